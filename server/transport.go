package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/sammenheng/sammenheng/graph"
)

// The media types of GraphQL over HTTP.
const (
	plainJSON   = "application/json"
	graphqlJSON = "application/graphql-response+json"
)

// postGraphQL answers the query in the body. gqlgen's own transports write the
// head before the answer is known, and so can say neither ETag nor Retry-After.
func (s *Server) postGraphQL(w http.ResponseWriter, r *http.Request) {
	params, err := s.posted(w, r)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	r = r.WithContext(graphql.StartOperationTrace(r.Context()))
	op, errs := s.exec.CreateOperationContext(r.Context(), params)
	if errs != nil {
		s.refused(w, r, s.exec.DispatchError(graphql.WithOperationContext(r.Context(), op), errs))
		return
	}
	s.answered(w, r, s.run(r.Context(), op))
}

// getGraphQL answers the query in the address, or only says that the answer is
// the one that the client has.
func (s *Server) getGraphQL(w http.ResponseWriter, r *http.Request) {
	params, err := addressed(r.URL.RawQuery)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	r = r.WithContext(graphql.StartOperationTrace(r.Context()))
	op, errs := s.exec.CreateOperationContext(r.Context(), params)
	if errs != nil {
		s.refused(w, r, s.exec.DispatchError(graphql.WithOperationContext(r.Context(), op), errs))
		return
	}
	if op.Operation.Operation != ast.Query {
		s.refuse(w, r, fmt.Errorf("only queries may stand in an address, this is a %s: send it with POST: %w", op.Operation.Operation, graph.ErrInvalid))
		return
	}
	s.getCached(w, r, op)
}

// posted reads the parameters of a POST. ErrLimit when the body is too large,
// ErrInvalid when it is not one JSON object.
func (s *Server) posted(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, error) {
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != plainJSON {
		return nil, fmt.Errorf("send the query as JSON with Content-Type: application/json: %w", graph.ErrInvalid)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.cfg.MaxBodyBytes))
	if err != nil {
		return nil, bodyError(err, s.cfg.MaxBodyBytes)
	}
	params := &graphql.RawParams{Headers: r.Header}
	if err := decode(body, params); err != nil {
		return nil, fmt.Errorf("the body must be one JSON object with a query: %w", err)
	}
	return params, nil
}

func bodyError(err error, limit int64) error {
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return fmt.Errorf("the request is too large; the limit is %d bytes: %w", limit, graph.ErrLimit)
	}
	return fmt.Errorf("the request did not arrive whole: %w", graph.ErrInvalid) // err names addresses
}

// addressed reads the parameters of a GET; ErrInvalid when they are malformed.
func addressed(rawQuery string) (*graphql.RawParams, error) {
	v, err := url.ParseQuery(rawQuery)
	if err != nil {
		return nil, fmt.Errorf("read the address: %w", errors.Join(err, graph.ErrInvalid))
	}
	params := &graphql.RawParams{Query: v.Get("query"), OperationName: v.Get("operationName")}
	for name, into := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if v.Get(name) == "" {
			continue
		}
		if err := decode([]byte(v.Get(name)), into); err != nil {
			return nil, fmt.Errorf("%s in the address must be a JSON object: %w", name, err)
		}
	}
	return params, nil
}

// decode reads one JSON value and nothing behind it; ErrInvalid for all else.
// Numbers stay as written, for GraphQL tells 1 from 1.0.
func decode(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return errors.Join(err, graph.ErrInvalid)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("something stands behind it: %w", graph.ErrInvalid)
	}
	return nil
}

// answered writes the answer to a query that was run. Where the whole of it
// failed on our side, the status says so too, in either media type: a proxy, a
// monitor and a client that tries again do not read JSON.
func (s *Server) answered(w http.ResponseWriter, r *http.Request, answer *graphql.Response) {
	status := http.StatusOK
	if code := codeIn(answer); fatal(code) {
		status = statusOf(code)
	}
	s.write(w, r, status, answer)
}

// refused writes why a query was not run. A hash that is not known is a step of
// the protocol and no failure.
func (s *Server) refused(w http.ResponseWriter, r *http.Request, answer *graphql.Response) {
	status := http.StatusUnprocessableEntity
	switch code := codeIn(answer); {
	case code == codeNotPersisted:
		status = http.StatusOK
	case fatal(code):
		status = statusOf(code)
	case mediaType(r) == graphqlJSON:
		status = http.StatusBadRequest
	}
	s.write(w, r, status, answer)
}

// write sends an answer; unless the head says otherwise, nobody may keep it.
func (s *Server) write(w http.ResponseWriter, r *http.Request, status int, answer *graphql.Response) {
	body, err := json.Marshal(answer)
	if err != nil {
		s.log.ErrorContext(r.Context(), "write the answer", "error", err, "requestId", idOf(r.Context()))
		status, body = http.StatusInternalServerError, []byte(`{"errors":[{"message":"the answer cannot be written","extensions":{"code":"`+codeInternal+`"}}]}`)
	}
	h := w.Header()
	h.Set("Content-Type", mediaType(r))
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "no-store")
	}
	advise(h, status)
	body = compressed(h, r, body)
	w.WriteHeader(status)
	if _, err := w.Write(body); err != nil {
		s.log.DebugContext(r.Context(), "write the answer", "error", err) // the client left
	}
}

// advise says when to come back to a store that cannot answer now.
func advise(h http.Header, status int) {
	if status == http.StatusServiceUnavailable {
		h.Set("Retry-After", retryAfter)
	}
}

// codeIn is the code of the first error of an answer; "" when it has none.
func codeIn(answer *graphql.Response) string {
	if len(answer.Errors) == 0 {
		return ""
	}
	code, _ := answer.Errors[0].Extensions["code"].(string)
	return code
}

// mediaType is what the client would have an answer in: the first of the two
// that it names, plain JSON when it has no opinion.
func mediaType(r *http.Request) string {
	for accepted := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		media, _, err := mime.ParseMediaType(accepted)
		switch {
		case err != nil:
			continue
		case media == graphqlJSON:
			return graphqlJSON
		case media == plainJSON || media == "application/*" || media == "*/*":
			return plainJSON
		}
	}
	return plainJSON
}
