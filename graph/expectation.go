package graph

import "slices"

// Expectation is when a measure will be done if all goes as written.
type Expectation struct {
	Measure ID
	// On is the later of its own Due and what it waits for; "" when that cannot
	// be told: see Why. Of a measure that is done, Finished or "".
	On  Date
	Why Undated
	// By is the measure that it DEPENDS_ON which decides On, or which cannot be
	// dated (in a circle: the next of it); "" when its own facts do. Of several,
	// the first in list order.
	By ID
}

// Undated is why nobody can tell when a measure will be done.
type Undated string

// The reasons, in the order in which they are looked for.
const (
	Dated       Undated = ""            // it can be told
	WasStopped  Undated = "STOPPED"     // it will not be done
	InACircle   Undated = "CIRCLE"      // it waits for itself
	NoDueDate   Undated = "NO_DUE_DATE" // nobody wrote it down
	IsOverdue   Undated = "OVERDUE"     // the day has passed
	WaitsForOne Undated = "WAITS"       // for a measure (By) that cannot be dated
)

// Expectations tell when each measure will be done, in the order of f.Nodes. On
// of a measure is the later of its Due and On of all that it DEPENDS_ON and that
// is not done; it cannot be told when its own day is missing or has passed, or
// when one that it depends on cannot be dated.
func (f *FollowUp) Expectations() []Expectation {
	x := expecting{followEnds: f.follow(), known: map[ID]Expectation{}}
	measures := f.ofKind(Measure)
	all := make([]Expectation, len(measures))
	for i, n := range measures {
		all[i] = x.expect(n.ID)
	}
	return all
}

// Circles are the measures that wait for themselves: each the shortest ring of
// DEPENDS_ON through the first measure in list order that is in none before,
// which it begins with, in the direction of waiting. A measure that is done or
// stopped waits for nothing.
func (f *FollowUp) Circles() [][]ID {
	return rings(nodeIDsInOrder(f.ofKind(Measure)), f.follow().waitsFor)
}

// WaitFor are the open measures that DEPEND_ON this one at any distance, in list
// order; never itself. Nobody waits for what is done, nor for anything behind
// it.
func (f *FollowUp) WaitFor(measure ID) []ID { return f.follow().waiting(measure) }

// waitsFor are the open or stopped measures that an open measure DEPENDS_ON.
func (x *followEnds) waitsFor(measure ID) []ID {
	if !x.measure(measure).Status.Open() {
		return nil
	}
	return x.notDone(x.to(measure, DependsOn))
}

func (x *followEnds) notDone(measures []ID) []ID {
	return slices.DeleteFunc(slices.Clone(measures), func(m ID) bool { return x.measure(m).Status == MeasureDone })
}

// waiting is WaitFor.
func (x *followEnds) waiting(measure ID) []ID {
	if x.measure(measure).Status == MeasureDone {
		return nil
	}
	var open []ID
	for m := range reached(measure, func(id ID) []ID { return x.notDone(x.from(id, DependsOn)) }) {
		if m != measure && x.measure(m).Status.Open() {
			open = append(open, m)
		}
	}
	return x.order.sorted(open)
}

// expecting remembers what it found out.
type expecting struct {
	*followEnds
	known map[ID]Expectation
}

// expect ends, for a measure in a circle asks for no other.
func (x expecting) expect(measure ID) Expectation {
	if e, ok := x.known[measure]; ok {
		return e
	}
	e := x.find(measure)
	e.Measure = measure
	x.known[measure] = e
	return e
}

func (x expecting) find(measure ID) Expectation {
	facts := x.measure(measure)
	switch {
	case facts.Status == MeasureDone:
		return Expectation{On: facts.Finished}
	case facts.Status == MeasureStopped:
		return Expectation{Why: WasStopped}
	}
	if ring := shortestRing(measure, x.waitsFor); ring != nil {
		return Expectation{Why: InACircle, By: append(ring, measure)[1]}
	}
	switch {
	case facts.Due == "":
		return Expectation{Why: NoDueDate}
	case facts.Overdue(x.AssessedOn):
		return Expectation{Why: IsOverdue}
	}
	e := Expectation{On: facts.Due}
	for _, m := range x.waitsFor(measure) {
		first := x.expect(m)
		if first.Why != Dated {
			return Expectation{Why: WaitsForOne, By: m}
		}
		if first.On > e.On {
			e.On, e.By = first.On, m
		}
	}
	return e
}
