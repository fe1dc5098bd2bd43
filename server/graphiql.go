package server

import "net/http"

// graphiql serves a page to write queries in. The full GraphiQL comes with the
// frontend; this one needs no build and no other host.
func (s *Server) graphiql(w http.ResponseWriter, r *http.Request) {
	http.ServeFileFS(w, r, uiFiles, "ui/graphiql.html")
}
