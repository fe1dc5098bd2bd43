package memory

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/sammenheng/sammenheng/graph"
)

// line is one line of the history: a run with what it changed, or a problem.
type line struct {
	Run     *graph.Run          `json:",omitempty"`
	Changes []graph.Change      `json:",omitempty"`
	Problem *graph.FoundProblem `json:",omitempty"`
}

// pack writes a past as compressed lines of JSON: runs, newest first, then
// problems. Nobody waits for the history when the program starts, so it need
// not be as fast to read as the graph; and a field that is added to its nouns
// needs no new format.
func pack(past graph.Past) ([]byte, error) {
	var packed bytes.Buffer
	squeeze, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		return nil, fmt.Errorf("pack the history: %w", err)
	}
	out := json.NewEncoder(squeeze)
	changes := past.Changes
	for i := range past.Runs {
		l := line{Run: &past.Runs[i]}
		n := 0
		for n < len(changes) && changes[n].Run == l.Run.Number {
			n++
		}
		l.Changes, changes = changes[:n], changes[n:]
		err = errors.Join(err, out.Encode(l))
	}
	for i := range past.Problems {
		err = errors.Join(err, out.Encode(line{Problem: &past.Problems[i]}))
	}
	if err := errors.Join(err, squeeze.Close()); err != nil {
		return nil, fmt.Errorf("pack the history: %w", err)
	}
	return packed.Bytes(), nil
}

// unpack reads what pack wrote.
func unpack(packed []byte) (past graph.Past, err error) {
	in := json.NewDecoder(flate.NewReader(bytes.NewReader(packed)))
	for {
		var l line
		switch err := in.Decode(&l); {
		case errors.Is(err, io.EOF):
			return past, nil
		case err != nil:
			return past, fmt.Errorf("unpack the history: %w", err)
		case l.Run != nil:
			past.Runs = append(past.Runs, *l.Run)
			past.Changes = append(past.Changes, l.Changes...)
		case l.Problem != nil:
			past.Problems = append(past.Problems, *l.Problem)
		}
	}
}
