package server

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// anyOrigin allows the pages of every site.
const anyOrigin = "*"

// preflightSeconds is how long a browser may remember what preflight said.
const preflightSeconds = "7200"

// checkOrigin refuses what no browser would send as Origin, since it would
// never match: ErrInvalid.
func checkOrigin(origin string) error {
	if origin == anyOrigin {
		return nil
	}
	u, err := url.Parse(origin)
	standard := map[string]string{"http": "80", "https": "443"}
	switch {
	case err != nil, u.Host == "", standard[u.Scheme] == "", u.Port() == standard[u.Scheme],
		strings.Contains(u.Host, "*"), origin != strings.ToLower(u.Scheme+"://"+u.Host):
		return fmt.Errorf("the origin %q must be * or look like https://example.org, in lower case, without a path or the usual port: %w", origin, graph.ErrInvalid)
	}
	return nil
}

// shared lets pages of the allowed origins read what next answers. Cookies and
// passwords are never asked for: nothing here is secret or personal.
func (s *Server) shared(next http.HandlerFunc) http.HandlerFunc {
	if len(s.cfg.Origins) == 0 {
		return next
	}
	return func(w http.ResponseWriter, r *http.Request) {
		if s.allow(w.Header(), r) {
			w.Header().Set("Access-Control-Expose-Headers", "ETag, Retry-After, "+idHeader)
		}
		next(w, r)
	}
}

// preflight tells a browser what a page of another site may send.
func (s *Server) preflight(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Add("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers")
	if !s.allow(h, r) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	h.Set("Access-Control-Allow-Methods", "GET, POST")
	h.Set("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, "+idHeader)
	h.Set("Access-Control-Max-Age", preflightSeconds)
	w.WriteHeader(http.StatusNoContent)
}

// allow says in h whether the page that asks may read the answer.
func (s *Server) allow(h http.Header, r *http.Request) bool {
	if slices.Contains(s.cfg.Origins, anyOrigin) {
		h.Set("Access-Control-Allow-Origin", anyOrigin)
		return true
	}
	h.Add("Vary", "Origin") // also when it is not allowed: the next one may be
	origin := r.Header.Get("Origin")
	if !slices.Contains(s.cfg.Origins, origin) {
		return false
	}
	h.Set("Access-Control-Allow-Origin", origin)
	return true
}
