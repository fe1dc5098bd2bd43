package server_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestALongAnswerIsCompressedForThoseWhoTakeIt(t *testing.T) {
	srv, _, _ := fixture(t)
	long := `{"query":"{ __schema { types { name description } } }"}`
	ask := func(body, encoding string) page {
		return sendWith(t, srv, http.MethodPost, "/graphql", body, http.Header{"Content-Type": {"application/json"}, "Accept-Encoding": {encoding}})
	}
	plain := ask(long, "")
	if plain.status != http.StatusOK || plain.header.Get("Content-Encoding") != "" || len(plain.body) < 10_000 {
		t.Fatalf("%d, %d bytes, %v", plain.status, len(plain.body), plain.header)
	}
	small := ask(long, "br, gzip")
	if small.header.Get("Content-Encoding") != "gzip" || small.header.Get("Vary") != "Accept-Encoding" || len(small.body) > len(plain.body)/2 {
		t.Fatalf("%d of %d bytes, %v", len(small.body), len(plain.body), small.header)
	}
	z, err := gzip.NewReader(strings.NewReader(small.body))
	if err != nil {
		t.Fatal(err)
	}
	if whole, err := io.ReadAll(z); err != nil || string(whole) != plain.body {
		t.Errorf("not the same answer (%v): %.200s", err, whole)
	}
	if short := ask(`{"query":"{ dataVersion }"}`, "gzip"); short.header.Get("Content-Encoding") != "" {
		t.Errorf("a short answer was compressed: %v", short.header)
	}
}

func TestAnAnswerWithATagGoesAsItIs(t *testing.T) {
	srv, _, _ := fixture(t)
	query := "{ __schema { types { name description } } }"
	persist(t, srv, query)
	got := sendWith(t, srv, http.MethodGet, address(query), "", http.Header{"Accept-Encoding": {"gzip"}})
	if got.header.Get("ETag") == "" || got.header.Get("Content-Encoding") != "" || len(got.body) < 10_000 {
		t.Errorf("%d bytes, %v", len(got.body), got.header)
	}
}
