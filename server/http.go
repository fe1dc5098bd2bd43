package server

import (
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Handler serves
//
//	GET /, /…               the web UI; without one, a plain page that asks and answers in words
//	GET, POST /graphql      GraphQL over HTTP; persisted queries, ETags; OPTIONS when origins are allowed
//	GET /graphiql           a page to write queries in: the UI’s, or a plain one
//	GET /healthz, /readyz   the process runs; the store can answer
//	GET /metrics            figures for Prometheus
//
// with security headers, a limit on the body, and an id and a line in the log
// for each request. Nothing that it serves needs another host.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	s.handlePages(mux)
	mux.HandleFunc("GET /graphql", s.shared(s.getGraphQL))
	mux.HandleFunc("POST /graphql", s.shared(s.postGraphQL))
	if len(s.cfg.Origins) > 0 {
		mux.HandleFunc("OPTIONS /graphql", s.preflight)
	}
	mux.HandleFunc("GET /healthz", s.healthy)
	mux.HandleFunc("GET /readyz", s.ready)
	mux.Handle("GET /metrics", s.metrics.handler())
	return s.identified(s.watched(s.guarded(mux)))
}

// handlePages serves the web UI or, where none is built, the plain pages.
func (s *Server) handlePages(mux *http.ServeMux) {
	if s.ui != nil {
		mux.Handle("GET /", s.ui)
		return
	}
	mux.HandleFunc("GET /{$}", s.home)
	for address, file := range map[string]string{
		"/ui/graphiql.js": "ui/graphiql.js", "/ui/plain.css": "ui/plain.css",
	} {
		mux.HandleFunc("GET "+address, func(w http.ResponseWriter, r *http.Request) { http.ServeFileFS(w, r, uiFiles, file) })
	}
	mux.HandleFunc("GET /graphiql", s.graphiql)
}

// refuse answers in the form of a GraphQL response without data.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	s.write(w, r, statusOf(codeOf(err)), &graphql.Response{Errors: gqlerror.List{s.show.whole(r.Context(), err)}})
}

// guarded sets the headers that keep browsers from doing more than the pages
// need, and turns a panic into an answer.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		defer func() {
			switch p := recover(); p {
			case nil:
			case http.ErrAbortHandler:
				panic(p) // net/http's own way to drop the connection
			default:
				s.refuse(w, r, fmt.Errorf("serve %s: panic: %v\n%s", r.URL.Path, p, debug.Stack()))
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// watched logs and counts each request.
func (s *Server) watched(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		took := time.Since(start)
		s.metrics.observe(r, seen.status, took)
		s.log.Log(r.Context(), levelOf(r), "request", "method", r.Method, "path", r.URL.Path,
			"status", seen.status, "bytes", seen.bytes, "took", took, "requestId", idOf(r.Context()))
	})
}

// levelOf keeps what machines ask for all day out of the ordinary log.
func levelOf(r *http.Request) slog.Level {
	switch r.URL.Path {
	case "/healthz", "/readyz", "/metrics":
		return slog.LevelDebug
	default:
		return slog.LevelInfo
	}
}

// recorder notes what a handler answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int
}

// WriteHeader notes the status.
func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Write counts the bytes.
func (r *recorder) Write(p []byte) (int, error) {
	n, err := r.ResponseWriter.Write(p)
	r.bytes += n
	return n, err
}

// Unwrap lets net/http reach what the recorder wraps.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
