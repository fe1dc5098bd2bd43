package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// sealed is a JSON value with the digest of its text, so that a file that was
// damaged or edited is never taken at its word.
type sealed struct {
	SHA256 string          `json:"sha256"`
	Value  json.RawMessage `json:"value"`
}

// putSealed writes a value with its digest.
func (a *Archive) putSealed(path string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	content, err := json.Marshal(sealed{SHA256: source.Digest(text), Value: text})
	if err != nil {
		return err
	}
	return a.put(path, func(w io.Writer) error {
		_, err := w.Write(append(content, '\n'))
		return err
	})
}

// readSealed reads what putSealed wrote. ErrNotFound when it is not there,
// ErrDamaged when it is not what was written.
func readSealed(path string, value any) error {
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return graph.ErrNotFound
	}
	if err != nil {
		return err
	}
	if err := unseal(content, value); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// unseal decodes a sealed value.
func unseal(content []byte, value any) error {
	var s sealed
	if err := json.Unmarshal(content, &s); err != nil {
		return fmt.Errorf("%w: %w", graph.ErrDamaged, err)
	}
	if digest := source.Digest(s.Value); digest != s.SHA256 {
		return fmt.Errorf("its digest is %s, not %s: %w", digest, s.SHA256, graph.ErrDamaged)
	}
	if err := json.Unmarshal(s.Value, value); err != nil {
		return fmt.Errorf("%w: %w", graph.ErrDamaged, err)
	}
	return nil
}
