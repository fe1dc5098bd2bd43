package servertest

import (
	"slices"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// ReportName is what the fixture's first run is pinned under.
const ReportName = "rapport vår 2026"

// remember gives the store a history of three runs, the first with the fixture's
// update: it tells what changed since an earlier night that only earlier knows.
//
//	1  2026-11-20  changed; pinned as ReportName; two problems
//	2  2026-11-21  nothing new; datasets failed, so its last good document stands in
//	3  2026-11-22  nothing new; one problem is gone and one is new
func remember(t testing.TB, store graph.Store, update graph.Update) {
	t.Helper()
	held := map[string]graph.HeldProblem{}
	for number := int64(1); number <= 3; number++ {
		record := graph.RunRecord{Run: runOf(number, update)}
		var added int
		record.Problems, record.Gone, added = graph.DiffProblems(held, found(number), number, record.Run.Day)
		record.Run.Problems, record.Run.NewProblems, record.Run.GoneProblems = len(found(number)), added, len(record.Gone)
		held = heldOf(record.Problems, held, record.Gone)
		var err error
		if number == 1 {
			record.Changes = changesSince(t, earlier())
			for i := range record.Changes {
				record.Changes[i].Run, record.Changes[i].Day = number, record.Run.Day
			}
			record.Run.Changes, record.Run.Name, update.Record = len(record.Changes), ReportName, &record
			_, err = store.Apply(t.Context(), update)
		} else {
			err = store.Record(t.Context(), record)
		}
		if err != nil {
			t.Fatalf("run %d: %v", number, err)
		}
	}
}

// runOf is a run of the night to the 20th, 21st or 22nd.
func runOf(number int64, update graph.Update) graph.Run {
	start := time.Date(2026, 11, 19+int(number), 2, 0, 0, 0, time.UTC)
	run := graph.Run{
		Number: number, Started: start, Ended: start.Add(75 * time.Second), Day: graph.DateOf(start), Program: "fixture",
		Version: update.Version.Number, Digest: update.Version.Digest, Unchanged: number > 1,
		Services: graph.Counts{Blocked: 2, Unknown: 2, Clear: 1}, Written: update.Written(),
	}
	if run.Unchanged {
		run.Written = graph.Written{}
	}
	for _, s := range update.Version.Sources {
		run.Sources = append(run.Sources, graph.SourceRun{ID: s.ID, Title: s.Title, Status: graph.SourceOK, Documents: 1, Fetched: 1, Triples: 40, AsOf: start})
	}
	if number == 2 {
		run.Sources[1].Status, run.Sources[1].Fetched, run.Sources[1].AsOf = graph.SourceStale, 0, start.AddDate(0, 0, -1)
		run.Sources[1].Failures = []graph.Failure{{Document: "datasets.ttl", Error: "503 Service Unavailable", StoodIn: true}}
	}
	return run
}

// found are the problems of a run: one stays, one goes with the third and one
// comes with it. One value begins as a formula does.
func found(run int64) []graph.FoundProblem {
	g := Fixture()
	g.Problems = []graph.Problem{
		{Code: graph.DateInvalid, Subject: Estate, Property: base + "vocabulary#modified", Value: "=2026-02-30", Source: "services", Document: "services.ttl", Line: 12, Column: 3},
		{Code: graph.TitleMissing, Subject: Income, Property: base + "vocabulary#title", Source: "datasets", Document: "datasets.ttl"},
		{Code: graph.RowInvalid, Property: "assessedOn", Message: "assessedOn is no date", Source: "examples", Document: "assessments.csv", Line: 3},
	}
	if run == 3 {
		g.Problems = slices.Delete(g.Problems, 1, 2)
	} else {
		g.Problems = g.Problems[:2]
	}
	return graph.ProblemsOf(g)
}

func heldOf(written []graph.FoundProblem, held map[string]graph.HeldProblem, gone []string) map[string]graph.HeldProblem {
	for _, p := range written {
		held[p.Key] = graph.HeldProblem{FirstRun: p.FirstRun, Since: p.Since, Hash: p.Hash()}
	}
	for _, key := range gone {
		delete(held, key)
	}
	return held
}

// earlier is the fixture as it was the night before its first run: income had no
// basis to disclose, nobody had assessed anything, the courts answered for
// benefit, nursery had another name and needed addresses in place of proof,
// register was not described and old was.
func earlier() *graph.Graph {
	services, datasets := serviceBatch(), datasetBatch()
	const old = base + "services/old"
	for _, n := range services.Nodes {
		if n.ID == Nursery {
			n.Titles = []graph.Text{{Lang: "nb", Value: "Plass i barnehage"}}
		}
		if n.ID == Register {
			n.Resolved, n.Titles = false, nil
		}
	}
	services.Nodes = append(services.Nodes, node(old, graph.Service, "nb", "Kontantstøtte"))
	services.Edges = slices.DeleteFunc(services.Edges, func(e graph.Edge) bool {
		return e.To == Benefit && e.Type == graph.Responsible || e.From == Nursery && e.To == base+"evidence/proof"
	})
	services.Edges = append(
		services.Edges, edge(graph.AgencyID(agencies.courts), graph.Responsible, Benefit), edge(Nursery, graph.Needs, Addresses),
	)
	for _, n := range datasets.Nodes {
		if n.ID == base+"rules/income" {
			n.ID, n.BasisKind = base+"rules/secrecy", graph.Restriction
		}
	}
	for i, e := range datasets.Edges {
		if e.To == base+"rules/income" {
			datasets.Edges[i].To = base + "rules/secrecy"
		}
		if e.From == base+"rules/income" {
			datasets.Edges[i].From = base + "rules/secrecy"
		}
	}
	return graph.Assess(graph.Merge(Fixture().Sources, []graph.Batch{services, datasets}, sortKey), Day)
}

// changesSince are the changes from a graph to the fixture.
func changesSince(t testing.TB, before *graph.Graph) []graph.Change {
	t.Helper()
	view, err := graph.NewView(graph.Version{}, nil, nil)
	for _, g := range []*graph.Graph{before, Fixture()} {
		if err != nil {
			t.Fatalf("a view of the night before: %v", err)
		}
		update, errDiff := view.UpdateTo(g, "the night before")
		if errDiff != nil {
			t.Fatalf("difference: %v", errDiff)
		}
		if update.Base > 0 {
			return graph.Changes(heldBefore(view, update, before.AssessedOn), update, g, nil)
		}
		view, err = view.With(update)
	}
	return nil
}

// heldBefore is what a view holds of what an update touches.
func heldBefore(view *graph.View, update graph.Update, day graph.Date) graph.Earlier {
	ids, services := update.Touched()
	held := graph.Earlier{Day: day, Nodes: map[graph.ID]*graph.Node{}, Needs: map[graph.ID][]graph.Need{}}
	for i, n := range view.Nodes(ids) {
		held.Nodes[ids[i]] = n
	}
	for i, rows := range view.Needs(services) {
		held.Needs[services[i]] = rows
	}
	return held
}
