package server

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
)

// Ask answers a GraphQL query without http and returns the response as JSON:
// what is wrong with the query, or with the store, stands in its errors. The
// same limits hold as over http. Variables are as encoding/json decodes them;
// operationName may be "" when the query has one operation. The error is for
// an answer that cannot be written as JSON.
func (s *Server) Ask(ctx context.Context, query string, variables map[string]any, operationName string) ([]byte, error) {
	answer, err := json.Marshal(s.respond(ctx, &graphql.RawParams{Query: query, Variables: variables, OperationName: operationName}))
	if err != nil {
		return nil, fmt.Errorf("write the answer: %w", err)
	}
	return answer, nil
}

func (s *Server) respond(ctx context.Context, params *graphql.RawParams) *graphql.Response {
	ctx = graphql.StartOperationTrace(ctx)
	op, errs := s.exec.CreateOperationContext(ctx, params)
	if errs != nil {
		return s.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs)
	}
	return s.run(ctx, op)
}

// run answers a query that passed validation and limits.
func (s *Server) run(ctx context.Context, op *graphql.OperationContext) *graphql.Response {
	responses, ctx := s.exec.DispatchOperation(ctx, op)
	return responses(ctx)
}
