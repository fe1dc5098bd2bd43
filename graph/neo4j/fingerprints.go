package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Fingerprints tells what the store holds. Of an update that was broken off it
// tells what is there, as the old version's number with an empty Digest and
// Inputs: the difference to that finishes the update.
func (s *Store) Fingerprints(ctx context.Context) (graph.Fingerprints, error) {
	var f graph.Fingerprints
	err := s.askWhen(ctx, marker.loadable, nil, func(r *reading) (err error) {
		f, err = r.fingerprints()
		return err
	})
	if err != nil {
		return graph.Fingerprints{}, fmt.Errorf("ask for fingerprints: %w", err)
	}
	return f, nil
}

func (r *reading) fingerprints() (graph.Fingerprints, error) {
	version, err := r.readVersion()
	if err != nil {
		return graph.Fingerprints{}, err
	}
	if r.interrupted {
		version.Digest, version.Inputs = "", ""
	}
	f := graph.Fingerprints{
		Version: version,
		Nodes:   make(map[graph.ID]string, version.Nodes),
		Edges:   make(map[graph.EdgeKey]string, version.Edges),
	}
	err = r.stream(fingerprintsNodesCypher, nil, func(row *neo4j.Record) error {
		f.Nodes[text(row, "id")] = text(row, "hash")
		return nil
	})
	if err != nil {
		return graph.Fingerprints{}, err
	}
	err = r.stream(fingerprintsEdgesCypher, nil, func(row *neo4j.Record) error {
		from := text(row, "id")
		for _, item := range value[[]any](row, "edges") {
			edge, _ := item.([]any)
			f.Edges[graph.EdgeKey{From: from, Type: graph.EdgeType(at(edge, 0)), To: at(edge, 1)}] = at(edge, 2)
		}
		return nil
	})
	return f, err
}

// at is a text in a list, "" where there is none.
func at(list []any, i int) string {
	if i >= len(list) {
		return ""
	}
	s, _ := list[i].(string)
	return s
}
