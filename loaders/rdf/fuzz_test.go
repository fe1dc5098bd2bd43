package rdf_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// seeds adds the shared patterns with these endings, which may be missing, and
// a few texts of our own.
func seeds(f *testing.F, own []string, endings ...string) {
	for _, ending := range endings {
		files, err := filepath.Glob(filepath.Join(shared, "rdf-patterns", "*"+ending))
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	for _, s := range own {
		f.Add([]byte(s))
	}
}

// holds checks what must be true of any bytes at all: an *rdf.Error or a graph
// that survives being written and read again, and never a recovered panic.
func holds(t *testing.T, data []byte, o rdf.Options) {
	var all []rdf.Triple
	_, err := rdf.Decode(bytes.NewReader(data), o, func(x rdf.Triple) error { all = append(all, x); return nil })
	if err != nil {
		var bad *rdf.Error
		if !errors.As(err, &bad) {
			t.Fatalf("error of type %T: %v", err, err)
		}
		if bad.Err != nil && strings.HasPrefix(bad.Err.Error(), "panic:") {
			t.Fatalf("the decoder panicked: %v", bad.Err)
		}
		if bad.Message == "" || bad.Code == "" {
			t.Fatalf("an error without a message or code: %#v", bad)
		}
		return
	}
	want := make(triples)
	for _, x := range all {
		want.add(x)
	}
	for _, f := range []rdf.Format{rdf.NTriples, rdf.Turtle} {
		var out bytes.Buffer
		if err := rdf.Encode(&out, f, slices.Values(all)); err != nil {
			t.Fatal(err)
		}
		if out.Len() == 0 {
			continue
		}
		got := read(t, out.String(), rdf.Options{Name: "again", Format: f})
		if ground(got) != ground(want) {
			t.Fatalf("as %s:\n%s\nread again:\n%v\nwas:\n%v", f, out.String(), got, want)
		}
	}
}

func FuzzTurtle(f *testing.F) {
	seeds(f, []string{difficult, "<< <a:s> <a:p> 1 >> <a:q> ( [] ) .", "@base <a:b> . <c> a <#d> ."}, ".ttl")
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, data, rdf.Options{Format: rdf.Turtle, Name: "https://e.no/f"})
	})
}

func FuzzTriG(f *testing.F) {
	seeds(f, []string{"GRAPH <a:g> { <a:s> <a:p> <a:o> } [] { [ <a:p> 1 ] } _:g {}"}, ".ttl")
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, data, rdf.Options{Format: rdf.TriG, Name: "https://e.no/f"}) })
}

func FuzzLines(f *testing.F) {
	seeds(f, []string{"<a:s> <a:p> \"x\\u00e5\"@nb <a:g> . # c\r_:a <a:p> _:b.c .\n"}, ".nt")
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, data, rdf.Options{Format: rdf.NQuads}) })
}

func FuzzRDFXML(f *testing.F) {
	seeds(f, []string{laughs()}, ".rdf")
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, data, rdf.Options{Format: rdf.RDFXML, Name: "https://e.no/f"})
	})
}

func FuzzJSONLD(f *testing.F) {
	seeds(f, []string{
		`{"@context":{"@vocab":"http://e/","t":{"@type":"@id"}},"@id":"s","t":"o","l":{"@list":[1,2.5,"x"]}}`,
		`{"@id":"a:s","@type":["a:T"],"@reverse":{"a:p":{"@id":"_:x"}},"@graph":[{"@included":[{"a:q":true}]}]}`,
		`[{"@context":{"d":{"@id":"a:d","@container":"@language"}},"d":{"nb":"x","en":["y"]}}]`,
	})
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, data, rdf.Options{Format: rdf.JSONLD, Name: "https://e.no/f"})
	})
}

// FuzzGuess leaves everything to be guessed, compressed or not.
func FuzzGuess(f *testing.F) {
	seeds(f, []string{"[]", "{}", "<a", "PREFIX", "\x1f\x8b", "\xff\xfe<\x00", "<!DOCTYPE x [", `<?xml version="1.0" encoding="latin1"?><a/>`}, ".ttl", ".nt", ".rdf")
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, data, rdf.Options{MaxBytes: 1 << 20}) })
}
