package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Impact returns what would feel the loss of a node. The server finds one level
// after the other.
func (s *Store) Impact(ctx context.Context, q graph.ImpactQuery) (graph.ImpactPage, error) {
	var page graph.ImpactPage
	q, rules, err := q.Check()
	if err == nil {
		err = s.ask(ctx, []graph.ID{q.Of}, func(r *reading) (err error) {
			page, err = r.impact(q, rules)
			return err
		})
	}
	if err != nil {
		return graph.ImpactPage{}, onTheWay("ask for impact", err)
	}
	return page, nil
}

func (r *reading) impact(q graph.ImpactQuery, rules []graph.ImpactRule) (graph.ImpactPage, error) {
	of := r.found(0)
	if of == "" {
		return graph.ImpactPage{}, fmt.Errorf("impact of %s: %w", q.Of, graph.ErrNotFound)
	}
	nodes, err := r.nodes([]graph.ID{of})
	if err != nil {
		return graph.ImpactPage{}, err
	}
	if err := graph.CanLose(nodes[of]); err != nil {
		return graph.ImpactPage{}, err
	}
	w := &impactWalk{reading: r, rules: ruleParams(rules), known: map[string]any{of: true}, felt: map[graph.ID]arrival{}}
	page := graph.ImpactPage{Of: nodes[of]}
	if err := w.walk(q, &page); err != nil {
		return graph.ImpactPage{}, err
	}
	w.fill(&page)
	return page, nil
}

// ruleParams are the rules by edge type, as impact_next.cypher takes them.
func ruleParams(rules []graph.ImpactRule) map[string]any {
	params := map[string]any{}
	for place, rule := range rules {
		params[string(rule.Type)] = map[string]any{
			"place": place, "inwards": rule.Direction == graph.In, "present": rule.Present,
			"loses": anys(kindNames(rule.Loses)), "feels": anys(kindNames(rule.Feels)),
		}
	}
	return params
}

// impactWalk goes from level to level.
type impactWalk struct {
	*reading
	rules map[string]any
	known map[string]any       // by id: the lost node and all that feel it
	felt  map[graph.ID]arrival // how each of them came to feel it
	order []graph.ID           // of the impacts
}

// arrival is the step over which a loss reaches a node.
type arrival struct {
	node      *graph.Node
	from      graph.ID
	place     int64 // of from in its level
	distance  int
	edge      *graph.Edge
	direction graph.Direction
}

// walk finds the impacts, without their nodes. A level comes in list order, so
// that its farthest can be left off; the next one is asked for in the order of
// the ways, so that the first to reach a node has the first way.
func (w *impactWalk) walk(q graph.ImpactQuery, page *graph.ImpactPage) error {
	level := []graph.ID{w.found(0)}
	for distance := 1; len(level) > 0; distance++ {
		room := q.Max - len(w.order)
		if distance > q.Depth {
			room = 0 // one is enough to know that it goes on
		}
		next, err := w.next(level, distance, room+1)
		if err != nil {
			return err
		}
		if distance > q.Depth {
			page.Deeper = len(next) > 0
			return nil
		}
		page.Truncated = len(next) > room
		w.order = append(w.order, next[:min(len(next), room)]...)
		if page.Truncated {
			return nil
		}
		for _, id := range next {
			w.known[id] = true
		}
		slices.SortStableFunc(next, func(a, b graph.ID) int { return int(w.felt[a].place - w.felt[b].place) })
		level = next
	}
	return nil
}

// next is the level behind level, in list order, at most limit nodes of it.
func (w *impactWalk) next(level []graph.ID, distance, limit int) ([]graph.ID, error) {
	var next []graph.ID
	params := impactParams(level, w.rules, w.known, limit)
	names := []string{"id", "node", "i", "type", "inwards", "edge"}
	err := w.packed(impactNextCypher, params, names, func(row *neo4j.Record) (err error) {
		id := text(row, "id")
		a := arrival{place: number(row, "i"), distance: distance}
		a.from = level[a.place]
		if a.node, err = decodeNode(text(row, "node")); err != nil {
			return err
		}
		if a.edge, a.direction, err = stepEdge(a.from, id, row); err != nil {
			return err
		}
		w.felt[id] = a
		next = append(next, id)
		return nil
	})
	return next, err
}

func impactParams(level []graph.ID, rules, known map[string]any, limit int) map[string]any {
	return map[string]any{"ids": anys(level), "rules": rules, "known": known, "limit": limit}
}

// stepEdge is the edge of a row with type, inwards and edge, walked from one
// node to another.
func stepEdge(from, to graph.ID, row *neo4j.Record) (*graph.Edge, graph.Direction, error) {
	key := graph.EdgeKey{From: from, Type: graph.EdgeType(text(row, "type")), To: to}
	direction := graph.Out
	if value[bool](row, "inwards") {
		key.From, key.To, direction = to, from, graph.In
	}
	edge, err := decodeEdge(key, value[any](row, "edge"))
	return edge, direction, err
}

// fill puts the ways of the impacts together.
func (w *impactWalk) fill(page *graph.ImpactPage) {
	for _, id := range w.order {
		felt := w.felt[id]
		i := graph.Impact{Node: felt.node, Distance: felt.distance, Way: graph.Path{From: page.Of}}
		i.Way.Steps = make([]graph.Step, i.Distance)
		for at := id; at != page.Of.ID; at = w.felt[at].from {
			a := w.felt[at]
			i.Way.Steps[a.distance-1] = graph.Step{Edge: a.edge, Direction: a.direction, Node: a.node}
		}
		page.Impacts = append(page.Impacts, i)
	}
}

// nodes fetches nodes by id.
func (r *reading) nodes(ids []graph.ID) (map[graph.ID]*graph.Node, error) {
	nodes := make(map[graph.ID]*graph.Node, len(ids))
	if len(ids) == 0 {
		return nodes, nil
	}
	rows, err := r.rows(nodesCypher, map[string]any{"ids": anys(ids)})
	if err != nil {
		return nil, err
	}
	if len(rows) != 1 {
		return nil, errNoMeta
	}
	err = eachIn(rows[0], []string{"node"}, func(i int64, row *neo4j.Record) (err error) {
		nodes[ids[i]], err = decodeNode(text(row, "node"))
		return err
	})
	return nodes, err
}
