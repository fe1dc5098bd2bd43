package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
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
	switch {
	case err != nil:
		if !errors.Is(err, context.Canceled) {
			s.log.WarnContext(ctx, "not ready", "error", err)
		}
		say(w, http.StatusServiceUnavailable, "the store cannot answer")
	case v.Number == 0:
		say(w, http.StatusServiceUnavailable, "nothing is loaded yet")
	default:
		say(w, http.StatusOK, fmt.Sprintf("ready: data version %d, assessed on %s", v.Number, v.AssessedOn))
	}
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	fmt.Fprintln(w, text) // a client that left needs no answer
}
