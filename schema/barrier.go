package schema

import (
	"cmp"

	"github.com/sammenheng/sammenheng/graph"
)

func (b *Barrier) facts() graph.BarrierFacts {
	if b.Node.Barrier == nil {
		return graph.BarrierFacts{}
	}
	return *b.Node.Barrier
}

// Type is what kind of thing stands in the way; nil when no source describes it.
func (b *Barrier) Type() *graph.BarrierType { return orNil(b.facts().Type) }

// Status is how it stands.
func (b *Barrier) Status() graph.BarrierStatus {
	return cmp.Or(b.facts().Status, graph.BarrierUnknown)
}

// Since is since when it is known.
func (b *Barrier) Since() graph.Date { return b.facts().Since }

// BarrierProfile is what stands in the way of a life event. Place is where an
// entry stands among the entries.
type BarrierProfile struct {
	Answer
	LifeEvent *LifeEvent
	Found     graph.BarrierProfile
	Rows      *graph.Rows
	Place     func(graph.BarrierEntry) graph.Position
}

// Counts are how many there are of each type.
func (p *BarrierProfile) Counts() []BarrierCount {
	counts := make([]BarrierCount, 0, len(graph.BarrierTypes()))
	for _, t := range graph.BarrierTypes() {
		c := BarrierCount{Type: t}
		for _, e := range p.Found.Entries {
			if e.Type != t {
				continue
			}
			c.Count++
			if e.Unaddressed() {
				c.Unaddressed++
			}
		}
		counts = append(counts, c)
	}
	return counts
}

// BarrierCount is how many barriers there are of a type.
type BarrierCount struct {
	Type               graph.BarrierType
	Count, Unaddressed int
}

// BarrierEntry is one thing in the way. Bases are those of Found.
type BarrierEntry struct {
	Found graph.BarrierEntry
	Bases []*Duty
	Named *Crowd
}

// Type is what kind of thing it is.
func (e *BarrierEntry) Type() graph.BarrierType { return e.Found.Type }

// Unaddressed reports whether no open measure addresses it.
func (e *BarrierEntry) Unaddressed() bool { return e.Found.Unaddressed() }

// BarrierFilter narrows a list of barriers.
type BarrierFilter struct {
	Types    []graph.BarrierType
	Statuses []graph.BarrierStatus
	Hinders  *string
}
