package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/sammenheng/sammenheng/graph"
)

// The codes that stand in extensions.code of every error.
const (
	codeNotFound    = "NOT_FOUND"   // nothing of the kind asked for has the id
	codeInvalid     = "INVALID"     // the query, an argument or a cursor is malformed
	codeLimit       = "LIMIT"       // the query asks for more than is allowed; the message says how much that is
	codeTimeout     = "TIMEOUT"     // answering took longer than is allowed
	codeCancelled   = "CANCELLED"   // whoever asked went away before the answer was ready
	codeUnavailable = "UNAVAILABLE" // the store cannot answer now; try again
	codeInternal    = "INTERNAL"    // a fault of ours; the log has the details

	// The word of Apollo's protocol: send the query along with its hash.
	codeNotPersisted = "PERSISTED_QUERY_NOT_FOUND"
)

// errNotPersisted has the message that clients of Apollo's protocol look for.
var errNotPersisted = errors.New("PersistedQueryNotFound")

// codeOf is the one table from errors to codes; the first that fits counts.
func codeOf(err error) string {
	for _, row := range []struct {
		is   error
		code string
	}{
		{errNotPersisted, codeNotPersisted},
		{graph.ErrNotFound, codeNotFound},
		{graph.ErrInvalid, codeInvalid},
		{graph.ErrLimit, codeLimit},
		{context.DeadlineExceeded, codeTimeout},
		{context.Canceled, codeCancelled},
		{graph.ErrUnavailable, codeUnavailable},
		{graph.ErrConflict, codeUnavailable},
		{graph.ErrDamaged, codeInternal},
	} {
		if errors.Is(err, row.is) {
			return row.code
		}
	}
	return codeInternal
}

// fatal reports whether the code says that the store or the server failed, not
// the question.
func fatal(code string) bool {
	return code == codeTimeout || code == codeCancelled || code == codeUnavailable || code == codeInternal
}

// statusOf is the http status of a code where no part of the question could be
// answered. A query that is merely wrong has a status of its own, see refused.
func statusOf(code string) int {
	switch code {
	case codeNotFound:
		return http.StatusNotFound
	case codeInvalid:
		return http.StatusBadRequest
	case codeLimit:
		return http.StatusRequestEntityTooLarge
	case codeCancelled:
		return statusClientLeft
	case codeUnavailable:
		return http.StatusServiceUnavailable
	case codeTimeout:
		return http.StatusGatewayTimeout
	default:
		return http.StatusInternalServerError
	}
}

// statusClientLeft is nginx's word for it; nobody but the log sees it.
const statusClientLeft = 499

// retryAfter is how many seconds a client should wait for a store that cannot
// answer: about as long as an update keeps it closed.
const retryAfter = "5"

// presenter makes the error that the client sees. What failed on our side is
// told in general words; the details are logged by whoever sees them last.
type presenter struct {
	cfg   Config
	log   *slog.Logger
	count func(code string)
}

// longestMessage bounds what a message repeats of the question, in runes.
const longestMessage = 400

// field presents the error of one field, or of the query itself. A fatal one
// is noted on the request, which then fails as a whole.
func (p presenter) field(ctx context.Context, err error) *gqlerror.Error {
	shown := graphql.DefaultErrorPresenter(ctx, err)
	code := p.code(ctx, shown)
	if req := requestOf(ctx); req != nil && fatal(code) {
		req.fail(err)
		return p.shown(ctx, shown, code)
	}
	p.report(ctx, err, code)
	return p.shown(ctx, shown, code)
}

// whole presents the failure of a whole request.
func (p presenter) whole(ctx context.Context, err error) *gqlerror.Error {
	code := codeOf(err)
	p.report(ctx, err, code)
	return p.shown(ctx, &gqlerror.Error{Message: err.Error()}, code)
}

// code tells our sentinels from what gqlgen found wrong with the query.
func (p presenter) code(ctx context.Context, shown *gqlerror.Error) string {
	switch shown.Extensions["code"] {
	case errcode.ParseFailed, errcode.ValidationFailed:
		return codeInvalid
	}
	if shown.Err == nil && !graphql.HasOperationContext(ctx) {
		return codeInvalid // the http request held no GraphQL
	}
	return codeOf(shown)
}

func (p presenter) shown(ctx context.Context, e *gqlerror.Error, code string) *gqlerror.Error {
	shown := *e
	if text := []rune(e.Message); len(text) > longestMessage {
		shown.Message = string(text[:longestMessage]) + "…"
	}
	shown.Extensions = map[string]any{"code": code}
	if id := idOf(ctx); id != "" {
		shown.Extensions["requestId"] = id
	}
	if len(e.Path) > 1 && e.Path[0] == ast.PathName("variable") {
		shown.Message = fmt.Sprintf("%v: %s", e.Path, shown.Message) // gqlparser names it nowhere else
	}
	switch code {
	case codeTimeout:
		shown.Message = fmt.Sprintf("answering took longer than %v, which is the limit; ask for less", p.cfg.Timeout)
	case codeCancelled:
		shown.Message = "whoever asked went away before the answer was ready"
	case codeUnavailable:
		shown.Message = "the store cannot answer now; try again in a moment"
	case codeInternal:
		shown.Message = "something went wrong here; the server's log says what"
	}
	return &shown
}

func (p presenter) report(ctx context.Context, err error, code string) {
	p.count(code)
	if errors.Is(err, context.Canceled) || !fatal(code) {
		return // the client left, or was told what is wrong
	}
	p.log.ErrorContext(ctx, "answer GraphQL", "code", code, "error", err, "requestId", idOf(ctx))
}
