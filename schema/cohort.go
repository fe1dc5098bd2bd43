package schema

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/sammenheng/sammenheng/graph"
)

// Cohort is what one field of a query came to, over all of its parents. What
// is asked of one member is asked of all of them at once, and remembered for
// the others. Safe for use by many goroutines.
type Cohort struct {
	mu    sync.Mutex
	asked map[any]*answer
}

type answer struct {
	once  sync.Once
	value any
	err   error
}

// NewCohort returns a cohort that nothing was asked of.
func NewCohort() *Cohort { return &Cohort{asked: map[any]*answer{}} }

// Once runs load for the first asker with this key; it and all others get its
// result. load must not ask the same cohort for the same key. When ctx is done
// before load has run, its error is the result for all; so is a panic of load,
// as an error with its stack, since the others would else get nothing and go on.
func Once[T any](ctx context.Context, c *Cohort, key any, load func() (T, error)) (T, error) {
	a := c.answer(key)
	a.once.Do(func() {
		if a.err = ctx.Err(); a.err == nil {
			a.value, a.err = careful(load)
		}
	})
	value, _ := a.value.(T) // the zero T when load failed or never ran
	return value, a.err
}

// careful runs load and makes an error of its panic.
func careful[T any](load func() (T, error)) (value T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("load for a cohort: panic: %v\n%s", p, debug.Stack())
		}
	}()
	return load()
}

func (c *Cohort) answer(key any) *answer {
	c.mu.Lock()
	defer c.mu.Unlock()
	a := c.asked[key]
	if a == nil {
		a = &answer{}
		c.asked[key] = a
	}
	return a
}

// Level is the nodes of a cohort, each once.
type Level struct {
	*Cohort
	Nodes []*graph.Node
	place map[graph.ID]int
}

// NewLevel gathers nodes to a cohort. A nil among them is left out.
func NewLevel(nodes []*graph.Node) *Level {
	l := &Level{Cohort: NewCohort(), place: make(map[graph.ID]int, len(nodes))}
	for _, n := range nodes {
		if n == nil {
			continue
		}
		if _, seen := l.place[n.ID]; !seen {
			l.place[n.ID] = len(l.Nodes)
			l.Nodes = append(l.Nodes, n)
		}
	}
	return l
}

// IDs are the ids of the nodes, in their order.
func (l *Level) IDs() []graph.ID {
	ids := make([]graph.ID, len(l.Nodes))
	for i, n := range l.Nodes {
		ids[i] = n.ID
	}
	return ids
}

// Place is where in Nodes the node with this id stands.
func (l *Level) Place(id graph.ID) int { return l.place[id] }

// Thing is the node as a member of the level; n must be one of Nodes.
func (l *Level) Thing(n *graph.Node) Thing { return Thing{Node: n, Level: l} }
