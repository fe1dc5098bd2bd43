package loaders_test

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sammenheng/sammenheng/loaders"
)

// sample is the folder data/ as nights may edit it: catalogues on a web server,
// curated tables in a folder.
type sample struct {
	t      *testing.T
	config loaders.Config
	folder string // of the tables
	kept   string // a block that was taken away and comes back

	mu        sync.Mutex
	documents map[string]string // catalogues, by path below data/
	moods     map[string]http.HandlerFunc
}

// newSample serves the sample, and one more catalogue that is going to vanish.
func newSample(t *testing.T, folder string) *sample {
	t.Helper()
	const data = "../data"
	s := &sample{t: t, folder: filepath.Join(folder, "data"), documents: map[string]string{"kommune.ttl": municipality()}}
	server := httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(server.Close)
	if err := os.CopyFS(s.folder, os.DirFS(data)); err != nil {
		t.Fatal(err)
	}
	config, err := loaders.ReadConfig(filepath.Join(s.folder, "sources.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for i, at := range config.Sources {
		if at.Curated == "" {
			config.Sources[i] = s.online(at, server.URL)
		}
	}
	s.config = loaders.Config{Sources: append(config.Sources, loaders.Source{ID: "kommune", URL: server.URL + "/kommune.ttl", AllowPrivate: true, Illustrative: true})}
	return s
}

// online is a source of files as one of addresses.
func (s *sample) online(at loaders.Source, server string) loaders.Source {
	err := filepath.WalkDir(at.Path, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name := filepath.ToSlash(strings.TrimPrefix(path, s.folder+string(filepath.Separator)))
		s.documents[name] = string(content)
		at.URLs = append(at.URLs, server+"/"+name)
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	at.Path, at.AllowPrivate = "", true
	return at
}

// municipality is a catalogue of 24 services, the last one blocked.
func municipality() string {
	var b strings.Builder
	b.WriteString(prefixes + "<https://kommune.example/katalog> a dcat:Catalog ; dct:title \"Kommunens katalog\"@nb .\n\n")
	for i := 1; i <= 24; i++ {
		need := "familie"
		if i == 24 {
			need = "skifteattest"
		}
		fmt.Fprintf(&b, "<https://kommune.example/services/%02d> a cpsv:PublicService ; dct:title \"Kommunal tjeneste %02d\"@nb ;\n"+
			"  cv:hasCompetentAuthority <https://data.brreg.no/enhetsregisteret/api/enheter/958935420> ;\n"+
			"  cpsv:hasInput <https://data.sammenheng.example/evidence/%s> .\n\n", i, i, need)
	}
	return b.String()
}

func (s *sample) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	s.mu.Lock()
	document, found := s.documents[name]
	mood := s.moods[name]
	if all := s.moods["*"]; all != nil {
		mood = all
	}
	s.mu.Unlock()
	switch {
	case mood != nil:
		mood(w, r)
	case found:
		gives(document)(w, r)
	default:
		http.NotFound(w, r)
	}
}

func (s *sample) tonight(moods map[string]http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.moods = moods
}

// replace edits a catalogue or a table. What it replaces must stand there once.
func (s *sample) replace(name, old, now string) {
	s.t.Helper()
	content := s.read(name)
	if strings.Count(content, old) != 1 {
		s.t.Fatalf("%s has %q %d times, want once", name, old, strings.Count(content, old))
	}
	s.write(name, strings.Replace(content, old, now, 1))
}

// add puts more at the end.
func (s *sample) add(name, more string) { s.write(name, s.read(name)+"\n"+more+"\n") }

// drop takes away the block that begins so, up to the next empty line, and
// returns it.
func (s *sample) drop(name, begin string) string {
	s.t.Helper()
	_, block, found := strings.Cut(s.read(name), "\n"+begin)
	if !found {
		s.t.Fatalf("%s has no %q", name, begin)
	}
	block, _, _ = strings.Cut(block, "\n\n")
	block = "\n" + begin + block
	s.replace(name, block, "")
	return block
}

// turn puts the blocks of a catalogue in the opposite order.
func (s *sample) turn(name string) {
	blocks := strings.Split(strings.TrimSpace(s.read(name)), "\n\n")
	for i, b := range blocks { // prefixes stay on top
		if at := strings.LastIndex(b, "\n@prefix"); at >= 0 || strings.HasPrefix(b, "@prefix") {
			slices.Reverse(blocks[i+1:])
			break
		}
	}
	s.write(name, strings.Join(blocks, "\n\n")+"\n")
}

func (s *sample) read(name string) string {
	s.t.Helper()
	if strings.HasSuffix(name, ".ttl") {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.documents[name]
	}
	content, err := os.ReadFile(filepath.Join(s.folder, name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(content)
}

func (s *sample) write(name, content string) {
	s.t.Helper()
	if strings.HasSuffix(name, ".ttl") {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.documents[name] = content
		return
	}
	if err := os.WriteFile(filepath.Join(s.folder, name), []byte(content), 0o644); err != nil {
		s.t.Fatal(err)
	}
}
