package brief

import (
	"cmp"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

const (
	mostBlockers = 7 // missing bases that a brief tabulates
	mostUnits    = 8 // bases of the smallest plan, which is of use only as a whole
)

// blockers are the missing bases that most services wait for.
func (s scribe) blockers(e eventMaterial) Section {
	x := Section{Key: "blockers", Heading: s.Blockers.Heading}
	var duties []graph.Duty
	for _, entry := range e.profile.Entries {
		duties = append(duties, entry.Bases...)
	}
	slices.SortStableFunc(duties, func(a, b graph.Duty) int {
		return cmp.Or(cmp.Compare(len(b.Services), len(a.Services)), cmp.Compare(b.Alone, a.Alone))
	})
	if len(duties) == 0 {
		x.say(plain(s.Blockers.None))
		return x
	}
	s.duties(&x, e.material, duties)
	return x
}

// duties tabulates missing bases in the order given.
func (s scribe) duties(x *Section, m material, duties []graph.Duty) {
	var rows []Row
	for _, d := range duties[:min(len(duties), mostBlockers)] {
		what := s.basis(m, d.BasisKey)
		rows = append(rows, row(what, s.laws(d.Laws), s.owners(m, d.MissingBasis), s.waiting(d)))
	}
	x.tabulate(s.Blockers.Column, rows)
	s.more(x, len(duties), mostBlockers)
}

// basis says which basis is missing, and marks it once where that rests on
// example data.
func (s scribe) basis(m material, b graph.BasisKey) Line {
	phrases := map[graph.BasisKind][2]string{
		graph.Disclosure: {s.Blockers.Disclose, s.Blockers.DiscloseTo},
		graph.Processing: {s.Blockers.Process, s.Blockers.ProcessAt},
	}[b.Kind]
	parts := blanks{"dataset": fill(s.Quoted, blanks{"name": s.plainly(b.Dataset)})}
	l := fill(phrases[0], parts)
	if b.Consumer != "" {
		parts["consumer"] = s.plainly(b.Consumer)
		l = fill(phrases[1], parts)
	}
	if illustrated(m.rows, b) || s.example(b.Dataset) || s.example(b.Consumer) {
		l = l.and(s.exampleMark())
	}
	return l
}

func (s scribe) laws(ids []graph.ID) Line {
	if len(ids) == 0 {
		return plain(s.NotStated)
	}
	return s.list(ids, 2, s.law)
}

// owners are those whose basis it is, with the ministries above them; whom the
// brief is about need not be told.
func (s scribe) owners(m material, b graph.MissingBasis) Line {
	if len(b.Agencies) == 0 {
		return plain(s.NotStated)
	}
	l := s.list(b.Agencies, 2, s.name)
	above := slices.DeleteFunc(slices.Clone(b.Ministries), func(id graph.ID) bool {
		return slices.Contains(b.Agencies, id) || id == m.of.ID
	})
	if len(above) > 0 {
		l = l.and(plain(" (")).and(s.list(above, 2, s.name)).and(plain(")"))
	}
	return l
}

// waiting is how many services wait for a basis.
func (s scribe) waiting(d graph.Duty) Line {
	l := s.count(s.Blockers.Waiting, len(d.Services))
	switch {
	case d.Alone == len(d.Services):
		return l.and(plain(s.Blockers.AllAlone))
	case d.Alone > 0:
		return l.and(s.count(s.Blockers.Alone, d.Alone))
	default:
		return l
	}
}

// illustrated reports whether a row that a basis is missing in rests on example
// data.
func illustrated(rows *graph.Rows, b graph.BasisKey) bool {
	return slices.ContainsFunc(rows.Needs, func(n graph.Need) bool {
		return n.Illustrative && n.State == graph.Blocked && n.Dataset == b.Dataset &&
			(b.Consumer == "" || slices.Contains(n.Consumers, b.Consumer))
	})
}

// plan is the smallest set of bases that is enough.
func (s scribe) plan(e eventMaterial) Section {
	x, p := Section{Key: "plan", Heading: s.Plan.Heading}, e.plans
	if e.summary.Counts.Blocked == 0 {
		x.say(plain(s.Plan.None))
		return x
	}
	var beyond Line
	if n := len(heldBeyond(p)); n > 0 {
		beyond = s.count(s.Plan.Beyond, n)
	}
	if !p.Exact {
		x.say(sentences(plain(s.Plan.NotTold), beyond))
		return x
	}
	if p.Cost == 0 || len(p.Plans) == 0 {
		x.say(beyond)
		return x
	}
	said := fill(s.Plan.Releases, blanks{
		"bases": strong(s.count(s.Plan.Bases, p.Cost)), "services": s.count(s.Plan.Services, len(p.Services)),
	})
	var more Line
	if p.More {
		more = plain(s.Plan.MoreSets)
	}
	x.say(sentences(capital(said), more, beyond))
	units := p.Plans[0].Units
	var lines []Line
	for _, u := range units[:min(len(units), mostUnits)] {
		lines = append(lines, s.basis(e.material, u.Basis))
	}
	x.enumerate(lines)
	s.more(&x, len(units), mostUnits)
	return x
}

// heldBeyond are the services that no basis helps.
func heldBeyond(p graph.Plans) []graph.ID {
	var ids []graph.ID
	for _, n := range p.Beyond {
		if !slices.Contains(ids, n.Service) {
			ids = append(ids, n.Service)
		}
	}
	return ids
}
