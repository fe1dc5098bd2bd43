package graphtest

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// DifferentialHistory lets a store record random histories: runs with and
// without a new version, updates that no run is told of, pins, and runs that are
// refused. After each step it compares the store's answers with those that a
// diary of everything gives by brute force.
func DifferentialHistory(t *testing.T, open func(t *testing.T) graph.Store) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprintf("random history, seed %d", seed), func(t *testing.T) {
			h := &randomHistory{
				random:   &random{Rand: rand.New(rand.NewPCG(seed, 0xd1a2))},
				recorder: recording(t, open, followedGraph(t)),
				t:        t,
			}
			h.diary.names = map[graph.ID][]graph.ID{}
			for _, name := range []string{"nav", "tax", "birth", "benefit", "data"} {
				for _, id := range IDs(name, name+"/alias", name+"/older") {
					h.diary.names[id] = IDs(name, name+"/alias", name+"/older")
				}
			}
			for range 14 {
				h.step()
				h.compare()
			}
		})
	}
}

type randomHistory struct {
	*random
	*recorder
	t     *testing.T
	diary diary
	extra int // number of the node that the last update added
}

// id is one of a few, under any of its names.
func (h *randomHistory) id(names ...string) graph.ID {
	name := one(h.random, names)
	if _, known := h.diary.names[ID(name)]; known {
		name += one(h.random, []string{"", "", "/alias", "/older"})
	}
	return ID(name)
}

func (h *randomHistory) ids(names ...string) []graph.ID {
	ids := map[graph.ID]bool{}
	for range h.IntN(3) {
		ids[h.id(names...)] = true
	}
	return slices.Sorted(maps.Keys(ids))
}

func (h *randomHistory) step() {
	switch h.IntN(6) {
	case 0:
		h.refuse()
	case 1:
		h.pin()
	case 2:
		h.apply(h.grown(), nil)
	case 3, 4:
		h.record(func(r graph.RunRecord) { h.keep(r) })
	default:
		h.record(func(r graph.RunRecord) {
			r.Run.Version++
			h.diary.runs[len(h.diary.runs)-1].run.Version++
			h.apply(h.grown(), &r)
		})
	}
}

// grown is the graph with one more node that is another each time.
func (h *randomHistory) grown() *graph.Graph {
	g := followedGraph(h.t)
	h.extra++
	g.Nodes = append(g.Nodes, Draw(h.t, fmt.Sprintf("Concept:extra%d", h.extra)).Nodes...)
	slices.SortFunc(g.Nodes, func(a, b *graph.Node) int { return strings.Compare(a.ID, b.ID) })
	return g
}

// record makes a random run and lets keep record it.
func (h *randomHistory) record(keep func(graph.RunRecord)) {
	var changes []graph.Change
	for range h.IntN(4) {
		c := graph.Change{
			Kind:       one(h.random, graph.ChangeKinds()),
			Subject:    graph.Mention{ID: h.id("benefit", "nav", "gone"), Kind: graph.Service},
			LifeEvents: h.ids("birth", "move"), Agencies: h.ids("nav", "tax", "gone"),
		}
		if h.chance(40) {
			c.Before = []graph.Mention{{ID: h.id("tax", "proof"), Kind: graph.Agency}}
		}
		changes = append(changes, c)
	}
	r := h.recorder.record(changes...)
	r.Run.Day = dayOf(1 + (r.Run.Number+1)/2) // some days have two runs
	for i := range r.Changes {
		r.Changes[i].Day = r.Run.Day
	}
	if h.chance(30) {
		r.Run.Sources = append(r.Run.Sources, graph.SourceRun{ID: "bad", Status: one(h.random, graph.SourceStatuses())})
	}
	found := h.found()
	held, err := h.store.Fingerprints(h.ctx)
	if err != nil {
		h.t.Fatal(err)
	}
	problems := slices.SortedFunc(maps.Values(found), func(a, b graph.FoundProblem) int { return strings.Compare(a.Key, b.Key) })
	r.Problems, r.Gone, _ = graph.DiffProblems(held.Problems, problems, r.Run.Number, r.Run.Day)
	h.diary.runs = append(h.diary.runs, diaryRun{run: r.Run, changes: slices.Clone(r.Changes), found: found})
	keep(r)
}

// found are some of eight problems; whose they are may differ from run to run.
func (h *randomHistory) found() map[string]graph.FoundProblem {
	found := map[string]graph.FoundProblem{}
	for i := range 8 {
		if h.chance(40) {
			continue
		}
		p := problem(fmt.Sprintf("key-%d", i))
		p.Code, p.Source = graph.ProblemCodes()[i%3], []string{"s1", "s2"}[i%2]
		p.Subject = IDs("benefit", "benefit/older", "gone")[i/3]
		p.Agencies, p.Catalogs = IDs("nav", "tax/older")[:i%3], nil
		if h.chance(20) {
			p.Catalogs = h.ids("data", "gone")
		}
		found[p.Key] = p
	}
	return found
}

