package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// BlockedServices is Questions.BlockedServices.
func (v *View) BlockedServices(q BlockedQuery) (BlockedPage, error) {
	if err := cmp.Or(q.Page.Check(), q.Filter.Check()); err != nil {
		return BlockedPage{}, err
	}
	states := q.Filter.Wanted()
	var page BlockedPage
	if q.Filter.everything() {
		for _, s := range States() {
			page.Counts.Add(s, len(v.states[s]))
		}
		page.NodePage = v.nodePage(v.inStates(v.kinds[Service], states), q.Page)
		return page, nil
	}
	passing := v.passing(q.Filter)
	for _, n := range passing {
		page.Counts.Add(v.nodes[n].Verdict.State, 1)
	}
	page.NodePage = v.nodePage(v.inStates(passing, states), q.Page)
	return page, nil
}

// Wanted are the states that the filter asks for: BLOCKED unless it says
// otherwise.
func (f BlockedFilter) Wanted() []State {
	if len(f.States) == 0 {
		return []State{Blocked}
	}
	return f.States
}

// Check refuses a state or reason that does not exist, with ErrInvalid.
func (f BlockedFilter) Check() error {
	for _, s := range f.States {
		if !slices.Contains(States(), s) {
			return fmt.Errorf("state %q: the states are %v: %w", s, States(), ErrInvalid)
		}
	}
	if f.Reason != "" && !slices.Contains(Reasons(), f.Reason) {
		return fmt.Errorf("reason %q: the reasons are %v: %w", f.Reason, Reasons(), ErrInvalid)
	}
	return nil
}

// everything reports whether nothing but the state narrows the services.
func (f BlockedFilter) everything() bool {
	return f.LifeEvent == "" && f.Consumer == "" && !f.byRow() && f.Ministry == ""
}

// byRow reports whether the filter asks for something of a deciding row.
func (f BlockedFilter) byRow() bool { return f.Provider != "" || f.Law != "" || f.Reason != "" }

// inStates keeps the services in one of the states; of all services in one
// state the list is ready made.
func (v *View) inStates(services []int32, states []State) []int32 {
	if len(states) == 1 && len(services) == len(v.kinds[Service]) {
		return v.states[states[0]]
	}
	var kept []int32
	for _, n := range services {
		if slices.Contains(states, v.nodes[n].Verdict.State) {
			kept = append(kept, n)
		}
	}
	return kept
}

// passing are the services that pass everything but the states, in list order.
func (v *View) passing(f BlockedFilter) []int32 {
	f = v.canonical(f)
	consumed := set(v.across(f.Consumer, Responsible, Out))
	ministry := v.within(f.Ministry)
	var passing []int32
	for _, n := range v.candidates(f) {
		if (f.Consumer == "" || consumed[n]) &&
			(f.Ministry == "" || v.concerns(n, ministry)) &&
			(!f.byRow() || v.decidedBy(n, f)) {
			passing = append(passing, n)
		}
	}
	return passing
}

// canonical replaces aliases, for rows name agencies and laws by their id.
func (v *View) canonical(f BlockedFilter) BlockedFilter {
	for _, id := range []*ID{&f.Provider, &f.Law} {
		if n := v.find(*id); n != none {
			*id = v.nodes[n].ID
		}
	}
	return f
}

// candidates is the shortest ready-made list that holds all that can pass.
func (v *View) candidates(f BlockedFilter) []int32 {
	switch {
	case f.LifeEvent != "":
		return v.across(f.LifeEvent, Includes, Out)
	case f.Provider != "":
		return v.byProvider[f.Provider]
	case f.Law != "":
		return v.byLaw[f.Law]
	case f.Consumer != "":
		var services []int32
		for _, n := range v.across(f.Consumer, Responsible, Out) {
			if v.nodes[n].Is(Service) {
				services = append(services, n)
			}
		}
		return services
	case f.Reason != "":
		return v.byReason[f.Reason]
	case f.Ministry != "":
		return v.concerned(v.within(f.Ministry))
	default:
		return v.kinds[Service]
	}
}

// concerned are the services that one of the agencies is a consumer of or a
// provider in a deciding row of, in list order.
func (v *View) concerned(agencies map[int32]bool) []int32 {
	marked := make([]bool, len(v.nodes))
	for a := range agencies {
		for _, service := range v.neighbours(a, Responsible, Out) {
			marked[service] = true
		}
		for _, service := range v.byProvider[v.nodes[a].ID] {
			marked[service] = true
		}
	}
	var services []int32
	for _, service := range v.kinds[Service] {
		if marked[service] {
			services = append(services, service)
		}
	}
	return services
}

// decidedBy reports whether one deciding row has the provider, the law and the
// reason. A service without needs has a reason and no row.
func (v *View) decidedBy(n int32, f BlockedFilter) bool {
	if f.Provider == "" && f.Law == "" && f.Reason == NeedsNotStated {
		return slices.Contains(v.nodes[n].Verdict.Reasons, NeedsNotStated)
	}
	for row := range v.rows(n) {
		if row.Decides &&
			(f.Provider == "" || slices.Contains(row.Providers, f.Provider)) &&
			(f.Law == "" || slices.Contains(row.Laws, f.Law)) &&
			(f.Reason == "" || row.Reason == f.Reason) {
			return true
		}
	}
	return false
}

// concerns reports whether one of the agencies is a consumer of the service or
// a provider of a deciding row.
func (v *View) concerns(service int32, agencies map[int32]bool) bool {
	if slices.ContainsFunc(v.neighbours(service, Responsible, In), func(a int32) bool { return agencies[a] }) {
		return true
	}
	for row := range v.rows(service) {
		if row.Decides && slices.ContainsFunc(row.Providers, func(p ID) bool { return agencies[v.number[p]] }) {
			return true
		}
	}
	return false
}

// Needs is Questions.Needs.
func (v *View) Needs(services []ID) [][]Need {
	all := make([][]Need, len(services))
	for i, id := range services {
		n := v.find(id)
		if n == none {
			continue
		}
		for row := range v.rows(n) {
			all[i] = append(all[i], *row)
		}
		slices.SortFunc(all[i], func(a, b Need) int {
			if c := strings.Compare(a.Evidenced(), b.Evidenced()); c != 0 {
				return c
			}
			return strings.Compare(a.Dataset, b.Dataset)
		})
	}
	return all
}

// UpstreamBlocks is Questions.UpstreamBlocks.
func (v *View) UpstreamBlocks(services []ID) [][]*Node {
	all := make([][]*Node, len(services))
	for i, id := range services {
		n := v.find(id)
		if n == none {
			continue
		}
		var blocked []int32
		for reached := range v.reach(n, Requires, Out) {
			if verdict := v.nodes[reached].Verdict; reached != n && verdict != nil && verdict.State == Blocked {
				blocked = append(blocked, reached)
			}
		}
		slices.Sort(blocked)
		for _, b := range blocked {
			all[i] = append(all[i], v.nodes[b])
		}
	}
	return all
}
