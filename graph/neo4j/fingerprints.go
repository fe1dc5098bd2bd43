package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Fingerprints tells what the store holds. Of an update that was broken off it
// tells what is there, as the old version's number with an empty Digest and
// Inputs: the difference to that finishes the update. Everything that an older
// program wrote has the fingerprint "", so that the next update writes it anew.
//
// The digests of the edges that leave nodes are told only when they can be
// right. After an update that was broken off, and when somebody took nodes or
// relationships away by hand or added some, they are "", and so all edges are
// looked at.
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
	trusted, err := r.leavingIsRight(version)
	if err != nil {
		return graph.Fingerprints{}, err
	}
	f := graph.Fingerprints{Version: version, Nodes: make(map[graph.ID]graph.NodePrint, version.Nodes), LastRun: r.lastRun}
	err = r.packed(fingerprintsNodesCypher, nil, []string{"id", "hash", "leaving"}, func(row *neo4j.Record) error {
		node := graph.NodePrint{Hash: r.fingerprint(text(row, "hash"))}
		if trusted {
			node.Leaving = text(row, "leaving")
		}
		f.Nodes[text(row, "id")] = node
		return nil
	})
	if err != nil {
		return graph.Fingerprints{}, err
	}
	f.Problems, err = r.heldProblems()
	return f, err
}

// leavingIsRight reports whether the digests of edges can be what the last
// update made them. In the midst of steps, old ones stand beside new edges.
func (r *reading) leavingIsRight(v graph.Version) (bool, error) {
	if r.interrupted || r.outdated {
		return false, nil
	}
	rows, err := r.rows(countsCypher, nil)
	if err != nil {
		return false, err
	}
	return number(rows[0], "nodes") == int64(v.Nodes) && number(rows[0], "edges") == int64(v.Edges), nil
}

// EdgeFingerprints tells the hashes of the edges that leave nodes; as
// Fingerprints also after an update that was broken off.
func (s *Store) EdgeFingerprints(ctx context.Context, ids []graph.ID) (map[graph.EdgeKey]string, error) {
	var hashes map[graph.EdgeKey]string
	err := s.askWhen(ctx, marker.loadable, nil, func(r *reading) error {
		hashes = map[graph.EdgeKey]string{}
		for some := range slices.Chunk(ids, s.config.StepRows) {
			if err := r.edgeFingerprints(some, hashes); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("ask for fingerprints of edges: %w", err)
	}
	return hashes, nil
}

// edgeFingerprints adds the hashes of the edges that leave nodes.
func (r *reading) edgeFingerprints(ids []graph.ID, hashes map[graph.EdgeKey]string) error {
	return r.packed(fingerprintsEdgesCypher, map[string]any{"ids": anys(ids)}, []string{"i", "edges"}, func(row *neo4j.Record) error {
		from := ids[number(row, "i")]
		for _, item := range value[[]any](row, "edges") {
			edge, _ := item.([]any)
			hashes[graph.EdgeKey{From: from, Type: graph.EdgeType(at(edge, 0)), To: at(edge, 1)}] = r.fingerprint(at(edge, 2))
		}
		return nil
	})
}

// heldProblems are the problems that the last run found. Neither a broken off
// update nor an older shape touches them.
func (r *reading) heldProblems() (map[string]graph.HeldProblem, error) {
	held := map[string]graph.HeldProblem{}
	err := r.stream(fingerprintsProblemsCypher, nil, func(row *neo4j.Record) error {
		for _, item := range value[[]any](row, "problems") {
			p, _ := item.([]any)
			held[at(p, 0)] = graph.HeldProblem{FirstRun: numberAt(p, 1), Since: graph.Date(at(p, 2)), Hash: at(p, 3)}
		}
		return nil
	})
	return held, err
}

// fingerprint is a hash as the database has it, if what was hashed is there in
// the shape that we write.
func (r *reading) fingerprint(hash string) string {
	if r.outdated {
		return ""
	}
	return hash
}

// at is a text in a list, "" where there is none.
func at(list []any, i int) string {
	if i >= len(list) {
		return ""
	}
	s, _ := list[i].(string)
	return s
}

// numberAt is a number in a list, 0 where there is none.
func numberAt(list []any, i int) int64 {
	if i >= len(list) {
		return 0
	}
	n, _ := list[i].(int64)
	return n
}
