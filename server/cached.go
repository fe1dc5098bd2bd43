package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"github.com/sammenheng/sammenheng/graph"
)

// stamp takes down the version that an answer rests on, for whoever put it into
// the context.
type stamp struct {
	version *graph.Version
	history atomic.Bool // it tells of runs, changes or problems: these move without a new version
}

type stampKey struct{}

func stampOf(ctx context.Context) *stamp {
	st, _ := ctx.Value(stampKey{}).(*stamp)
	return st
}

// tellsHistory notes that an answer has no tag: a run that found nothing new, or
// a new name for an old one, is no new version.
func tellsHistory(ctx context.Context) {
	if st := stampOf(ctx); st != nil {
		st.history.Store(true)
	}
}

// getCached answers with a strong ETag, or with 304 when the client has that
// answer already; then the store is asked for its version and for nothing else.
// A cache may keep the answer and must ask each time whether it still holds:
// nobody knows when the next load will be.
func (s *Server) getCached(w http.ResponseWriter, r *http.Request, op *graphql.OperationContext) {
	w.Header().Add("Vary", "Accept")
	if tag := s.heldTag(r, op); tag != "" {
		keep(w.Header(), tag)
		w.WriteHeader(http.StatusNotModified)
		return
	}
	st := &stamp{}
	answer := s.run(context.WithValue(r.Context(), stampKey{}, st), op)
	if len(answer.Errors) == 0 && st.version != nil && !st.history.Load() {
		keep(w.Header(), s.tag(*st.version, op, mediaType(r)))
	}
	s.answered(w, r, answer)
}

func keep(h http.Header, tag string) {
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache")
}

// heldTag is the tag of today's answer if the client has it, else "". Only an
// answer without errors ever had a tag, so a match stands for one. A store that
// does not tell its version has the query run, which says what is wrong.
func (s *Server) heldTag(r *http.Request, op *graphql.OperationContext) string {
	held := r.Header.Get("If-None-Match")
	if held == "" {
		return ""
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.cfg.Timeout)
	defer cancel()
	v, err := s.store.Version(ctx)
	if err != nil {
		return ""
	}
	tag := s.tag(v, op, mediaType(r))
	for one := range strings.SplitSeq(held, ",") {
		if strings.TrimPrefix(strings.TrimSpace(one), "W/") == tag {
			return tag
		}
	}
	return ""
}

// tag names an answer by all that it follows from: the version, which holds the
// digest of the data, the day of the verdicts and how the sources fared; the
// question; its form; and the program, which words the explanations.
func (s *Server) tag(v graph.Version, op *graphql.OperationContext, media string) string {
	sum := sha256.New()
	for _, part := range []any{s.cfg.Program, v, op.RawQuery, op.OperationName, op.Variables, media} {
		text, err := json.Marshal(part)
		if err != nil {
			text = fmt.Appendf(nil, "%#v", part) // variables came as JSON, so this cannot be
		}
		fmt.Fprintf(sum, "%d:%s", len(text), text) // a hash never fails to take it
	}
	return `"` + base64.RawURLEncoding.EncodeToString(sum.Sum(nil)) + `"`
}
