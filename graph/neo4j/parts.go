package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// part is some rows of an update that one statement writes, and the services
// that must be summed up again because of them. A part is complete in itself:
// what it writes and the fingerprints of that are never apart. The digests of
// leaving edges are, and so nobody believes them in between.
type part struct {
	text  string
	size  int
	rows  func() ([]any, error) // made when they are sent: those of a large update would fill the memory
	needs []graph.ID            // what may be services, with repeats and ""
}

// partsOf cuts an update into parts of at most size rows, in the order in which
// they can be written: what goes, then nodes, then edges between them, then what
// is said of these.
func partsOf(u graph.Update, size int) []part {
	newNodes, changedNodes := split(u.Nodes)
	newEdges, changedEdges := split(u.Edges)
	keyOf := func(e graph.Hashed[graph.Edge]) graph.ID { return needer(e.Value.EdgeKey) }
	return slices.Concat(
		cutRows(removeEdgesCypher, u.RemovedEdges, size, infallible(keyRow), needer),
		cutRows(removeNodesCypher, u.RemovedNodes, size, infallible(idRow), nil),
		cutRows(changeNodesCypher, changedNodes, size, nodeRow, func(n graph.Hashed[*graph.Node]) graph.ID { return n.Value.ID }),
		cutRows(createNodesCypher, newNodes, size, nodeRow, nil),
		cutRows(changeEdgesCypher, changedEdges, size, edgeRow, keyOf),
		cutRows(createEdgesCypher, newEdges, size, edgeRow, keyOf),
		cutRows(setLeavingCypher, u.Leaving, size, infallible(leavingRow), nil),
	)
}

// split parts what is new from what the store has in an older form.
func split[T any](all []graph.Hashed[T]) (created, changed []graph.Hashed[T]) {
	for _, h := range all {
		if h.New {
			created = append(created, h)
		} else {
			changed = append(changed, h)
		}
	}
	return created, changed
}

// needer is the service whose verdict rests on an edge, or "".
func needer(k graph.EdgeKey) graph.ID {
	if k.Type == graph.Needs {
		return k.From
	}
	return ""
}

func infallible[T any](row func(T) map[string]any) func(T) (map[string]any, error) {
	return func(v T) (map[string]any, error) { return row(v), nil }
}

func idRow(id graph.ID) map[string]any { return map[string]any{"id": id} }

func leavingRow(l graph.Leaving) map[string]any {
	return map[string]any{"id": l.ID, "digest": l.Digest}
}

// cutRows makes parts of values. row is the parameter that a value becomes;
// touches is the node that may be a service to be summed up.
func cutRows[T any](text string, values []T, size int, row func(T) (map[string]any, error), touches func(T) graph.ID) []part {
	var parts []part
	for chunk := range slices.Chunk(values, size) {
		p := part{text: text, size: len(chunk), rows: func() ([]any, error) {
			rows := make([]any, len(chunk))
			for i, v := range chunk {
				r, err := row(v)
				if err != nil {
					return nil, err
				}
				rows[i] = r
			}
			return rows, nil
		}}
		for _, v := range chunk {
			if touches != nil {
				p.needs = append(p.needs, touches(v))
			}
		}
		parts = append(parts, p)
	}
	return parts
}

// services are the rows of what must be summed up.
func (p part) services() []any {
	var rows []any
	for _, id := range slices.Compact(slices.Sorted(slices.Values(p.needs))) {
		if id != "" {
			rows = append(rows, idRow(id))
		}
	}
	return rows
}

// write writes the part. ErrConflict when the database lacks something that the
// update changes.
func (p part) write(ctx context.Context, tx neo4j.ManagedTransaction) error {
	rows, err := p.rows()
	if err != nil {
		return err
	}
	found, err := run(ctx, tx, p.text, map[string]any{"rows": rows})
	if err != nil {
		return err
	}
	if changed := number(found[0], "changed"); changed != int64(p.size) {
		return fmt.Errorf("%d of %d rows fit what the database holds; compute the update again: %w",
			changed, p.size, graph.ErrConflict)
	}
	services := p.services()
	if len(services) == 0 {
		return nil
	}
	_, err = run(ctx, tx, sumUpCypher, map[string]any{"rows": services})
	return err
}
