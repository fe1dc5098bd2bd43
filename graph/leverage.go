package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// LeverageQuery asks what each missing basis would release.
type LeverageQuery struct {
	By      Weight    // what one step is: a BASIS (""), or all that a LAW, AGENCY or MINISTRY could provide
	Unknown UnknownAs // "" = AS_CLEAR
}

// Leverage is what one unit would do alone.
type Leverage struct {
	Unit       Unit
	Bases      []MissingBasis // what it provides, by dataset, consumer and kind
	Releases   []ID           // services that nothing else holds back, by SortKey, then ID
	Helps      []ID           // services that wait for it and for something else; same order
	LifeEvents []ID           // life events of which no service is held back any more; same order
}

// LeverageOf ranks the units that services wait for: by how many services they
// release, how many life events, how many more they help, all falling, then by
// the place of what they name. A unit that does nothing alone and helps nobody
// is not there. Rows of evidence that is already met wait for nothing. A life
// event counts as released when something held it back before and nothing does
// after. ErrInvalid for a weight or reading that does not exist; the error of ctx
// when that ends first.
func LeverageOf(ctx context.Context, rows *Rows, q LeverageQuery) ([]Leverage, error) {
	if q.By == "" {
		q.By = ByBasis
	}
	if !slices.Contains(Weights(), q.By) {
		return nil, fmt.Errorf("leverage by %q: the weights are %v: %w", q.By, Weights(), ErrInvalid)
	}
	if err := q.Unknown.Check(); err != nil {
		return nil, err
	}
	u := q.Unknown.orDefault()
	obstacles, err := rows.obstacles(ctx, u)
	if err != nil {
		return nil, err
	}
	p := rows.problem(obstacles, q.By)
	list := make([]Leverage, len(p.units))
	for i, unit := range p.units {
		list[i].Unit = unit
	}
	for start := 0; start < len(obstacles); {
		end := start + 1
		for end < len(obstacles) && obstacles[end].service == obstacles[start].service {
			end++
		}
		lever(list, obstacles[start].service, p.demands[start:end])
		start = end
	}
	p.addBases(list)
	list = slices.DeleteFunc(list, func(l Leverage) bool { return len(l.Releases)+len(l.Helps) == 0 })
	events := eventsOf(rows.LifeEvents)
	for i := range list {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("count life events: %w", err)
		}
		list[i].LifeEvents = rows.releasedBy(list[i].Releases, events, u)
	}
	slices.SortStableFunc(list, func(a, b Leverage) int {
		return cmp.Or(
			cmp.Compare(len(b.Releases), len(a.Releases)),
			cmp.Compare(len(b.LifeEvents), len(a.LifeEvents)),
			cmp.Compare(len(b.Helps), len(a.Helps)),
		)
	})
	return list, nil
}

// lever notes what each unit does for a service: it releases it when it alone
// meets every demand, and helps when it is in an option of one.
func lever(list []Leverage, service ID, demands []demand) {
	meets, in := map[int32]int{}, map[int32]bool{}
	for _, d := range demands {
		for _, option := range d {
			for _, u := range option {
				in[u] = true
			}
			if len(option) == 1 {
				meets[option[0]]++ // options are minimal, so a unit stands alone once
			}
		}
	}
	for u := range in {
		if meets[u] == len(demands) {
			list[u].Releases = append(list[u].Releases, service)
		} else {
			list[u].Helps = append(list[u].Helps, service)
		}
	}
}

// addBases adds to each unit the bases that it provides.
func (p planProblem) addBases(list []Leverage) {
	at := make(map[Unit]int, len(p.units))
	for i, u := range p.units {
		at[u] = i
	}
	for _, b := range p.bases {
		for _, u := range b.units(p.weight) {
			list[at[u]].Bases = append(list[at[u]].Bases, b)
		}
	}
}

// eventsOf are the numbers of the life events of each service.
func eventsOf(events []LifeEventRow) map[ID][]int {
	of := map[ID][]int{}
	for i, event := range events {
		for _, service := range event.Services {
			of[service] = append(of[service], i)
		}
	}
	return of
}

// releasedBy are the life events all of whose services held back are among the
// released.
func (r *Rows) releasedBy(released []ID, eventsOf map[ID][]int, u UnknownAs) []ID {
	count := map[int]int{}
	for _, service := range released {
		for _, event := range eventsOf[service] {
			count[event]++
		}
	}
	var events []ID
	for i, event := range r.LifeEvents {
		if n := count[i]; n > 0 && n == u.held(event.Counts) {
			events = append(events, event.LifeEvent)
		}
	}
	return events
}
