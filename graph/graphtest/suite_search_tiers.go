package graphtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// tiered has three hits of “barn” in each tier, whose sort keys cross: those of
// the description tier stand before those of the title tier in every list.
//
//	exact         z1 z2 z3     identifier “barn”; z2 is titled so too
//	title         m1 m2 m3     titled “m… barn”; m2 has it in the description too
//	description   a1 a2 a3     only the description says “barn”
//	none          n1           says neither
func tiered(t *testing.T) *graph.Graph {
	var drawing strings.Builder
	var options []Option
	for i := range 3 {
		for _, tier := range []string{"z", "m", "a"} {
			fmt.Fprintf(&drawing, "Service:%s%d ", tier, i+1)
		}
		exact, titled, described := fmt.Sprintf("z%d", i+1), fmt.Sprintf("m%d", i+1), fmt.Sprintf("a%d", i+1)
		options = append(options,
			Set(exact, func(n *graph.Node) { n.Identifiers = []string{"BARN"} }),
			Titled(titled, titled+" barn"),
			Set(described, func(n *graph.Node) { n.Descriptions = []graph.Text{{Lang: "nn", Value: "Om barn."}} }))
	}
	options = append(options,
		Titled("z2", "z2 barn"),
		Set("m2", func(n *graph.Node) { n.Descriptions = []graph.Text{{Lang: "nb", Value: "Barn."}} }),
		Set("n1", func(n *graph.Node) { n.Descriptions = []graph.Text{{Lang: "nb", Value: "Pensjon."}} }))
	return Draw(t, drawing.String()+"Dataset:n1", options...)
}

func testSearchTiers(t *testing.T, open opener) {
	a := loaded(t, open, tiered(t))
	order := []string{"z1", "z2", "z3", "m1", "m2", "m3", "a1", "a2", "a3"}
	search := func(t *testing.T, p graph.Page) graph.NodePage {
		t.Helper()
		page, err := a.Search(graph.SearchQuery{Text: "barn", Page: p})
		if err != nil {
			t.Fatal(err)
		}
		if page.Total != len(order) {
			t.Errorf("total %d, want %d on every page", page.Total, len(order))
		}
		return page
	}
	t.Run("exact hits first, then titles, then descriptions, each node once", func(t *testing.T) {
		wantNames(t, "barn", search(t, first()).Nodes, order...)
	})
	for size := 1; size <= len(order); size++ {
		t.Run(fmt.Sprintf("pages of %d cross the tiers without gaps or repeats", size), func(t *testing.T) {
			p := graph.Page{First: size}
			for at := 0; at < len(order); at += size {
				page := search(t, p)
				wantNames(t, fmt.Sprintf("behind %d", at), page.Nodes, order[at:min(at+size, len(order))]...)
				if more := at+size < len(order); page.More != more {
					t.Errorf("behind %d: more %v, want %v", at, page.More, more)
				}
				if len(page.Nodes) == 0 {
					t.Fatal("the walk has ended too early")
				}
				last := page.Nodes[len(page.Nodes)-1].Position()
				p.After = &last
			}
		})
	}
	for _, c := range []struct {
		name  string
		after graph.Position
		want  []string
	}{
		{"a node that is no hit", graph.Position{SortKey: "n1", ID: ID("n1")}, []string{"a1", "a2", "a3"}},
		{"a place before all titles", graph.Position{SortKey: "a1", ID: ID("gone")}, order[3:]},
		{"a place among the titles", graph.Position{SortKey: "m2 barn", ID: ID("m2/gone")}, order[5:]},
		{"a place behind all titles", graph.Position{SortKey: "å"}, order[6:]},
		{"the id of a hit at a place where it no longer stands", graph.Position{SortKey: "m1 c", ID: ID("z1")}, order[4:]},
	} {
		t.Run("behind "+c.name+" come the titles behind it, then all descriptions", func(t *testing.T) {
			wantNames(t, c.name, search(t, graph.Page{First: 20, After: &c.after}).Nodes, c.want...)
		})
	}
	t.Run("the total alone is asked for by a page of none", func(t *testing.T) {
		if page := search(t, graph.Page{}); len(page.Nodes) > 0 || !page.More {
			t.Errorf("got %d nodes, more %v", len(page.Nodes), page.More)
		}
	})
	t.Run("a text of too many words is refused, repeats not counted", func(t *testing.T) {
		words := make([]string, graph.MaxWords+1)
		for i := range words {
			words[i] = fmt.Sprintf("barn%d", i)
		}
		_, err := a.Search(graph.SearchQuery{Text: strings.Join(words, " "), Page: first()})
		wantError(t, "one too many", err, graph.ErrLimit)
		page, err := a.Search(graph.SearchQuery{Text: strings.Join(append(words[1:], strings.Repeat("barn1 ", 50)), " "), Page: first()})
		if err != nil || page.Total != 0 {
			t.Errorf("as many as may be: total %d, %v", page.Total, err)
		}
		page, err = a.Search(graph.SearchQuery{Text: strings.Repeat("barn ", 150), Page: first()})
		if err != nil || page.Total != 7 { // z1 and z3 are called “barn” once, not 150 times
			t.Errorf("one word often: total %d, %v", page.Total, err)
		}
	})
}

