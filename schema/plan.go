package schema

import "github.com/sammenheng/sammenheng/graph"

// UnblockingPlans are the smallest sets of bases that release services.
type UnblockingPlans struct {
	Answer
	Found    graph.Plans
	Rows     *graph.Rows
	Named    *Crowd // of the plans
	Released *Crowd // the services
}

// Unit is what the cost counts.
func (p *UnblockingPlans) Unit() graph.Weight { return p.Found.Weight }

// Unknown is what an UNKNOWN need counted as.
func (p *UnblockingPlans) Unknown() graph.UnknownAs { return p.Found.Unknown }

// Cost is the number of units of each plan.
func (p *UnblockingPlans) Cost() int { return p.Found.Cost }

// Bound is what no plan costs less than.
func (p *UnblockingPlans) Bound() int { return p.Found.Bound }

// Exact reports whether the cost is proven to be the least.
func (p *UnblockingPlans) Exact() bool { return p.Found.Exact }

// More reports whether there are more plans.
func (p *UnblockingPlans) More() bool { return p.Found.More }

// Plans are the plans.
func (p *UnblockingPlans) Plans() []*Plan {
	plans := make([]*Plan, len(p.Found.Plans))
	for i, plan := range p.Found.Plans {
		plans[i] = &Plan{Found: plan, Named: p.Named}
	}
	return plans
}

// Plan is a set of missing bases that is enough.
type Plan struct {
	Found graph.Plan
	Named *Crowd
}

// Units are what it takes.
func (p *Plan) Units() []*PlanUnit {
	units := make([]*PlanUnit, len(p.Found.Units))
	for i, u := range p.Found.Units {
		units[i] = newUnit(u, p.Found.Bases, p.Named)
	}
	return units
}

// Bases are all that the units provide.
func (p *Plan) Bases() []*MissingBasis { return missingBases(p.Found.Bases, p.Named) }

// PlanUnit is one thing that a plan counts.
type PlanUnit struct {
	Unit  graph.Unit
	Basis *MissingBasis // nil when the unit is a law or an agency
	Named *Crowd
}

// newUnit finds the basis of a unit that counts for itself among those that
// the unit provides.
func newUnit(u graph.Unit, bases []graph.MissingBasis, named *Crowd) *PlanUnit {
	unit := &PlanUnit{Unit: u, Named: named}
	for _, b := range bases {
		if u.ID == "" && b.BasisKey == u.Basis {
			unit.Basis = &MissingBasis{Found: b, Named: named}
		}
	}
	return unit
}

// MissingBasis is a basis that somebody would have to provide.
type MissingBasis struct {
	Found graph.MissingBasis
	Named *Crowd
}

// Kind says whether it is to disclose or to process.
func (b *MissingBasis) Kind() graph.BasisKind { return b.Found.Kind }

func missingBases(found []graph.MissingBasis, named *Crowd) []*MissingBasis {
	bases := make([]*MissingBasis, len(found))
	for i, b := range found {
		bases[i] = &MissingBasis{Found: b, Named: named}
	}
	return bases
}
