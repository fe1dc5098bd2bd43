package schema

import "github.com/sammenheng/sammenheng/graph"

// WhatIf is what would change.
type WhatIf struct {
	Answer
	Found graph.WhatIfAnswer
	Rows  *graph.Rows
	Named *Crowd // of the hypotheses
	Kin   *Kin
}

// Kin are answers that came together: what is asked of one is asked of all.
type Kin struct {
	*Cohort
	All []*WhatIf
}

// NewKin makes answers kin; their hypotheses name nodes of one crowd.
func NewKin(all ...*WhatIf) {
	kin, named := &Kin{Cohort: NewCohort(), All: all}, NewCrowd()
	for _, w := range all {
		w.Kin, w.Named = kin, named
		for _, e := range w.Found.Effects {
			h := e.Hypothesis
			named.IDs = append(named.IDs, h.Dataset, h.Consumer, h.Law, h.Agency)
		}
	}
}

// Unknown is what an UNKNOWN need counted as.
func (w *WhatIf) Unknown() graph.UnknownAs { return w.Found.Unknown }

// Changes reports whether any need changes its state.
func (w *WhatIf) Changes() bool { return len(w.Found.Needs) > 0 }

// Effects are those of the hypotheses, in the order asked.
func (w *WhatIf) Effects() []*HypothesisEffect {
	effects := make([]*HypothesisEffect, len(w.Found.Effects))
	for i, e := range w.Found.Effects {
		effects[i] = &HypothesisEffect{Hypothesis: w.Hypothesis(i), SpeaksOf: e.SpeaksOf, Changes: e.Changes}
	}
	return effects
}

// Hypothesis is the one with a number.
func (w *WhatIf) Hypothesis(i int) *Hypothesis {
	return &Hypothesis{Supposed: w.Found.Effects[i].Hypothesis, Named: w.Named}
}

// HypothesisEffect is what became of a hypothesis.
type HypothesisEffect struct {
	Hypothesis        *Hypothesis
	SpeaksOf, Changes int
}

// Hypothesis is one as it was understood.
type Hypothesis struct {
	Supposed graph.Hypothesis
	Named    *Crowd
}

// Gone reports whether bases are taken away.
func (h *Hypothesis) Gone() bool { return h.Supposed.Gone }

// Kind is the only kind that it speaks of; nil for both.
func (h *Hypothesis) Kind() *graph.BasisKind {
	if h.Supposed.Kind == "" {
		return nil
	}
	return &h.Supposed.Kind
}

// NeedChange is a need that would have another state.
type NeedChange struct {
	Need   *Need
	State  graph.State
	Reason graph.Reason
	By     []*Hypothesis
}

// ServiceChange is a service before and after.
type ServiceChange struct {
	Found graph.ServiceChange
	Held  []*Need // the rows that hold it back after
	Named *Crowd
}

// Before is how it stands.
func (c *ServiceChange) Before() graph.ServiceVerdict { return c.Found.Before }

// After is how it would be.
func (c *ServiceChange) After() graph.ServiceVerdict { return c.Found.After }

// Released reports whether it is held back now only.
func (c *ServiceChange) Released() bool { return c.Found.Released }

// Stopped reports whether it is held back afterwards only.
func (c *ServiceChange) Stopped() bool { return c.Found.Stopped }

// LifeEventChange is a life event before and after.
type LifeEventChange struct {
	Found graph.LifeEventChange
	Named *Crowd
}

// Before is how its services stand.
func (c *LifeEventChange) Before() graph.Counts { return c.Found.Before }

// After is how they would be.
func (c *LifeEventChange) After() graph.Counts { return c.Found.After }

// Released reports whether it is held back now only.
func (c *LifeEventChange) Released() bool { return c.Found.Released }

// ServiceScope says which services are meant: those in any of its parts.
type ServiceScope struct {
	LifeEvent *string
	Services  []string
}