func testSearchLaws(t *testing.T, open opener) {
	//	lov 2016-12-09-88 (act) ── § 10-2 (section), kapittel 2; forskrift of the same number; act of before 1969
	const act = "https://lovdata.no/lov/2016-12-09-88"
	laws := map[string]graph.ID{
		"act": act, "section": act + "/§10-2", "chapter": act + "/KAPITTEL_2",
		"regulation": "https://lovdata.no/forskrift/2016-12-09-88", "old": "https://lovdata.no/lov/1967-02-10",
	}
	g := Draw(t, `Law:act Law:section Law:chapter Law:regulation Law:old Law:other`, Titled("other", "Folketrygdloven § 21-3"))
	for _, n := range g.Nodes {
		if id, found := laws[n.ID[len(base):]]; found {
			n.ID = id
		}
	}
	a := loaded(t, open, g)
	for _, c := range []struct {
		want  string // names of laws, by the order of their titles
		texts []string
	}{
		{"act", []string{"lov-2016-12-09-88", "lov 2016-12-09-88", "LOV-2016-12-09-88", "lov/2016-12-09-88", act, act + "/", "http://lovdata.no/dokument/NL/lov/2016-12-09-88"}},
		{"act regulation", []string{"2016-12-09-88", " 2016-12-09-88 "}},
		{"regulation", []string{"forskrift 2016-12-09-88", "FOR-2016-12-09-88", "for 2016-12-09-88", "https://lovdata.no/dokument/SF/forskrift/2016-12-09-88"}},
		{"section", []string{
			"LOV-2016-12-09-88-§10-2", "lov 2016-12-09-88 § 10-2", "LOV 2016-12-09-88 §10-2", "lov-2016-12-09-88 § 10-2", "lov-2016-12-09-88/§10-2",
			"2016-12-09-88 § 10-2", "2016-12-09-88/§10-2", "2016-12-09-88-§10-2", act + "/§10-2", "https://lovdata.no/dokument/NL/lov/2016-12-09-88/%C2%A710-2",
		}},
		{"chapter", []string{"lov 2016-12-09-88 kapittel 2", "LOV-2016-12-09-88-KAPITTEL_2"}},
		{"old", []string{"lov 1967-02-10", "lov-1967-02-10", "1967-02-10"}},
		{"Folketrygdloven § 21-3", []string{"folketrygdloven § 21-3", "§ 21-3 folketrygdl."}}, // by the words of its title
		{"", []string{"lov 2016-12-09", "lov 2016-12-09-8", "lov 2016-12-09-88 § 10", "§ 10-2"}},
	} {
		for _, text := range c.texts {
			t.Run("search by the law reference "+text, func(t *testing.T) {
				page, err := a.Search(graph.SearchQuery{Text: text, Page: first()})
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, n := range page.Nodes {
					got = append(got, n.Title(graph.NB).Value)
				}
				if strings.Join(got, " ") != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
			})
		}
	}
}
