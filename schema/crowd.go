package schema

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// Crowd is the nodes that an answer names by id. They are looked up together
// when the first of them is asked for.
type Crowd struct {
	*Cohort
	IDs []graph.ID // with repeats; "" stands for nothing
}

// NewCrowd gathers ids to a crowd.
func NewCrowd(ids ...[]graph.ID) *Crowd {
	return &Crowd{Cohort: NewCohort(), IDs: slices.Concat(ids...)}
}

// Answer is what the answer to every question carries.
type Answer struct{ version VersionFunc }

// NewAnswer makes an answer that rests on a version.
func NewAnswer(version VersionFunc) Answer { return Answer{version} }

// Version is what the answer rests on.
func (a Answer) Version(ctx context.Context) (*graph.Version, error) { return a.version(ctx) }
