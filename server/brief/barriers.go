package brief

import "github.com/sammenheng/sammenheng/graph"

// mostBarriers is how many barriers a brief lists.
const mostBarriers = 9

// barriers is what stands in the way: the curated barriers, each with what is
// done about it, and missing bases together in one row, for the next section
// has them one by one.
func (s scribe) barriers(e eventMaterial) Section {
	x := Section{Key: "barriers", Heading: s.Barriers.Heading}
	entries := e.profile.Entries
	if len(entries) == 0 {
		x.say(plain(s.Barriers.None))
		return x
	}
	var curated, missing []graph.BarrierEntry
	unaddressed := 0
	for _, entry := range entries {
		if entry.Unaddressed() {
			unaddressed++
		}
		if entry.Barrier == "" {
			missing = append(missing, entry)
		} else {
			curated = append(curated, entry)
		}
	}
	x.say(sentences(
		capital(s.count(s.Barriers.Sum, len(entries))),
		s.alarm(s.Barriers.Unaddressed, unaddressed),
	))
	var rows []Row
	if len(missing) > 0 {
		rows = append(rows, s.missing(missing))
	}
	for _, entry := range worst(curated) {
		rows = append(rows, row(s.barrier(entry), plain(s.Barriers.Types[entry.Type]), s.doneAbout(entry)))
	}
	x.tabulate(s.Barriers.Column, rows)
	s.more(&x, len(curated), mostBarriers)
	return x
}

// worst are as many entries as a brief has room for, in their order; those that
// nobody does anything about are not left out for others.
func worst(entries []graph.BarrierEntry) []graph.BarrierEntry {
	unaddressed := 0
	for _, e := range entries {
		if e.Unaddressed() {
			unaddressed++
		}
	}
	room := max(mostBarriers-unaddressed, 0) // for the others
	var kept []graph.BarrierEntry
	for _, e := range entries {
		switch {
		case len(kept) == mostBarriers:
			return kept
		case e.Unaddressed():
			kept = append(kept, e)
		case room > 0:
			room--
			kept = append(kept, e)
		}
	}
	return kept
}

// barrier names a curated barrier, with how many missing bases it stands for.
func (s scribe) barrier(entry graph.BarrierEntry) Line {
	l := s.cited(entry.Barrier)
	if n := len(entry.Bases); n > 0 {
		l = l.and(plain(" (")).and(s.count(s.Barriers.Missing, n)).and(plain(")"))
	}
	if n := s.look(entry.Barrier); n != nil && n.Barrier != nil && n.Barrier.Status == graph.BarrierReduced {
		l = l.and(plain(" – " + s.Barriers.Reduced))
	}
	return l
}

// doneAbout is who does something about an entry, or that nobody does.
func (s scribe) doneAbout(entry graph.BarrierEntry) Line {
	if !entry.Unaddressed() {
		return s.list(entry.Measures, 2, s.name)
	}
	l := strong(plain(s.Barriers.NoMeasure))
	if n := len(entry.Ended); n > 0 {
		l = l.and(s.count(s.Barriers.Ended, n))
	}
	return l
}

// missing is the row of all missing bases that no curated barrier stands for.
func (s scribe) missing(entries []graph.BarrierEntry) Row {
	bases, unaddressed := 0, 0
	var measures []graph.ID
	seen := map[graph.ID]bool{}
	for _, entry := range entries {
		bases += len(entry.Bases)
		if entry.Unaddressed() {
			unaddressed += len(entry.Bases)
		}
		for _, id := range entry.Measures {
			if !seen[id] {
				seen[id] = true
				measures = append(measures, id)
			}
		}
	}
	done := strong(plain(s.Barriers.NoMeasure))
	if len(measures) > 0 {
		done = s.list(measures, 2, s.name)
		if unaddressed > 0 {
			done = done.and(plain("; ")).and(strong(s.count(s.Barriers.OfThese, unaddressed)))
		}
	}
	return row(capital(s.count(s.Barriers.Missing, bases)).and(plain(s.Barriers.Below)), plain(s.Barriers.Types[graph.LawBarrier]), done)
}
