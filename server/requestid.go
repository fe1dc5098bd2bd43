package server

import (
	"context"
	"crypto/rand"
	"net/http"
	"regexp"
)

// idHeader carries the id of a request in and out.
const idHeader = "X-Request-Id"

type idKey struct{}

// idOf is the id of the http request that ctx belongs to; "" for a question
// that did not come over http.
func idOf(ctx context.Context) string {
	id, _ := ctx.Value(idKey{}).(string)
	return id
}

// identified gives each request an id that stands in its header, in the log and in
// every error of the answer. One that a proxy has given is kept, if it is
// short and plain enough for a log.
func (s *Server) identified(next http.Handler) http.Handler {
	plain := regexp.MustCompile(`^[A-Za-z0-9._:-]{1,64}$`)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get(idHeader)
		if !plain.MatchString(id) {
			id = rand.Text()
		}
		w.Header().Set(idHeader, id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), idKey{}, id)))
	})
}
