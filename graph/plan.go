package graph

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// The limits of plans.
const (
	MaxPlans          = 25
	DefaultPlanBudget = 2 * time.Second
)

// PlanQuery asks for the smallest sets of missing bases whose enactment clears
// services.
type PlanQuery struct {
	LifeEvent ID        // those that it INCLUDES …
	Services  []ID      // … and these; neither: every service of the rows
	Weight    Weight    // what the cost counts; "" = BASIS
	Unknown   UnknownAs // "" = AS_CLEAR
	Max       int       // at most so many plans, 1 to MaxPlans
	Budget    time.Duration
}

// Plans are the smallest sets.
type Plans struct {
	Weight   Weight
	Unknown  UnknownAs
	Services []ID   // held back now and released by every plan, by SortKey, then ID
	Beyond   []Need // rows that no basis helps; plans leave their services out
	Cost     int    // units of each plan; 0 when nothing is held back, with one empty plan
	Bound    int    // no plan costs less
	// Exact: Cost is the least possible, and Plans are the first of all plans of
	// that cost. Not exact, because time ran out: Plans are good ones, and where
	// Cost equals Bound the cost is the least possible all the same.
	Exact bool
	Plans []Plan // in lexicographic order of their units
	More  bool   // there are more plans of this cost than Max
}

// Plan is one set.
type Plan struct {
	Units []Unit         // by the place of what they name; of a plan by LAW those to amend
	Bases []MissingBasis // all those of the services that the units provide, by dataset, consumer and kind
}

// Check refuses a malformed question: ErrInvalid for a weight or reading that
// does not exist and Max below 1, ErrLimit over MaxPlans.
func (q PlanQuery) Check() error {
	switch {
	case q.Weight != "" && !slices.Contains(Weights(), q.Weight):
		return fmt.Errorf("weight %q: the weights are %v: %w", q.Weight, Weights(), ErrInvalid)
	case q.Max < 1:
		return fmt.Errorf("k is %d, but must be at least 1: %w", q.Max, ErrInvalid)
	case q.Max > MaxPlans:
		return fmt.Errorf("k is %d, at most %d plans are given: %w", q.Max, MaxPlans, ErrLimit)
	default:
		return q.Unknown.Check()
	}
}

// Scope is of which services UnblockingPlans needs the rows.
func (q PlanQuery) Scope() RowScope {
	return RowScope{LifeEvent: q.LifeEvent, Services: q.Services}
}

// UnblockingPlans finds the smallest sets of units (bases, laws, agencies,
// ministries) that release services. A service is released when every piece of
// evidence that it needs has a row that does not stop it (AND over evidence of
// OR over datasets; UNKNOWN as q.Unknown has it); a row is released by the bases
// of Rows.missing, all of them; a basis is provided by any one of the laws or
// agencies that could. A service that is held back by evidence that no basis
// helps (Beyond) is left out whole. Being blocked upstream is not looked at: put
// the services above into the question.
//
// It takes at most q.Budget (0 = DefaultPlanBudget) or until ctx's deadline,
// and then says Exact false. An error of ctx is returned only when it was
// cancelled, or ended before the search began.
func UnblockingPlans(ctx context.Context, rows *Rows, q PlanQuery) (Plans, error) {
	if err := q.Check(); err != nil {
		return Plans{}, err
	}
	if q.Weight == "" {
		q.Weight = ByBasis
	}
	if q.Budget <= 0 {
		q.Budget = DefaultPlanBudget
	}
	limited, cancel := context.WithTimeout(ctx, q.Budget)
	defer cancel()
	plans := Plans{Weight: q.Weight, Unknown: q.Unknown.orDefault()}
	obstacles, err := plans.solvable(ctx, rows, rows.target(q))
	if err != nil {
		return Plans{}, err
	}
	p := rows.problem(obstacles, q.Weight)
	s := solve(limited, len(p.units), p.demands, q.Max)
	if ctx.Err() == context.Canceled {
		return Plans{}, fmt.Errorf("plan: %w", ctx.Err())
	}
	plans.Cost, plans.Bound, plans.Exact, plans.More = s.cost, s.bound, s.exact, s.more
	for _, set := range s.sets {
		plans.Plans = append(plans.Plans, p.plan(set))
	}
	return plans, nil
}

// target are the services to release.
func (r *Rows) target(q PlanQuery) func(ID) bool {
	if q.LifeEvent == "" && q.Services == nil {
		return func(ID) bool { return true }
	}
	wanted := map[ID]bool{}
	addAll(wanted, q.Services)
	for _, event := range r.LifeEvents {
		if event.LifeEvent == q.LifeEvent {
			addAll(wanted, event.Services)
		}
	}
	return func(id ID) bool { return wanted[id] }
}

// solvable are the obstacles of services that some set of bases releases; the
// rest is put Beyond.
func (p *Plans) solvable(ctx context.Context, r *Rows, wanted func(ID) bool) ([]obstacle, error) {
	obstacles, err := r.obstacles(ctx, p.Unknown)
	if err != nil {
		return nil, err
	}
	beyond := map[ID]bool{}
	for _, o := range obstacles {
		if wanted(o.service) && len(o.options) == 0 {
			beyond[o.service] = true
			p.Beyond = append(p.Beyond, o.rows...)
		}
	}
	obstacles = slices.DeleteFunc(obstacles, func(o obstacle) bool { return !wanted(o.service) || beyond[o.service] })
	for _, o := range obstacles {
		if len(p.Services) == 0 || p.Services[len(p.Services)-1] != o.service {
			p.Services = append(p.Services, o.service)
		}
	}
	return obstacles, nil
}

// planProblem is what has to be covered, in numbers.
type planProblem struct {
	weight  Weight
	units   []Unit         // in order
	demands []demand       // one of each obstacle
	bases   []MissingBasis // of all obstacles, in order
}

func (r *Rows) problem(obstacles []obstacle, w Weight) planProblem {
	p := planProblem{weight: w, bases: r.basesOf(obstacles)}
	alternatives := map[BasisKey][]Unit{} // from all rows: one may name a law where another does not
	for _, b := range p.bases {
		alternatives[b.BasisKey] = b.units(w)
		p.units = append(p.units, b.units(w)...)
	}
	slices.SortFunc(p.units, r.compareUnits)
	p.units = slices.Compact(p.units)
	number := make(map[Unit]int32, len(p.units))
	for i, u := range p.units {
		number[u] = int32(i)
	}
	for _, o := range obstacles {
		var d demand
		for _, option := range o.options {
			d = append(d, numbered(option, alternatives, number)...)
		}
		p.demands = append(p.demands, minimalOptions(d))
	}
	return p
}

// numbered are the smallest sets of units that provide all bases of an option:
// one of each basis' alternatives.
func numbered(option []MissingBasis, alternatives map[BasisKey][]Unit, number map[Unit]int32) demand {
	sets := demand{nil}
	for _, b := range option {
		var more demand
		for _, set := range sets {
			for _, u := range alternatives[b.BasisKey] {
				more = append(more, sortedSet(append(slices.Clone(set), number[u])))
			}
		}
		sets = minimalOptions(more)
	}
	return sets
}

func (p planProblem) plan(set []int32) Plan {
	var plan Plan
	for _, u := range set {
		plan.Units = append(plan.Units, p.units[u])
	}
	for _, b := range p.bases {
		if slices.ContainsFunc(b.units(p.weight), func(u Unit) bool { return slices.Contains(plan.Units, u) }) {
			plan.Bases = append(plan.Bases, b)
		}
	}
	return plan
}
