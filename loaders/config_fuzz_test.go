package loaders_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// FuzzReadConfig looks for a sources.yaml that is read without a complaint and
// is none, or whose complaint is not that it is wrong.
func FuzzReadConfig(f *testing.F) {
	f.Add([]byte("sources:\n  - {id: a, path: x}\n"))
	f.Add([]byte("sources:\n  - {id: a, url: 'https://example.org/{page}', paging: {first: 1}}\nhttp: {rate: 5}\nkeepRuns: 3\n"))
	f.Add([]byte("sources: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "sources.yaml")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := loaders.ReadConfig(path)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("a wrong file is not called invalid: %v", err)
			}
			return
		}
		if len(c.Sources) == 0 {
			t.Error("a file without sources is taken")
		}
		for _, s := range c.Sources {
			if s.ID == "" || s.Path == "" && s.Curated == "" && s.URL == "" && len(s.URLs) == 0 {
				t.Errorf("a source from nowhere is taken: %+v", s)
			}
		}
	})
}
