package server

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/sammenheng/sammenheng/graph"
)

// persisted is Apollo's protocol of automatic persisted queries: a client names
// a query by its SHA-256 and sends the text only when it is told that nobody
// knows it. The queries used last are kept, in memory; a restart or another
// server behind the same address costs one more round. gqlgen's extension does
// the work; here its errors become ours.
type persisted struct {
	extension.AutomaticPersistedQuery
}

func newPersisted(size int) persisted {
	return persisted{extension.AutomaticPersistedQuery{Cache: lru.New[string](size)}}
}

// MutateOperationParameters puts the text in place of its hash: errNotPersisted
// when nobody sent it yet, ErrInvalid when text and hash do not fit.
func (p persisted) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	err := p.AutomaticPersistedQuery.MutateOperationParameters(ctx, params)
	switch {
	case err == nil:
		return nil
	case err.Extensions["code"] == codeNotPersisted:
		return gqlerror.Wrap(errNotPersisted)
	default:
		return gqlerror.Wrap(errors.Join(err, graph.ErrInvalid))
	}
}
