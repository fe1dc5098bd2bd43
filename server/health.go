package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// readyWithin is how long the store has to tell its version.
const readyWithin = 3 * time.Second

// healthy says that the process runs, whatever the store does.
func (s *Server) healthy(w http.ResponseWriter, _ *http.Request) {
	say(w, http.StatusOK, "ok")
}

// ready says 503 while the store cannot answer or holds nothing.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyWithin)
	defer cancel()
	v, err := s.store.Version(ctx)
	old := s.tooOld(ctx)
	switch {
	case err != nil:
		if !errors.Is(err, context.Canceled) {
			s.log.WarnContext(ctx, "not ready", "error", err)
		}
		say(w, http.StatusServiceUnavailable, "the store cannot answer")
	case v.Number == 0:
		say(w, http.StatusServiceUnavailable, "nothing is loaded yet")
	case old != "":
		say(w, http.StatusServiceUnavailable, old)
	default:
		say(w, http.StatusOK, fmt.Sprintf("ready: data version %d, assessed on %s", v.Number, v.AssessedOn))
	}
}

// tooOld names the sources that were last read whole longer ago than the
// configured age; "" when there is none, or nobody asked.
func (s *Server) tooOld(ctx context.Context) string {
	if s.cfg.MaxAge == 0 {
		return ""
	}
	page, err := s.store.Runs(ctx, graph.RunQuery{First: 1})
	if err != nil || len(page.Runs) == 0 {
		return "no load is known of"
	}
	var old []string
	for _, source := range page.Runs[0].Sources {
		if source.AsOf.IsZero() {
			old = append(old, source.ID+" (never)")
		} else if time.Since(source.AsOf) > s.cfg.MaxAge {
			old = append(old, fmt.Sprintf("%s (%s)", source.ID, source.AsOf.Format(time.RFC3339)))
		}
	}
	if len(old) == 0 {
		return ""
	}
	return fmt.Sprintf("last read whole longer than %v ago: %s", s.cfg.MaxAge, strings.Join(old, ", "))
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	fmt.Fprintln(w, text) // a client that left needs no answer
}
