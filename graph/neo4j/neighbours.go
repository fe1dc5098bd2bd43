package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Neighbours returns what lies one edge away from each id. The edges come
// without their Needs.
func (s *Store) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) ([]graph.NeighbourPage, error) {
	var pages []graph.NeighbourPage
	err := q.Page.Check()
	if err == nil {
		statement := neighboursOutCypher
		if q.Direction == graph.In {
			statement = neighboursInCypher
		}
		err = s.askAlone(ctx, statement, neighbourParams(anys(ids), q), func(row *neo4j.Record) error {
			pages = make([]graph.NeighbourPage, len(ids))
			return eachIn(row, []string{"asker", "total", "page"}, func(i int64, row *neo4j.Record) (err error) {
				pages[i], err = neighbourPage(text(row, "asker"), row, q)
				return err
			})
		})
	}
	if err != nil {
		return nil, fmt.Errorf("look up neighbours: %w", err)
	}
	return pages, nil
}

func neighbourParams(ids []any, q graph.NeighbourQuery) map[string]any {
	return withPage(map[string]any{
		"ids":  ids,
		"type": string(q.Type),
		"kind": optional(q.Kind, q.Kind),
	}, q.Page)
}

func neighbourPage(asker graph.ID, row *neo4j.Record, q graph.NeighbourQuery) (graph.NeighbourPage, error) {
	page := graph.NeighbourPage{Total: int(number(row, "total"))}
	items := value[[]any](row, "page")
	if len(items) > q.First {
		items, page.More = items[:q.First], true
	}
	for _, item := range items {
		fields, _ := item.(map[string]any)
		node, err := decodeNode(fields["node"])
		if err != nil {
			return graph.NeighbourPage{}, err
		}
		key := graph.EdgeKey{From: asker, Type: q.Type, To: node.ID}
		if q.Direction == graph.In {
			key.From, key.To = node.ID, asker
		}
		edge, err := decodeEdge(key, fields["edge"])
		if err != nil {
			return graph.NeighbourPage{}, err
		}
		page.Neighbours = append(page.Neighbours, graph.Neighbour{Node: node, Edge: edge})
	}
	return page, nil
}