func (h *randomHistory) pin() {
	run, name := int64(h.IntN(int(h.last)+2)), one(h.random, []string{"", "spring", "autumn"})
	err := h.store.Pin(h.ctx, run, name)
	taken := slices.ContainsFunc(h.diary.runs, func(r diaryRun) bool { return name != "" && r.run.Name == name && r.run.Number != run })
	switch {
	case run < 1 || run > h.last:
		wantError(h.t, "pin a run that is not there", err, graph.ErrNotFound)
	case taken:
		wantError(h.t, "pin under a taken name", err, graph.ErrConflict)
	case err != nil:
		h.t.Fatalf("pin: %v", err)
	default:
		h.diary.runs[run-1].run.Name = name
	}
}

// refuse tries what must leave no trace.
func (h *randomHistory) refuse() {
	r := h.recorder.record(change(graph.Renamed, "nav", "birth", "nav"))
	r.Problems = []graph.FoundProblem{problem("refused")}
	if h.chance(50) {
		r.Run.Version += 3
	} else {
		r.Run.Number--
	}
	wantError(h.t, "record", h.store.Record(h.ctx, r), graph.ErrConflict)
}

// compare asks everything that a few filters make.
func (h *randomHistory) compare() {
	h.t.Helper()
	for range 4 {
		runs := graph.RunQuery{First: h.IntN(5), Pinned: h.chance(20), Failed: h.chance(20), Before: int64(h.IntN(4)) * int64(h.IntN(5))}
		runs.Name = one(h.random, []string{"", "", "spring"})
		wantSame(h.t, fmt.Sprintf("runs %+v", runs), h.runs(runs), h.diary.askRuns(runs))
		changes := graph.ChangeQuery{First: h.IntN(6), Filter: h.changeFilter()}
		if h.chance(50) {
			changes.After = &graph.ChangePlace{Run: int64(h.IntN(6)), Place: h.IntN(4)}
		}
		wantSame(h.t, fmt.Sprintf("changes %+v", changes), h.changes(changes), h.diary.askChanges(changes))
		problems := graph.ProblemQuery{Page: graph.Page{First: h.IntN(6)}, Filter: h.problemFilter()}
		if h.chance(50) {
			p := problem(fmt.Sprintf("key-%d", h.IntN(9)), func(p *graph.FoundProblem) { p.Subject = ID("benefit/older") })
			at := p.Position()
			problems.After = &at
		}
		wantSame(h.t, fmt.Sprintf("problems %+v", problems), h.problems(problems), h.diary.askProblems(problems))
		by := one(h.random, []graph.ProblemsBy{graph.ProblemsBySource, graph.ProblemsByCatalog, graph.ProblemsByAgency})
		wantSame(h.t, fmt.Sprintf("counts by %s %+v", by, problems.Filter), h.counts(problems.Filter, by), h.diary.askCounts(problems.Filter, by))
	}
}

func (h *randomHistory) changeFilter() (f graph.ChangeFilter) {
	if h.chance(25) {
		f.Since = dayOf(int64(1 + h.IntN(4)))
	}
	if h.chance(25) {
		f.Until = dayOf(int64(2 + h.IntN(4)))
	}
	if h.chance(25) {
		f.AfterRun = int64(h.IntN(5))
	}
	if h.chance(25) {
		f.Kinds = graph.ChangeKinds()[:1+h.IntN(9)]
	}
	if h.chance(25) {
		f.LifeEvent = h.id("birth", "move", "nothing")
	}
	if h.chance(25) {
		f.Agency = h.id("nav", "tax", "gone")
	}
	if h.chance(25) {
		f.Subject = h.id("benefit", "proof", "tax", "gone")
	}
	return f
}

func (h *randomHistory) problemFilter() (f graph.ProblemFilter) {
	f.States = one(h.random, [][]graph.ProblemState{nil, {graph.ProblemNew}, {graph.ProblemGone}, {graph.ProblemNew, graph.ProblemStill, graph.ProblemGone}})
	if h.chance(25) {
		f.Code = graph.ProblemCodes()[h.IntN(4)]
	}
	if h.chance(25) {
		f.Source = one(h.random, []string{"s1", "s2", "s3"})
	}
	if h.chance(25) {
		f.Catalog = h.id("data", "gone", "nothing")
	}
	if h.chance(25) {
		f.Agency = h.id("nav", "tax", "nothing")
	}
	if h.chance(25) {
		f.Subject = h.id("benefit", "gone", "nothing")
	}
	return f
}
