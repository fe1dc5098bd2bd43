package graph_test

import (
	"errors"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestPeriodsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		written     string
		want        graph.ReportPeriod
		first, last graph.Date
	}{
		{"2026", "2026", "2026-01-01", "2026-12-31"},
		{" 2026-H1 ", "2026-H1", "2026-01-01", "2026-06-30"},
		{"1. halvår 2026", "2026-H1", "2026-01-01", "2026-06-30"},
		{"2. Halvår\u00a02026", "2026-H2", "2026-07-01", "2026-12-31"},
		{"2026-t2", "2026-T2", "2026-05-01", "2026-08-31"},
		{"2. tertial 2026", "2026-T2", "2026-05-01", "2026-08-31"},
		{"2026-Q3", "2026-Q3", "2026-07-01", "2026-09-30"},
		{"3.kvartal 2026", "2026-Q3", "2026-07-01", "2026-09-30"},
		{"2026-04", "2026-04", "2026-04-01", "2026-04-30"},
		{"2024-02", "2024-02", "2024-02-01", "2024-02-29"},
		{"2026-12", "2026-12", "2026-12-01", "2026-12-31"},
	} {
		p, err := graph.ParsePeriod(c.written)
		if err != nil || p != c.want || p.Days() != (graph.Period{From: c.first, To: c.last}) {
			t.Errorf("%q is %q with %v (%v)", c.written, p, p.Days(), err)
		}
	}
}

func TestWhatIsNoPeriodIsRefused(t *testing.T) {
	for _, written := range []string{
		"", "26", "02026", "0026", "2026-H3", "2026-H0", "2026-T4", "2026-Q5", "2026-Q03", "2026-13", "2026-00", "2026-4",
		"2026-", "2026-04-01", "3. halvår 2026", "halvår 2026", "høsten 2026", "2026-X1", "2026H1", "2026-2027",
	} {
		if p, err := graph.ParsePeriod(written); !errors.Is(err, graph.ErrInvalid) || p != "" {
			t.Errorf("%q is read as %q (%v)", written, p, err)
		}
		if days := graph.ReportPeriod(written).Days(); days != (graph.Period{}) {
			t.Errorf("%q has the days %v", written, days)
		}
	}
}

func FuzzPeriodsAreReadTheSameAgain(f *testing.F) {
	for _, seed := range []string{"2026", "1. halvår 2026", "2026-T2", "2026-04"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		p, err := graph.ParsePeriod(written)
		if err != nil {
			return
		}
		again, err := graph.ParsePeriod(string(p))
		if days := p.Days(); err != nil || again != p || days.From == "" || days.From > days.To {
			t.Errorf("%q is %q, read again %q (%v), with %v", written, p, again, err, days)
		}
	})
}
