package brief

import (
	"context"
	"fmt"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// mostChanges is how many changes a brief tells before it counts the others.
const mostChanges = 5

// recent is what loads changed lately.
type recent struct {
	run     *graph.Run // that changes are told since; nil = since a day
	since   graph.Date
	first   graph.Date     // day of the first load that is remembered; "" = none is
	total   int            // changes
	changes []graph.Change // the weightiest kinds first, of a kind the newest
	around  *graph.Around
}

// readRecent reads what changed and concerns the subject of a brief.
func readRecent(ctx context.Context, store graph.Store, m material) (recent, error) {
	r := recent{since: m.since}
	first, err := store.Runs(ctx, graph.RunQuery{First: 1, Before: 2})
	if err != nil {
		return r, fmt.Errorf("read the first load: %w", err)
	}
	for _, run := range first.Runs {
		r.first = run.Day
	}
	if r.since == "" {
		if err := r.sinceLast(ctx, store, m.version); err != nil {
			return r, err
		}
	}
	return r, r.read(ctx, store, m.of)
}

// sinceLast begins at the run that was pinned last, or a year back. A name for
// the load that the store holds now is not what anybody compares it with.
func (r *recent) sinceLast(ctx context.Context, store graph.Store, version graph.Version) error {
	q := graph.RunQuery{Pinned: true, First: graph.MaxFirst}
	for {
		page, err := store.Runs(ctx, q)
		if err != nil {
			return fmt.Errorf("read the loads with a name: %w", err)
		}
		for i := range page.Runs {
			if page.Runs[i].Version < version.Number {
				r.run, r.since = &page.Runs[i], page.Runs[i].Day
				return nil
			}
			q.Before = page.Runs[i].Number
		}
		if !page.More {
			break
		}
	}
	r.since = yearBefore(version.AssessedOn)
	return nil
}

// read reads the changes by weight, so that those which are left out weigh
// least.
func (r *recent) read(ctx context.Context, store graph.Store, of *graph.Node) error {
	f := graph.ChangeFilter{Since: r.since}
	if r.run != nil {
		f = graph.ChangeFilter{AfterRun: r.run.Number}
	}
	if f.Agency = of.ID; of.Is(graph.LifeEvent) {
		f.Agency, f.LifeEvent = "", of.ID
	}
	all, err := store.Changes(ctx, graph.ChangeQuery{Filter: f})
	if err != nil {
		return fmt.Errorf("count changes: %w", err)
	}
	r.total = all.Total
	for _, c := range all.Counts {
		if len(r.changes) == mostChanges {
			break
		}
		f.Kinds = []graph.ChangeKind{c.Kind}
		page, err := store.Changes(ctx, graph.ChangeQuery{Filter: f, First: mostChanges - len(r.changes)})
		if err != nil {
			return fmt.Errorf("read changes: %w", err)
		}
		r.changes = append(r.changes, page.Changes...)
	}
	r.around, err = graph.Surround(ctx, store, r.changes)
	return err
}

// yearBefore is the day a year before; "" for no day.
func yearBefore(d graph.Date) graph.Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return graph.DateOf(t.AddDate(-1, 0, 0))
}

// changes tells what changed since the last period.
func (s scribe) changes(m material) Section {
	x, r := Section{Key: "changes", Heading: s.Changes.Heading}, m.recent
	day := plain(s.date(r.since))
	since := fill(s.Changes.SinceDay, blanks{"day": day})
	if r.run != nil {
		since = fill(s.Changes.SinceRun, blanks{"name": fill(s.Quoted, blanks{"name": plain(r.run.Name)}), "day": day})
	}
	switch {
	case r.first == "":
		x.say(plain(s.Changes.Unremembered))
		return x
	case r.total == 0:
		x.say(sentences(fill(s.Changes.Nothing, blanks{"since": since}), s.remembered(r)))
		return x
	}
	sum := fill(s.Changes.Sum.of(r.total), blanks{"since": since, "n": plain(s.number(float64(r.total)))})
	x.say(sentences(capital(sum), s.remembered(r)))
	var lines []Line
	for _, c := range r.changes {
		l := plain(s.date(c.Day) + ": " + graph.ExplainChange(c, s.lang, r.around))
		if c.Illustrative {
			l = l.and(s.exampleMark())
		}
		lines = append(lines, l)
	}
	x.enumerate(lines)
	s.more(&x, r.total, len(r.changes))
	return x
}

// remembered says from when loads are remembered, where that is later than what
// is told.
func (s scribe) remembered(r recent) Line {
	if r.first <= r.since {
		return Line{}
	}
	return fill(s.Changes.Partly, blanks{"day": plain(s.date(r.first))})
}
