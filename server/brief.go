package server

import (
	"context"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func (q query) Brief(ctx context.Context, of string, lang graph.Language, since *graph.Date) (*schema.Brief, error) {
	return nil, fmt.Errorf("write the brief: %w", graph.ErrUnavailable)
}
