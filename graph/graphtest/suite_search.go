package graphtest

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// searchable is a graph of nodes without edges, each found in its own way.
func searchable(t *testing.T) *graph.Graph {
	const section = "https://lovdata.no/lov/2016-12-09-88/§10-2"
	g := Draw(t, `Service:grant Service:cafe Service:born Service:barn Service:number Dataset:other Agency:tax Law:law`,
		Titled("grant", "Søknad om barnetrygd"), Titled("cafe", "Café-bevilling"), Titled("born", "Når barnet er født"),
		Titled("barn", "Åpen låve"), Titled("number", "Barn 974761076"), Titled("other", "barn"),
		Set("barn", func(n *graph.Node) {
			n.Titles = append(n.Titles, graph.Text{Lang: "en", Value: "Open barn"})
			n.Descriptions = []graph.Text{{Lang: "nb", Value: "Fjøs for SAU, kårbolig"}, {Lang: "en", Value: "A cow-shed"}}
			n.Identifiers = []string{"SAK 2024/7"}
			n.Records = []graph.Record{{ID: ID("record"), FDKID: "31249174-df02-3746-9d61-59fc61b4c5f9"}}
		}),
		Titled("tax", "Skatteetaten"),
		Set("tax", func(n *graph.Node) {
			n.OrgNumber = "974761076"
			n.Aliases = []graph.ID{ID("old/tax")}
		}),
		Titled("law", "Skattebetalingsloven"),
	)
	g.Nodes = append([]*graph.Node{}, g.Nodes...)
	for i, n := range g.Nodes {
		if n.ID == ID("law") {
			renamed := *n
			renamed.ID = section
			g.Nodes = append(append(append([]*graph.Node{}, g.Nodes[:i]...), g.Nodes[i+1:]...), &renamed) // "https://l…" is behind "https://g…"
			break
		}
	}
	return g
}

func testSearch(t *testing.T, open opener) {
	a := loaded(t, open, searchable(t))
	search := func(t *testing.T, q graph.SearchQuery) graph.NodePage {
		t.Helper()
		page, err := a.Search(q)
		if err != nil {
			t.Fatal(err)
		}
		return page
	}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"words as beginnings", "bar", []string{"other", "number", "born", "grant", "barn"}},
		{"a whole word", "søknad", []string{"grant"}},
		{"words in any order", "barnet søk", []string{"grant"}},
		{"every word must be there", "barn søknad trygd", nil},
		{"not the middle of a word", "trygd", nil},
		{"case folded", "SØKNAD OM", []string{"grant"}},
		{"accents folded in titles", "cafe", []string{"cafe"}},
		{"accents folded in the text", "sóknad", nil},
		{"accents in the text", "báRN løve", nil},
		{"ø is kept", "soknad", nil},
		{"å is kept", "lave", nil},
		{"å is found", "låve å", []string{"barn"}},
		{"words parted by a hyphen", "bevilling", []string{"cafe"}},
		{"a title of any language", "open", []string{"barn"}},
		{"words of two titles together", "åpen barn", []string{"barn"}},
		{"a description", "fjøs", []string{"barn"}},
		{"a description, case and accents folded, å kept", "SÁU kår", []string{"barn"}},
		{"å is kept in descriptions", "kar", nil},
		{"a description of any language", "shed", []string{"barn"}},
		{"words of title and description together", "fjøs låve", []string{"barn"}},
		{"every word must be in title or description", "fjøs trygd", nil},
		{"not the middle of a word of a description", "bolig", nil},
		{"an organisation number, the exact hit first", "974761076", []string{"tax", "number"}},
		{"an organisation number with spaces", "974 761 076", []string{"tax"}},
		{"an organisation number with no-break spaces", "974\u00a0761\u00a0076", []string{"tax"}},
		{"the beginning of a number is no exact hit", "97476", []string{"number"}},
		{"an FDK id", "31249174-df02-3746-9d61-59fc61b4c5f9", []string{"barn"}},
		{"an identifier", "sak 2024/7", []string{"barn"}},
		{"an id", ID("born"), []string{"born"}},
		{"an alias", ID("old/tax"), []string{"tax"}},
		{"nothing", "", nil},
		{"white space", " \t", nil},
		{"no word", "–", nil},
		{"operators of query languages are no words", `"*:~(AND`, nil},
		{"a word that nothing has", "zzz", nil},
	} {
		t.Run("search by "+c.name, func(t *testing.T) {
			page := search(t, graph.SearchQuery{Text: c.text, Page: first()})
			wantNames(t, c.text, page.Nodes, c.want...)
			if page.Total != len(c.want) || page.More {
				t.Errorf("total %d, more %v", page.Total, page.More)
			}
		})
	}
	t.Run("only the kinds asked for", func(t *testing.T) {
		wantNames(t, "bar", search(t, graph.SearchQuery{Text: "bar", Kinds: []graph.Kind{graph.Dataset, graph.Agency}, Page: first()}).Nodes, "other")
		wantNames(t, "number", search(t, graph.SearchQuery{Text: "974761076", Kinds: []graph.Kind{graph.Service}, Page: first()}).Nodes, "number")
	})
}
