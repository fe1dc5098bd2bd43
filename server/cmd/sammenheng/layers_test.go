package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/sammenheng/sammenheng/"

// layers says what the packages below each folder may import of ours. The
// longest folder that fits counts; tests may import more.
var layers = map[string][]string{
	"graph":                 {},
	"graph/memory":          {"graph"},
	"graph/graphtest":       {"graph"},
	"graph/neo4j":           {"graph"},
	"graph/neo4j/neo4jtest": {"graph/neo4j/neo4jtest"},
	"graph/open":            {"graph", "graph/memory", "graph/neo4j"},
	"schema":                {"graph"},
	"loaders":               {"graph", "loaders"},
	"frontend":              {},
	"server":                {"graph", "schema", "server"},
	"server/cmd":            {"graph", "graph/open", "schema", "server", "loaders", "frontend"},
	"data":                  {"graph", "loaders"},
}

// owners says which folders may import a library.
var owners = map[string][]string{
	"github.com/neo4j/neo4j-go-driver": {"graph/neo4j"},
	"github.com/knakk/rdf":             {"loaders/rdf"},
	"github.com/tggo/goRDFlib":         {"loaders/rdf"},
	"github.com/piprate/json-gold":     {"loaders/rdf"},
	"github.com/99designs/gqlgen":      {"schema", "server"},
	"github.com/vektah/gqlparser":      {"schema", "server"},
	"github.com/prometheus":            {"server"},
	"github.com/spf13/cobra":           {"server/cmd"},
}

type listed struct {
	ImportPath string
	Imports    []string
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		folder := strings.TrimPrefix(p.ImportPath, module)
		allowed := layers[longest(t, folder)]
		for _, imported := range p.Imports {
			if own, ok := strings.CutPrefix(imported, module); ok && !slices.ContainsFunc(allowed, func(a string) bool { return below(own, a) }) {
				t.Errorf("%s imports %s; it may import %v", folder, own, allowed)
			}
			for library, folders := range owners {
				if strings.HasPrefix(imported, library) && !slices.ContainsFunc(folders, func(f string) bool { return folder == f || strings.HasPrefix(folder, f+"/") }) {
					t.Errorf("%s imports %s, which only %v may", folder, imported, folders)
				}
			}
		}
	}
}

func TestGraphImportsTheStandardLibraryOnly(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath != module+"graph" {
			continue
		}
		for _, imported := range p.Imports {
			if strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") {
				t.Errorf("graph imports %s", imported)
			}
		}
	}
}

// below reports whether a package may be imported because a is allowed: graph
// means that package alone, for its stores lie below it.
func below(own, a string) bool {
	if a == "graph" {
		return own == "graph"
	}
	return own == a || strings.HasPrefix(own, a+"/")
}

// longest is the folder of layers that a package belongs to.
func longest(t *testing.T, folder string) string {
	t.Helper()
	best := ""
	for f := range layers {
		if (folder == f || strings.HasPrefix(folder, f+"/")) && len(f) > len(best) {
			best = f
		}
	}
	if best == "" {
		t.Errorf("%s is in no layer: DESIGN names the folders", folder)
	}
	return best
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...").Output()
	if err != nil {
		t.Fatalf("list packages: %v", err)
	}
	var all []listed
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p listed
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
