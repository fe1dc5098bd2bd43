package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/server"
)

// storeAt is a command line with --store only.
func storeAt(url string) whereFrom {
	return whereFrom{store: &url, asOf: new(string), archive: new(string)}
}

func TestServeNoticesWhatLoadWritesAndStopsCleanly(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph")
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	address := freeAddress(t)
	p := &program{getenv: func(string) string { return "" }, in: strings.NewReader(""), out: io.Discard, errs: io.Discard, log: slog.New(slog.DiscardHandler)}
	ended := make(chan error, 1)
	go func() { ended <- p.runServe(ctx, storeAt("file:"+file), address, server.DefaultConfig(), refresh{}) }()

	if status := eventually(t, "http://"+address+"/healthz", http.StatusOK); status != http.StatusOK {
		t.Fatalf("healthz answers %d", status)
	}
	if status := get(t, "http://"+address+"/readyz"); status != http.StatusServiceUnavailable {
		t.Errorf("readyz answers %d before anything is loaded, want 503", status)
	}
	loadSample(t, file, "2026-11-22")
	if status := eventually(t, "http://"+address+"/readyz", http.StatusOK); status != http.StatusOK {
		t.Fatalf("readyz answers %d after a load", status)
	}
	if got := served(t, address); got != "1 of 2026-11-22" {
		t.Errorf("serves version %s", got)
	}
	loadSample(t, file, "2026-11-23")
	for deadline := time.Now().Add(time.Minute); served(t, address) != "2 of 2026-11-23"; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the new version was not noticed: %s", served(t, address))
		}
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("serve ended with %v", err)
		}
	case <-time.After(6 * shutdownTimeout):
		t.Error("serve did not end")
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func loadSample(t *testing.T, file string, day graph.Date) {
	t.Helper()
	config, err := loaders.ReadConfig(root + defaultSources)
	if err != nil {
		t.Fatal(err)
	}
	store, err := memory.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	l := &loaders.Loader{Config: config, Day: day, Log: slog.New(slog.DiscardHandler)}
	if _, err := l.Load(t.Context(), store); err != nil {
		t.Fatal(err)
	}
}

// get is the status of an address; 0 when nothing answers.
func get(t *testing.T, url string) int {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		return 0
	}
	defer response.Body.Close()
	return response.StatusCode
}

// eventually asks until the status is the one wanted, a minute at most.
func eventually(t *testing.T, url string, want int) int {
	t.Helper()
	status := 0
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if status = get(t, url); status == want {
			return status
		}
	}
	return status
}

// served is the version that the server answers from.
func served(t *testing.T, address string) string {
	t.Helper()
	response, err := http.Post("http://"+address+"/graphql", "application/json", strings.NewReader(`{"query":"{ dataVersion assessedOn }"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct {
		Data struct {
			DataVersion int
			AssessedOn  string
		}
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d of %s", answer.Data.DataVersion, answer.Data.AssessedOn)
}
