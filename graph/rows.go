package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Rows is Deeper.Rows. All rows are made once and shared.
func (v *View) Rows(scope RowScope) *Rows {
	if scope.all() {
		return v.allRows()
	}
	return v.rowsOf(v.inScope(scope))
}

func (v *View) rowsOf(services []int32) *Rows {
	r := &Rows{Above: map[ID][]ID{}, Bases: map[ID]RowBasis{}, Datasets: map[ID]RowDataset{}, Look: v.look, AssessedOn: v.version.AssessedOn}
	r.Needs = make([]Need, 0, v.rowsIn(services)) // rows are large: copy each once
	for _, n := range services {
		r.Needs = v.appendNeeds(r.Needs, n)
	}
	for i := range r.Needs {
		v.addContext(r, &r.Needs[i])
	}
	r.LifeEvents = v.lifeEventsOf(services)
	return r
}

func (v *View) look(id ID) *Node {
	if n := v.find(id); n != none {
		return v.nodes[n]
	}
	return nil
}

// inScope are the services in a scope that narrows, in list order.
func (v *View) inScope(scope RowScope) []int32 {
	in := set(v.across(scope.LifeEvent, Includes, Out))
	for _, id := range scope.Services {
		if n := v.find(id); n != none && v.nodes[n].Is(Service) {
			in[n] = true
		}
	}
	for _, id := range scope.Touching {
		if n := v.find(id); n != none {
			v.addTouching(in, v.nodes[n].ID)
		}
	}
	return slices.Sorted(maps.Keys(in))
}

// addTouching adds the services with a row that names id or a part of it. A
// service without needs has no rows, but consumers.
func (v *View) addTouching(in map[int32]bool, id ID) {
	founded, named := v.foundedIn(id), v.idsWithin(id)
	for part := range v.within(id) {
		for _, n := range v.neighbours(part, Responsible, Out) {
			if v.nodes[n].Is(Service) {
				in[n] = true
			}
		}
	}
	for _, service := range v.kinds[Service] {
		for row := range v.rows(service) {
			if named[row.Dataset] || slices.ContainsFunc(row.Providers, func(p ID) bool { return named[p] }) || rests(row, founded) {
				in[service] = true
				break
			}
		}
	}
}

// foundedIn are the legal bases founded in a law or in what is part of it.
func (v *View) foundedIn(law ID) map[ID]bool {
	bases := map[ID]bool{}
	for l := range v.within(law) {
		for _, basis := range v.neighbours(l, FoundedIn, In) {
			bases[v.nodes[basis].ID] = true
		}
	}
	return bases
}

// rests reports whether a side of the row names one of the bases.
func rests(row *Need, bases map[ID]bool) bool {
	named := func(id ID) bool { return bases[id] }
	return len(bases) > 0 && (slices.ContainsFunc(row.Disclosure.Bases, named) || slices.ContainsFunc(row.Processing.Bases, named))
}

// rowsIn is how many rows the services have at most.
func (v *View) rowsIn(services []int32) int {
	total := len(services)
	for _, service := range services {
		for _, e := range v.edgesOf(service, Needs, Out) {
			total += len(v.edges[e].Needs)
		}
	}
	return total
}

// appendNeeds appends the rows of a service, or the one that says it has none.
func (v *View) appendNeeds(all []Need, service int32) []Need {
	start := len(all)
	for row := range v.rows(service) {
		all = append(all, *row)
	}
	if len(all) == start {
		return append(all, Need{
			Service: v.nodes[service].ID, Consumers: v.ids(v.neighbours(service, Responsible, In)),
			State: Unknown, Reason: NeedsNotStated,
		})
	}
	slices.SortFunc(all[start:], func(a, b Need) int {
		return cmp.Or(strings.Compare(a.Evidenced(), b.Evidenced()), strings.Compare(a.Dataset, b.Dataset))
	})
	return all
}

// addContext adds what lies behind the dataset, agencies and bases of a row.
func (v *View) addContext(r *Rows, row *Need) {
	for _, bases := range [][]ID{row.Disclosure.Bases, row.Processing.Bases} {
		for _, basis := range bases {
			if _, done := r.Bases[basis]; !done {
				r.Bases[basis] = v.rowBasis(v.number[basis])
				v.addAbove(r, r.Bases[basis].Laws)
			}
		}
	}
	if _, done := r.Datasets[row.Dataset]; !done && row.Dataset != "" {
		r.Datasets[row.Dataset] = v.rowDataset(v.number[row.Dataset])
	}
	v.addAbove(r, row.Consumers)
	v.addAbove(r, row.Providers)
}

