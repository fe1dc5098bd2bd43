package schema

import "github.com/sammenheng/sammenheng/graph"

// Leverage is what one unit would do alone. Page is what it came together
// with.
type Leverage struct {
	Found graph.Leverage
	Page  []graph.Leverage
	Named *Crowd
}

// Unit is what is provided.
func (l *Leverage) Unit() *PlanUnit { return newUnit(l.Found.Unit, l.Found.Bases, l.Named) }

// Bases are what the unit stands for.
func (l *Leverage) Bases() []*MissingBasis { return missingBases(l.Found.Bases, l.Named) }
