package neo4j

import (
	"context"
	"errors"

	"github.com/sammenheng/sammenheng/graph"
)

// FollowUp returns all that the follow-up tables say.
func (s *Store) FollowUp(context.Context) (*graph.FollowUp, error) {
	return nil, errors.New("not written yet")
}
