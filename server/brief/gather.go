package brief

import (
	"context"
	"errors"

	"github.com/sammenheng/sammenheng/graph"
)

// Gather writes the brief of a life event or an agency, all of it from one
// version of the store. Changes are told since a day; "" means since the run
// that was pinned last, else the year before the assessment day. of may be an
// alias. ErrNotFound when nothing has that id, ErrInvalid when it is neither a
// life event nor an agency.
func Gather(ctx context.Context, store graph.Store, of graph.ID, lang graph.Language, since graph.Date) (*Document, error) {
	return nil, errors.New("not written yet")
}
