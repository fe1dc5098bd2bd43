package open_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/open"
)

func TestAStoreInMemoryIsOpened(t *testing.T) {
	for _, address := range []string{"memory:", "MEMORY:", "memory://"} {
		store, err := open.Store(t.Context(), address, open.Options{})
		if err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		if v := graphtest.Load(t, store, graphtest.Draw(t, `a -REQUIRES-> b`)); v.Number != 1 {
			t.Errorf("%s: version %d", address, v.Number)
		}
	}
}

func TestAStoreInAFileIsOpenedByEveryFormOfItsAddress(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	path := filepath.Join(folder, "my graph")
	for i, address := range []string{
		"file:my graph", "file:./my graph", "file:" + path,
		"file://" + strings.ReplaceAll(path, " ", "%20"), "file://localhost" + strings.ReplaceAll(path, " ", "%20"),
	} {
		store, err := open.Store(t.Context(), address, open.Options{})
		if err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		if v := graphtest.Load(t, store, graphtest.Draw(t, `a -REQUIRES-> b`)); v.Number != int64(i+1) {
			t.Errorf("%s: version %d, want %d: it is another file", address, v.Number, i+1)
		}
	}
}

func TestAnAddressThatIsNoneIsRefusedAndSaysWhatToWrite(t *testing.T) {
	for address, says := range map[string]string{
		"":                                 "neo4j+ssc://",
		"graph.db":                         "memory: file: neo4j://",
		"postgres://host/db":               `"postgres" is not known`,
		"http://localhost:7474":            `"http" is not known`,
		"C:\\graph.db":                     "file:",
		"memory:graph":                     "file:PATH",
		"file:":                            "no path",
		"file://host/graph":                "absolute",
		"file://graph":                     "absolute",
		"file:///%zz":                      "absolute",
		"neo4j:host":                       "neo4j://HOST:PORT",
		"bolt://":                          "bolt://HOST:PORT",
		"neo4j://me:secret@localhost:7687": "NEO4J_PASSWORD",
		"neo4j://me:secret@local host":     "neo4j://HOST:PORT",
	} {
		store, err := open.Store(t.Context(), address, open.Options{})
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: got %v, want that it is invalid, with %q", address, err, says)
			continue
		}
		if store != nil {
			t.Errorf("%q: got an error and a store", address)
		}
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: the error gives the password away: %v", address, err)
		}
	}
}

func TestADamagedFileIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph")
	if err := os.WriteFile(path, []byte("rubbish"), 0o644); err != nil {
		t.Fatal(err)
	}
	if store, err := open.Store(t.Context(), "file:"+path, open.Options{}); !errors.Is(err, graph.ErrDamaged) || store != nil {
		t.Errorf("got %v, %v", store, err)
	}
}

func TestAServerThatDoesNotAnswerIsUnavailable(t *testing.T) {
	for _, scheme := range []string{"bolt", "neo4j"} {
		store, err := open.Store(t.Context(), scheme+"://127.0.0.1:1", open.Options{Password: "secret"})
		if !errors.Is(err, graph.ErrUnavailable) || store != nil {
			t.Errorf("%s: got %v, %v; want that it is unavailable", scheme, store, err)
		}
	}
}

func TestEverySchemeThatIsListedIsAccepted(t *testing.T) {
	for _, scheme := range open.Schemes() {
		_, err := open.Store(t.Context(), scheme, open.Options{})
		if err != nil && strings.Contains(err.Error(), "is not known") {
			t.Errorf("%s: %v", scheme, err)
		}
	}
}
