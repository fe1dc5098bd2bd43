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
// what it writes and the fingerprints of that are never apart.
type part struct {
	text     string
	rows     []any
	services []any
}

// partsOf cuts an update into parts of at most size rows, in the order in which
// they can be written: what goes, then nodes, then edges between them.
func partsOf(u graph.Update, size int) ([]part, error) {
	var created, changed, linked, relinked []any
	var described, needing, judged []graph.ID
	for _, n := range u.Nodes {
		row, err := nodeRow(n)
		switch {
		case err != nil:
			return nil, err
		case n.New:
			created = append(created, row)
		default:
			changed, described = append(changed, row), append(described, n.Value.ID)
		}
	}
	for _, e := range u.Edges {
		row, err := edgeRow(e)
		switch {
		case err != nil:
			return nil, err
		case e.New:
			linked, needing = append(linked, row), append(needing, needer(e.Value.EdgeKey))
		default:
			relinked, judged = append(relinked, row), append(judged, needer(e.Value.EdgeKey))
		}
	}
	unlinked, released := removals(u.RemovedEdges)
	gone := make([]any, len(u.RemovedNodes))
	for i, id := range u.RemovedNodes {
		gone[i] = map[string]any{"id": id}
	}
	return slices.Concat(
		cutRows(removeEdgesCypher, unlinked, released, size),
		cutRows(removeNodesCypher, gone, nil, size),
		cutRows(changeNodesCypher, changed, described, size),
		cutRows(createNodesCypher, created, nil, size),
		cutRows(changeEdgesCypher, relinked, judged, size),
		cutRows(createEdgesCypher, linked, needing, size),
	), nil
}

// needer is the service whose verdict rests on an edge, or "".
func needer(k graph.EdgeKey) graph.ID {
	if k.Type == graph.Needs {
		return k.From
	}
	return ""
}

func removals(edges []graph.EdgeKey) (rows []any, services []graph.ID) {
	for _, k := range edges {
		rows, services = append(rows, keyRow(k)), append(services, needer(k))
	}
	return rows, services
}

// cutRows makes parts of rows; touched is, row by row, the node that may be a
// service to be summed up.
func cutRows(text string, rows []any, touched []graph.ID, size int) []part {
	var parts []part
	for start := 0; start < len(rows); start += size {
		end := min(start+size, len(rows))
		p := part{text: text, rows: rows[start:end]}
		if touched != nil {
			p.services = servicesOf(touched[start:end])
		}
		parts = append(parts, p)
	}
	return parts
}

func servicesOf(touched []graph.ID) []any {
	sorted := slices.Compact(slices.Sorted(slices.Values(touched)))
	var rows []any
	for _, id := range sorted {
		if id != "" {
			rows = append(rows, map[string]any{"id": id})
		}
	}
	return rows
}

// write writes the part. ErrConflict when the database lacks something that the
// update changes.
func (p part) write(ctx context.Context, tx neo4j.ManagedTransaction) error {
	found, err := run(ctx, tx, p.text, map[string]any{"rows": p.rows})
	if err != nil {
		return err
	}
	if changed := number(found[0], "changed"); changed != int64(len(p.rows)) {
		return fmt.Errorf("%d of %d rows fit what the database holds; compute the update again: %w",
			changed, len(p.rows), graph.ErrConflict)
	}
	if len(p.services) == 0 {
		return nil
	}
	_, err = run(ctx, tx, sumUpCypher, map[string]any{"rows": p.services})
	return err
}
