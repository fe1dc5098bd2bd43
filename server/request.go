package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// request is one run of one query: what all of its fields share.
type request struct {
	*schema.Cohort

	mu      sync.Mutex
	failure error
}

type requestKey struct{}

func requestOf(ctx context.Context) *request {
	req, _ := ctx.Value(requestKey{}).(*request)
	return req
}

// fail notes the first failure of the store.
func (r *request) fail(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.failure == nil {
		r.failure = err
	}
}

func (r *request) failed() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.failure
}

// consistent is the gqlgen extension that runs each query on one version of
// the data, within the time allowed.
type consistent struct {
	store graph.Store
	show  presenter
}

// ExtensionName names the extension to gqlgen.
func (consistent) ExtensionName() string { return "OneVersion" }

// Validate accepts every schema.
func (consistent) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptOperation runs the query inside Read, anew each time that Read
// finds that the version moved.
func (c consistent) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	ctx, cancel := context.WithTimeout(ctx, c.show.cfg.Timeout)
	defer cancel()
	var response *graphql.Response
	err := c.store.Read(ctx, func(ctx context.Context) error {
		req := &request{Cohort: schema.NewCohort()}
		ctx = context.WithValue(ctx, requestKey{}, req)
		response = next(ctx)(ctx)
		if err := req.failed(); err != nil {
			return err // a store that is away would be waited for a second time, until the time is up
		}
		return c.stamp(ctx)
	})
	if err == nil && response == nil {
		err = noResponse(ctx)
	}
	if response != nil {
		slices.SortStableFunc(response.Errors, byPlace)
	}
	if err != nil {
		err = errors.Join(ctx.Err(), err) // a driver may give an end of the time another name
		response = &graphql.Response{Errors: gqlerror.List{c.show.whole(ctx, err)}}
	}
	return graphql.OneShot(response)
}

// stamp takes down the version, inside Read, if somebody wants to know it.
func (c consistent) stamp(ctx context.Context) error {
	st := stampOf(ctx)
	if st == nil {
		return nil
	}
	v, err := (&resolver{store: c.store}).version(ctx)
	st.version = v
	return err
}

// byPlace puts errors in the order of the query, since fields that run at the
// same time fail in any order.
func byPlace(a, b *gqlerror.Error) int {
	return cmp.Or(slices.CompareFunc(a.Locations, b.Locations, func(x, y gqlerror.Location) int {
		return cmp.Or(x.Line-y.Line, x.Column-y.Column)
	}), strings.Compare(a.Path.String(), b.Path.String()))
}

// noResponse says why gqlgen gave nothing: it stops when the time is up.
func noResponse(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("answer GraphQL: %w", err)
	}
	return errors.New("answer GraphQL: no response")
}

// recovered turns a panic in a resolver into an error that is logged with its
// stack and shown as INTERNAL.
func recovered(_ context.Context, panicked any) error {
	return fmt.Errorf("resolve a field: panic: %v\n%s", panicked, debug.Stack())
}
