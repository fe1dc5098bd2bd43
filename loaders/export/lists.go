package export

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// list writes a list of nodes.
func (a *answer) list(ctx context.Context) error {
	f := a.question.Filter
	q := graph.ListQuery{Kind: a.kind(), Filter: graph.ListFilter{
		Agency: f.Agency, LifeEvent: f.LifeEvent, Law: f.Law, Ministry: f.Ministry, Access: f.Access, Source: f.Source,
	}}
	if len(f.States) > 0 {
		q.Filter.State = f.States[0]
	}
	head := a.columns()
	names := make([]string, len(head))
	for i, c := range head {
		names[i] = c.name
	}
	if err := a.out.row(append(names, a.relatedNames()...)...); err != nil {
		return err
	}
	return eachListed(ctx, a, q, func(nodes []*graph.Node) error {
		related, err := a.related(ctx, nodes)
		if err != nil {
			return err
		}
		for i, n := range nodes {
			cells := make([]string, len(head), len(head)+len(related))
			for j, c := range head {
				cells[j] = c.value(n)
			}
			for _, values := range related {
				cells = append(cells, values[i])
			}
			if err := a.out.row(cells...); err != nil {
				return err
			}
		}
		return nil
	})
}

func (a *answer) kind() graph.Kind {
	return map[string]graph.Kind{
		"services": graph.Service, "datasets": graph.Dataset, "agencies": graph.Agency,
		"laws": graph.Law, "lifeEvents": graph.LifeEvent,
	}[a.question.Name]
}

// columns are those of the kind between those of every list.
func (a *answer) columns() []column {
	return slices.Concat(
		[]column{{"title", func(n *graph.Node) string { return n.Title(a.question.Lang).Value }}},
		a.own(),
		[]column{
			{"description", a.description},
			{"described", func(n *graph.Node) string { return yes(n.Resolved) }},
			{"illustrative", func(n *graph.Node) string { return yes(n.Illustrative) }},
			{"source", func(n *graph.Node) string { sources, _ := nodeOrigins(n); return several(sources) }},
			{"document", func(n *graph.Node) string { _, documents := nodeOrigins(n); return several(documents) }},
			{"page", func(n *graph.Node) string { return several(n.Pages) }},
			{"modified", func(n *graph.Node) string { return string(n.Modified) }},
			{"dataVersion", func(*graph.Node) string { return strconv.FormatInt(a.version.Number, 10) }},
			{"assessedOn", func(*graph.Node) string { return string(a.version.AssessedOn) }},
			{"id", func(n *graph.Node) string { return n.ID }},
		},
	)
}

func (a *answer) description(n *graph.Node) string {
	t, _ := n.Description(a.question.Lang)
	return t.Value
}

// own are the columns that only the kind has.
func (a *answer) own() []column {
	switch a.kind() {
	case graph.Service:
		return []column{
			{"state", func(n *graph.Node) string { return string(n.Verdict.State) }},
			{"reason", func(n *graph.Node) string { return several(n.Verdict.Reasons) }},
			{"blockedUpstream", func(n *graph.Node) string { return yes(n.Verdict.BlockedUpstream) }},
			{"verdictIllustrative", func(n *graph.Node) string { return yes(n.Verdict.Illustrative) }},
		}
	case graph.Dataset:
		return []column{{"access", func(n *graph.Node) string { return string(n.Access) }}}
	case graph.Agency:
		return []column{
			{"organisationNumber", func(n *graph.Node) string { return n.OrgNumber }},
			{"ministry", func(n *graph.Node) string { return yes(n.Ministry) }},
		}
	case graph.Law:
		return []column{
			{"reference", func(n *graph.Node) string { return graph.LawLabel(n.ID) }},
			{"validFrom", func(n *graph.Node) string { return string(n.Valid.From) }},
			{"validTo", func(n *graph.Node) string { return string(n.Valid.To) }},
		}
	default:
		return []column{
			{"type", func(n *graph.Node) string { return string(n.EventType) }},
			{"national", func(n *graph.Node) string { return national(n.National) }},
		}
	}
}

func national(number int) string {
	if number == 0 {
		return ""
	}
	return strconv.Itoa(number)
}

func nodeOrigins(n *graph.Node) (sources, documents []string) {
	facts := make([]graph.Fact, len(n.Origins))
	for i, o := range n.Origins {
		facts[i].Origin = o
	}
	return origins(facts)
}

// relation is a column that names the other ends of edges.
type relation struct {
	name string
	edge graph.EdgeType
	d    graph.Direction
}

func (a *answer) relations() []relation {
	switch a.kind() {
	case graph.Service:
		return []relation{{"responsible", graph.Responsible, graph.In}, {"lifeEvents", graph.Includes, graph.In}}
	case graph.Dataset:
		return []relation{{"publisher", graph.Publishes, graph.In}}
	case graph.Agency, graph.Law:
		return []relation{{"partOf", graph.PartOf, graph.Out}}
	default:
		return []relation{{"responsible", graph.Responsible, graph.In}}
	}
}

func (a *answer) relatedNames() []string {
	var names []string
	for _, r := range a.relations() {
		names = append(names, r.name)
	}
	if a.kind() == graph.LifeEvent {
		names = append(names, "blocked", "unknown", "clear", "blockedUpstream")
	}
	return names
}

// related are the columns that take a question of their own, a value per node.
func (a *answer) related(ctx context.Context, nodes []*graph.Node) ([][]string, error) {
	var columns [][]string
	for _, r := range a.relations() {
		found, err := neighbours(ctx, a, nodes, r.edge, r.d)
		if err != nil {
			return nil, err
		}
		values := make([]string, len(nodes))
		for i, near := range found {
			var titles []string
			for _, n := range near {
				titles = append(titles, n.Node.Title(a.question.Lang).Value)
			}
			values[i] = several(titles)
		}
		columns = append(columns, values)
	}
	if a.kind() != graph.LifeEvent {
		return columns, nil
	}
	summaries, err := a.Summaries(ctx, ids(nodes))
	if err != nil {
		return nil, fmt.Errorf("sum up life events: %w", err)
	}
	counts := make([][]string, 4)
	for _, s := range summaries {
		for i, n := range []int{s.Counts.Blocked, s.Counts.Unknown, s.Counts.Clear, s.BlockedUpstream} {
			counts[i] = append(counts[i], strconv.Itoa(n))
		}
	}
	return append(columns, counts...), nil
}
