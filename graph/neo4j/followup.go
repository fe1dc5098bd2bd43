package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// FollowUp returns all that the follow-up tables say: nodes, edges, their other
// ends and what lies above those, each in one statement.
func (s *Store) FollowUp(ctx context.Context) (*graph.FollowUp, error) {
	var f *graph.FollowUp
	err := s.ask(ctx, nil, func(r *reading) (err error) {
		f, err = r.followUp()
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("ask for follow-up: %w", err)
	}
	return f, nil
}

func (r *reading) followUp() (*graph.FollowUp, error) {
	version, err := r.readVersion()
	if err != nil {
		return nil, err
	}
	f := &graph.FollowUp{AssessedOn: version.AssessedOn}
	if f.Nodes, err = r.wholeNodes(followUpNodesCypher, map[string]any{"after": ""}); err != nil {
		return nil, err
	}
	if f.Edges, err = r.followUpEdges(); err != nil {
		return nil, err
	}
	nodes := map[graph.ID]*graph.Node{}
	for _, n := range f.Nodes {
		nodes[n.ID] = n
	}
	ends, err := r.endsBeside(nodes, f.Edges)
	if err != nil {
		return nil, err
	}
	f.Look = func(id graph.ID) *graph.Node { return nodes[id] }
	f.Above, err = r.aboveOf(partsAmong(ends))
	return f, err
}

// wholeNodes asks a statement that answers nodes.
func (r *reading) wholeNodes(statement string, params map[string]any) ([]*graph.Node, error) {
	var nodes []*graph.Node
	err := r.packed(statement, params, []string{"node"}, func(row *neo4j.Record) error {
		n, err := decodeNode(text(row, "node"))
		nodes = append(nodes, n)
		return err
	})
	return nodes, err
}

func (r *reading) followUpEdges() ([]graph.Edge, error) {
	var edges []graph.Edge
	names := []string{"from", "type", "to", "json"}
	err := r.packed(followUpEdgesCypher, map[string]any{"after": ""}, names, func(row *neo4j.Record) error {
		key := graph.EdgeKey{From: text(row, "from"), Type: graph.EdgeType(text(row, "type")), To: text(row, "to")}
		e, err := decodeEdge(key, text(row, "json"))
		if err == nil {
			edges = append(edges, *e)
		}
		return err
	})
	return edges, err
}

// endsBeside looks up the ends of the edges that are not among the nodes, adds
// them and what is above them there, and returns those ends.
func (r *reading) endsBeside(nodes map[graph.ID]*graph.Node, edges []graph.Edge) ([]*graph.Node, error) {
	others := idSet{}
	for i := range edges {
		for _, id := range []graph.ID{edges[i].From, edges[i].To} {
			if nodes[id] == nil {
				others.add(id)
			}
		}
	}
	if len(others) == 0 {
		return nil, nil
	}
	found, err := r.wholeNodes(followUpEndsCypher, map[string]any{"ids": anys(others.sorted())})
	for _, n := range found {
		nodes[n.ID] = n
	}
	ends := slices.DeleteFunc(found, func(n *graph.Node) bool { return !others[n.ID] })
	return ends, err
}

// partsAmong are those of the nodes that may be part of something.
func partsAmong(nodes []*graph.Node) []graph.ID {
	var ids []graph.ID
	for _, n := range nodes {
		if n.Is(graph.Agency) || n.Is(graph.Law) {
			ids = append(ids, n.ID)
		}
	}
	return ids
}

// aboveOf is what agencies and laws are part of, of those that are part of
// anything.
func (r *reading) aboveOf(ids []graph.ID) (map[graph.ID][]graph.ID, error) {
	above := map[graph.ID][]graph.ID{}
	wholes, places, err := r.wholes(ids)
	for _, id := range ids {
		if up := climb(id, wholes, places); len(up) > 0 {
			above[id] = up
		}
	}
	return above, err
}