func (v *View) rowBasis(n int32) RowBasis {
	b := RowBasis{Laws: v.ids(v.neighbours(n, FoundedIn, Out)), Valid: v.nodes[n].Valid}
	if a := v.nodes[n].Assessment; a != nil {
		b.Status, b.Consumer = a.Status, a.Consumer
	}
	return b
}

func (v *View) rowDataset(n int32) RowDataset {
	d := RowDataset{
		Access: v.nodes[n].Access, Resolved: v.nodes[n].Resolved,
		Untyped: len(v.edgesOf(n, GovernedBy, Out)) > 0,
	}
	for _, b := range v.neighbours(n, HasBasis, Out) {
		switch basis := v.nodes[b]; {
		case basis.Assessment != nil || basis.BasisKind == Disclosure:
		case basis.BasisKind == Untyped:
			d.Untyped = true
		default:
			d.Other = true
		}
	}
	return d
}

func (v *View) addAbove(r *Rows, ids []ID) {
	for _, id := range ids {
		if _, done := r.Above[id]; !done {
			r.Above[id] = v.above(v.number[id])
		}
	}
}

// above is what a node is PART_OF at any distance, nearest first. Rings end
// where they come back.
func (v *View) above(n int32) []ID {
	var ids []ID
	seen := map[int32]bool{n: true}
	for level := []int32{n}; len(level) > 0; {
		var next []int32
		for _, at := range level {
			for _, up := range v.neighbours(at, PartOf, Out) {
				if !seen[up] {
					seen[up] = true
					next = append(next, up)
				}
			}
		}
		slices.Sort(next)
		for _, up := range next {
			ids = append(ids, v.nodes[up].ID)
		}
		level = next
	}
	return ids
}

// lifeEventsOf are the life events that include one of the services.
func (v *View) lifeEventsOf(services []int32) []LifeEventRow {
	events := map[int32]bool{}
	for _, service := range services {
		for _, event := range v.neighbours(service, Includes, In) {
			events[event] = true
		}
	}
	var rows []LifeEventRow
	for _, event := range slices.Sorted(maps.Keys(events)) {
		row := LifeEventRow{LifeEvent: v.nodes[event].ID}
		for _, service := range v.neighbours(event, Includes, Out) {
			row.Services = append(row.Services, v.nodes[service].ID)
			row.Counts.Add(v.nodes[service].Verdict.State, 1)
		}
		rows = append(rows, row)
	}
	return rows
}

// position is the place of a node in every list; of what is not there, by its
// id alone.
func (r *Rows) position(id ID) Position {
	if n := r.Look(id); n != nil {
		return n.Position()
	}
	return Position{ID: id}
}

// compare orders two ids as lists do.
func (r *Rows) compare(a, b ID) int {
	p, q := r.position(a), r.position(b)
	if c := strings.Compare(p.SortKey, q.SortKey); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// sorted are ids in list order, each once.
func (r *Rows) sorted(ids []ID) []ID {
	if len(ids) < 2 {
		return ids
	}
	ids = slices.Clone(ids)
	slices.SortFunc(ids, r.compare)
	return slices.Compact(ids)
}

// ministry is the agency itself if it is one, else the nearest above it, else
// the agency: nothing is lost because nobody told whose it is.
func (r *Rows) ministry(agency ID) ID {
	for _, id := range append([]ID{agency}, r.Above[agency]...) {
		if n := r.Look(id); n != nil && n.Ministry {
			return id
		}
	}
	return agency
}

// act is the act or regulation that a law is a section of, or the law itself:
// what lies farthest above it.
func (r *Rows) act(law ID) ID {
	if above := r.Above[law]; len(above) > 0 {
		return above[len(above)-1]
	}
	return law
}

// within reports whether an agency or law is whole, or PART_OF it at any
// distance.
func (r *Rows) within(id, whole ID) bool {
	return id == whole || slices.Contains(r.Above[id], whole)
}

// services splits the rows by service, in order.
func (r *Rows) services() [][]Need {
	return split(r.Needs, func(n *Need) ID { return n.Service })
}

// evidence splits the rows of one service by what they are evidence of.
func evidenceOf(service []Need) [][]Need {
	return split(service, (*Need).Evidenced)
}

// split cuts rows into runs of the same key.
func split(rows []Need, key func(*Need) ID) [][]Need {
	var parts [][]Need
	for start := 0; start < len(rows); {
		end := start + 1
		for end < len(rows) && key(&rows[end]) == key(&rows[start]) {
			end++
		}
		parts = append(parts, rows[start:end:end])
		start = end
	}
	return parts
}

// idsWithin are the ids of a node and of all that is part of it.
func (v *View) idsWithin(of ID) map[ID]bool {
	ids := map[ID]bool{}
	for n := range v.within(of) {
		ids[v.nodes[n].ID] = true
	}
	return ids
}
