package schema

import (
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/sammenheng/sammenheng/graph"
)

// MarshalDateTime writes a moment in UTC; null when it is not known.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return graphql.MarshalString(t.UTC().Format(time.RFC3339))
}

// UnmarshalDateTime reads a moment; ErrInvalid for all else.
func UnmarshalDateTime(v any) (time.Time, error) {
	text, _ := v.(string)
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("moment %.40q: write it as 2026-11-22T02:00:00Z: %w", text, graph.ErrInvalid)
	}
	return t, nil
}
