package neo4j

import (
	"context"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// Search returns nodes by what names them, by the words of their titles, and
// by those of their descriptions.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery) (graph.NodePage, error) {
	var page graph.NodePage
	err := q.Check()
	if err == nil && graph.Key(q.Text) != "" {
		err = s.ask(ctx, nil, func(r *reading) (err error) {
			page, err = r.search(q)
			return err
		})
	}
	if err != nil {
		return graph.NodePage{}, onTheWay("search", err)
	}
	return page, nil
}

// titleTier is the tier that a page starts in when no hit stands at its place.
const titleTier = 1

// search counts the tiers, then reads from the one that the page starts in
// until the page is full and one more tells that there is more. A tier that no
// page reaches is counted only, which needs no property of any node.
func (r *reading) search(q graph.SearchQuery) (graph.NodePage, error) {
	tiers := tiersOf(q.Text)
	rows, err := r.rows(searchCypher, searchParams(tiers, q))
	if err != nil {
		return graph.NodePage{}, err
	}
	var page graph.NodePage
	start := titleTier
	for i, row := range rows {
		page.Total += int(number(row, "total"))
		if value[bool](row, "here") {
			start = i
		}
	}
	p := q.Page
	if p.After == nil || *p.After == (graph.Position{}) {
		start = 0
	}
	for i := start; i < len(rows) && len(page.Nodes) <= q.First; i++ {
		if number(rows[i], "total") > 0 {
			p.First = q.First - len(page.Nodes)
			nodes, err := r.tier(tiers[i], q.Kinds, p)
			if err != nil {
				return graph.NodePage{}, err
			}
			page.Nodes = append(page.Nodes, nodes...)
		}
		p.After = nil
	}
	if page.More = len(page.Nodes) > q.First; page.More {
		page.Nodes = page.Nodes[:q.First]
	}
	return page, nil
}

// tier reads a page of one tier, and one node more.
func (r *reading) tier(tier string, kinds []graph.Kind, p graph.Page) ([]*graph.Node, error) {
	rows, err := r.rows(searchPageCypher, searchPageParams(tier, kinds, p))
	if err != nil {
		return nil, err
	}
	var nodes []*graph.Node
	for _, row := range rows {
		node, err := decodeNode(text(row, "node"))
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, node)
	}
	return nodes, nil
}

func searchParams(tiers []string, q graph.SearchQuery) map[string]any {
	params := withPage(map[string]any{"tiers": anys(tiers), "kinds": anys(kindNames(q.Kinds)), "afterID": ""}, q.Page)
	if q.After != nil {
		params["afterID"] = q.After.ID
	}
	return params
}

func searchPageParams(tier string, kinds []graph.Kind, p graph.Page) map[string]any {
	return withPage(map[string]any{"tier": tier, "kinds": anys(kindNames(kinds))}, p)
}

// tiersOf asks the full-text index, in its own language, for each tier without
// those before it: + must be, - must not be, * is what a word goes on with.
// Words are letters and digits, which mean nothing else there.
func tiersOf(text string) []string {
	var exact, titles, all strings.Builder
	for _, key := range graph.SearchKeys(text) {
		exact.WriteString(` keys:"` + quoted.Replace(key) + `"`)
	}
	words := graph.Fold(text)
	if len(words) == 0 {
		return []string{exact.String()}
	}
	for _, word := range words {
		titles.WriteString(" +titleWords:" + word + "*")
		all.WriteString(" +(titleWords:" + word + "* descriptionWords:" + word + "*)")
	}
	return []string{
		exact.String(),
		titles.String() + " -(" + exact.String() + ")",
		all.String() + " -(" + titles.String() + ") -(" + exact.String() + ")",
	}
}

// quoted is how the index's language writes a text between quotes. It is never
// changed.
var quoted = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

func kindNames(kinds []graph.Kind) []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return names
}
