package loaders

import (
	"context"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// compare finds the difference to what the store holds, and with it the run's
// history.
func (l *Loader) compare(ctx context.Context, store Store, g *graph.Graph, inputs string, report *Report) (graph.Update, error) {
	held, update, err := graph.Compare(ctx, store, g, inputs)
	if err != nil {
		return graph.Update{}, err
	}
	if report.Changes, err = l.changes(ctx, store, held.Version, update, g, report); err != nil {
		return graph.Update{}, err
	}
	report.Written, report.Version, report.Run = update.Written(), update.Version, held.LastRun+1
	report.Unchanged = update.Empty() && sameFacts(held.Version, update.Version)
	if report.Unchanged {
		report.Version = held.Version
	}
	record := l.record(held, g, report)
	report.Recorded, update.Record = record.Run, &record
	if l.DryRun {
		report.Difference = difference(update)
	}
	return update, nil
}

// apply writes the difference to the store, and the run's history. An update
// that changes nothing is still written when the day or the inputs are new, so
// that answers say so.
func apply(ctx context.Context, store Store, update graph.Update, report *Report) (err error) {
	if report.Unchanged {
		return store.Record(ctx, *update.Record)
	}
	report.Version, err = store.Apply(ctx, update)
	return err
}

// changes tells what the update changes. A version that has no digest is half of
// an update that was broken off, or has the form of an older program: it cannot
// be asked what it was, so nothing is told.
func (l *Loader) changes(ctx context.Context, store Store, held graph.Version, u graph.Update, g *graph.Graph, report *Report) ([]graph.Change, error) {
	if held.Number > 0 && held.Digest == "" {
		l.Log.Warn("the store holds half of an update or an older form, and is written anew; what changes by that cannot be told", "version", held.Number)
		return nil, nil
	}
	before, err := earlier(ctx, store, held, u)
	if err != nil {
		return nil, err
	}
	return graph.Changes(before, u, g, failed(report.Sources)), nil
}

// askAtOnce is how many nodes a store is asked for in one call.
const askAtOnce = 1000

// earlier asks the store what it holds of what the update changes.
func earlier(ctx context.Context, store Store, held graph.Version, u graph.Update) (graph.Earlier, error) {
	before := graph.Earlier{Day: held.AssessedOn, Nodes: map[graph.ID]*graph.Node{}, Needs: map[graph.ID][]graph.Need{}}
	if held.Number == 0 {
		return before, nil
	}
	ids, services := u.Touched()
	for some := range slices.Chunk(ids, askAtOnce) {
		nodes, err := store.Nodes(ctx, some)
		if err != nil {
			return before, err
		}
		for i, n := range nodes {
			if n != nil && n.ID == some[i] { // an alias is another node's
				before.Nodes[n.ID] = n
			}
		}
	}
	for some := range slices.Chunk(services, askAtOnce) {
		rows, err := store.Needs(ctx, some)
		if err != nil {
			return before, err
		}
		for i, needs := range rows {
			before.Needs[some[i]] = needs
		}
	}
	return before, nil
}

// failed are the sources that were not read whole.
func failed(sources []graph.SourceRun) []string {
	var ids []string
	for _, s := range sources {
		if s.Status != graph.SourceOK {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// sameFacts reports whether two versions differ in nothing but their number.
func sameFacts(a, b graph.Version) bool {
	return a.Digest == b.Digest && a.Inputs == b.Inputs && a.AssessedOn == b.AssessedOn && slices.Equal(a.Sources, b.Sources)
}

// record is what the run leaves in the history.
func (l *Loader) record(held graph.Fingerprints, g *graph.Graph, report *Report) graph.RunRecord {
	for i := range report.Changes {
		report.Changes[i].Run = report.Run
	}
	r := graph.RunRecord{Run: l.run(report), Changes: report.Changes}
	found := graph.ProblemsOf(g)
	r.Problems, r.Gone, r.Run.NewProblems = graph.DiffProblems(held.Problems, found, report.Run, l.Day)
	r.Run.Problems, r.Run.GoneProblems = len(found), len(r.Gone)
	report.Problems = Problems{Found: len(found), New: r.Run.NewProblems, Gone: len(r.Gone)}
	for _, n := range g.Nodes {
		if n.Verdict != nil {
			r.Run.Services.Add(n.Verdict.State, 1)
		}
	}
	return r
}

// run is the run of a report, as history keeps it.
func (l *Loader) run(report *Report) graph.Run {
	return graph.Run{
		Number: report.Run, Started: report.Started, Ended: l.now(), Day: l.Day, Program: l.Program,
		Version: report.Version.Number, Digest: report.Version.Digest, Unchanged: report.Unchanged,
		Sources: report.Sources, Written: report.Written, Changes: len(report.Changes),
	}
}
