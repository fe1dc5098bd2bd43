package graphtest

import (
	"fmt"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// problem is one with a key, in the source s1, of the code of a title missing.
func problem(key string, change ...func(p *graph.FoundProblem)) graph.FoundProblem {
	p := graph.FoundProblem{Key: key, Problem: graph.Problem{Source: "s1", Code: graph.TitleMissing, Subject: ID(key)}}
	for _, c := range change {
		c(&p)
	}
	return p
}

// wantProblems fails the test unless these are all problems, each written as
// key, state and the run that found it first.
func wantProblems(t *testing.T, r *recorder, want ...string) {
	t.Helper()
	all := graph.ProblemFilter{States: []graph.ProblemState{graph.ProblemNew, graph.ProblemStill, graph.ProblemGone}}
	page := r.problems(graph.ProblemQuery{Filter: all, Page: first()})
	var got []string
	for _, p := range page.Problems {
		got = append(got, fmt.Sprintf("%s %s %d", p.Key, p.State(page.LastRun), p.FirstRun))
		if p.Since != dayOf(p.FirstRun) {
			t.Errorf("problem %s: since %s, want %s", p.Key, p.Since, dayOf(p.FirstRun))
		}
	}
	wantSame(t, "problems", got, want)
	wantSame(t, "last run", page.LastRun, r.last)
}

func testProblems(t *testing.T, open opener) {
	r := recording(t, open, followedGraph(t))
	r.find(problem("a"), problem("b"), problem("c"))
	t.Run("what the first run finds is new", func(t *testing.T) { wantProblems(t, r, "a NEW 1", "b NEW 1", "c NEW 1") })
	r.find(problem("b"), problem("c"), problem("d"))
	t.Run("what two runs find is still there, and what the last one does not find is gone", func(t *testing.T) {
		wantProblems(t, r, "a GONE 1", "b STILL 1", "c STILL 1", "d NEW 2")
	})
	r.find(problem("a"), problem("c", func(p *graph.FoundProblem) { p.Line, p.Message = 17, "said otherwise" }), problem("d"))
	t.Run("what comes back is new, and what is said otherwise is the same", func(t *testing.T) {
		wantProblems(t, r, "a NEW 3", "b GONE 1", "c STILL 1", "d STILL 2")
		for _, p := range r.problems(graph.ProblemQuery{Page: first()}).Problems {
			if p.Key == "c" && (p.Line != 17 || p.Message != "said otherwise") {
				t.Errorf("the problem is as it was before: %+v", p)
			}
		}
	})
	r.find(problem("a"), problem("c"), problem("d"))
	t.Run("what was gone before is forgotten", func(t *testing.T) {
		wantProblems(t, r, "a STILL 3", "c STILL 1", "d STILL 2")
	})
	r.find()
	t.Run("a run without problems leaves those that are gone", func(t *testing.T) {
		wantProblems(t, r, "a GONE 3", "c GONE 1", "d GONE 2")
	})
	r.keep(r.record())
	t.Run("and after one more run there are none", func(t *testing.T) { wantProblems(t, r) })
}

// troubled is a store whose problems belong to sources, catalogues and agencies
// in every way. The first run found a, b and g; the second all but g:
//
//	key  source  code            catalogues        agencies    subject        state
//	a    s1      TITLE_MISSING   data              nav, tax    benefit        STILL
//	b    s1      ROW_INVALID     –                 –           –              STILL
//	c    s1      TITLE_MISSING   data/older        tax/alias   benefit/alias  NEW
//	d    s2      DATE_INVALID    data, gone        gone        gone           NEW
//	e    s2      TITLE_MISSING   –                 nav         e              NEW
//	g    s2      TITLE_MISSING   –                 nav         gone           GONE
func troubled(t *testing.T, open opener) *recorder {
	t.Helper()
	in := func(source string, code graph.ProblemCode, catalogs, agencies []graph.ID) func(p *graph.FoundProblem) {
		return func(p *graph.FoundProblem) {
			p.Source, p.Code, p.Catalogs, p.Agencies = source, code, catalogs, agencies
		}
	}
	of := func(subject graph.ID) func(p *graph.FoundProblem) {
		return func(p *graph.FoundProblem) { p.Subject = subject }
	}
	a := problem("a", in("s1", graph.TitleMissing, IDs("data"), IDs("nav", "tax")), of(ID("benefit")))
	b := problem("b", in("s1", graph.RowInvalid, nil, nil), of(""))
	c := problem("c", in("s1", graph.TitleMissing, IDs("data/older"), IDs("tax/alias")), of(ID("benefit/alias")))
	d := problem("d", in("s2", graph.DateInvalid, IDs("data", "gone"), IDs("gone")), of(ID("gone")))
	e := problem("e", in("s2", graph.TitleMissing, nil, IDs("nav")))
	g := problem("g", in("s2", graph.TitleMissing, nil, IDs("nav")), of(ID("gone")))
	r := recording(t, open, followedGraph(t))
	r.find(a, b, g)
	r.find(e, d, c, b, a)
	return r
}

func testProblemPages(t *testing.T, open opener) {
	r := troubled(t, open)
	keys := func(page graph.ProblemPage) (keys []string) {
		for _, p := range page.Problems {
			keys = append(keys, p.Key)
		}
		return keys
	}
	states := func(s ...graph.ProblemState) graph.ProblemFilter { return graph.ProblemFilter{States: s} }
	for _, c := range []struct {
		name   string
		filter graph.ProblemFilter
		want   []string
	}{
		{"that are there, by source, code and subject", graph.ProblemFilter{}, []string{"b", "a", "c", "d", "e"}},
		{"that are new", states(graph.ProblemNew), []string{"c", "d", "e"}},
		{"that are still there", states(graph.ProblemStill), []string{"b", "a"}},
		{"that are gone", states(graph.ProblemGone), []string{"g"}},
		{"in whatever state", states(graph.ProblemGone, graph.ProblemStill, graph.ProblemNew), []string{"b", "a", "c", "d", "e", "g"}},
		{"of a code", graph.ProblemFilter{Code: graph.TitleMissing}, []string{"a", "c", "e"}},
		{"of a code that there is none of", graph.ProblemFilter{Code: graph.IRIInvalid}, nil},
		{"of a source", graph.ProblemFilter{Source: "s2"}, []string{"d", "e"}},
		{"of an unknown source", graph.ProblemFilter{Source: "s3"}, nil},
		{"of a catalogue, under whatever id they name it", graph.ProblemFilter{Catalog: ID("data")}, []string{"a", "c", "d"}},
		{"of a catalogue named by an alias", graph.ProblemFilter{Catalog: ID("data/alias")}, []string{"a", "c", "d"}},
		{"of a catalogue that is gone", graph.ProblemFilter{Catalog: ID("gone")}, []string{"d"}},
		{"of an agency, under whatever id they name it", graph.ProblemFilter{Agency: ID("tax")}, []string{"a", "c"}},
		{"of an agency named by an alias", graph.ProblemFilter{Agency: ID("tax/older")}, []string{"a", "c"}},
		{"of an unknown agency", graph.ProblemFilter{Agency: ID("nothing")}, nil},
		{"of a subject, under whatever id they name it", graph.ProblemFilter{Subject: ID("benefit")}, []string{"a", "c"}},
		{"of a subject named by an alias", graph.ProblemFilter{Subject: ID("benefit/older")}, []string{"a", "c"}},
		{"of a subject that is gone, and gone themselves", graph.ProblemFilter{Subject: ID("gone"), States: []graph.ProblemState{graph.ProblemGone, graph.ProblemNew}}, []string{"d", "g"}},
		{"of a subject that no node is", graph.ProblemFilter{Subject: ID("e")}, []string{"e"}},
		{"of an unknown subject", graph.ProblemFilter{Subject: ID("nothing")}, nil},
		{"that pass everything", graph.ProblemFilter{Code: graph.TitleMissing, Source: "s1", Catalog: ID("data"), Agency: ID("nav"), Subject: ID("benefit"), States: []graph.ProblemState{graph.ProblemStill}}, []string{"a"}},
	} {
		t.Run("problems are found "+c.name, func(t *testing.T) {
			page := r.problems(graph.ProblemQuery{Filter: c.filter, Page: first()})
			wantSame(t, "keys", keys(page), c.want)
			if page.Total != len(c.want) || page.More || page.LastRun != 2 {
				t.Errorf("total %d, more %v, last run %d", page.Total, page.More, page.LastRun)
			}
			after := &graph.Position{} // and one by one
			for i, key := range c.want {
				page := r.problems(graph.ProblemQuery{Filter: c.filter, Page: graph.Page{First: 1, After: after}})
				wantSame(t, "page", keys(page), []string{key})
				if page.Total != len(c.want) || page.More != (i < len(c.want)-1) {
					t.Errorf("page %d: total %d, more %v", i, page.Total, page.More)
				}
				at := page.Problems[0].Position()
				after = &at
			}
			if len(c.want) > 0 {
				page := r.problems(graph.ProblemQuery{Filter: c.filter, Page: graph.Page{First: 1, After: after}})
				wantSame(t, "behind the last", page, graph.ProblemPage{Total: len(c.want), LastRun: 2})
			}
		})
	}
	t.Run("a page of none gives the total", func(t *testing.T) {
		wantSame(t, "page", r.problems(graph.ProblemQuery{}), graph.ProblemPage{Total: 5, More: true, LastRun: 2})
	})
	t.Run("a page goes on behind a place where nothing stands", func(t *testing.T) {
		after := &graph.Position{SortKey: "s1\tTITLE_MISSING\t" + ID("benefit"), ID: "x"}
		wantSame(t, "keys", keys(r.problems(graph.ProblemQuery{Page: graph.Page{First: 1, After: after}})), []string{"c"})
	})
	t.Run("pages that are too long or negative, and what does not exist, are refused", func(t *testing.T) {
		for name, q := range map[string]graph.ProblemQuery{
			"one too many": {Page: graph.Page{First: graph.MaxFirst + 1}}, "below zero": {Page: graph.Page{First: -1}},
			"state": {Filter: graph.ProblemFilter{States: []graph.ProblemState{"OLD"}}}, "code": {Filter: graph.ProblemFilter{Code: "NO_CODE"}},
		} {
			_, err := r.store.Problems(r.ctx, q)
			wantError(t, name, err, map[bool]error{true: graph.ErrLimit, false: graph.ErrInvalid}[name == "one too many"])
		}
	})
}

func testProblemCounts(t *testing.T, open opener) {
	r := troubled(t, open)
	all := []graph.ProblemState{graph.ProblemNew, graph.ProblemStill, graph.ProblemGone}
	type counts = []graph.ProblemCount
	for _, c := range []struct {
		name   string
		filter graph.ProblemFilter
		by     graph.ProblemsBy
		want   counts
	}{
		{"by source, then in the order of codes", graph.ProblemFilter{States: all}, graph.ProblemsBySource, counts{
			{Group: "s1", Code: graph.TitleMissing, New: 1, Still: 1},
			{Group: "s1", Code: graph.RowInvalid, Still: 1},
			{Group: "s2", Code: graph.TitleMissing, New: 1, Gone: 1},
			{Group: "s2", Code: graph.DateInvalid, New: 1},
		}},
		{"without those that are gone, unless asked for", graph.ProblemFilter{Source: "s2"}, graph.ProblemsBySource, counts{
			{Group: "s2", Code: graph.TitleMissing, New: 1},
			{Group: "s2", Code: graph.DateInvalid, New: 1},
		}},
		{"by catalogue, first those of none, and with each that they belong to", graph.ProblemFilter{States: all}, graph.ProblemsByCatalog, counts{
			{Code: graph.TitleMissing, New: 1, Gone: 1},
			{Code: graph.RowInvalid, Still: 1},
			{Group: ID("data"), Code: graph.TitleMissing, Still: 1},
			{Group: ID("data"), Code: graph.DateInvalid, New: 1},
			{Group: ID("data/older"), Code: graph.TitleMissing, New: 1},
			{Group: ID("gone"), Code: graph.DateInvalid, New: 1},
		}},
		{"by agency, with each that they belong to", graph.ProblemFilter{States: all, Code: graph.TitleMissing}, graph.ProblemsByAgency, counts{
			{Group: ID("nav"), Code: graph.TitleMissing, New: 1, Still: 1, Gone: 1},
			{Group: ID("tax"), Code: graph.TitleMissing, Still: 1},
			{Group: ID("tax/alias"), Code: graph.TitleMissing, New: 1},
		}},
		{"under a filter by alias", graph.ProblemFilter{Agency: ID("tax/older")}, graph.ProblemsBySource, counts{
			{Group: "s1", Code: graph.TitleMissing, New: 1, Still: 1},
		}},
		{"of a subject under all its ids", graph.ProblemFilter{Subject: ID("benefit/alias")}, graph.ProblemsBySource, counts{
			{Group: "s1", Code: graph.TitleMissing, New: 1, Still: 1},
		}},
		{"of nothing", graph.ProblemFilter{Source: "s3"}, graph.ProblemsByAgency, nil},
	} {
		t.Run("problems are counted "+c.name, func(t *testing.T) { wantSame(t, "counts", r.counts(c.filter, c.by), c.want) })
	}
	t.Run("a grouping, state or code that does not exist is refused", func(t *testing.T) {
		for _, c := range []struct {
			f  graph.ProblemFilter
			by graph.ProblemsBy
		}{
			{graph.ProblemFilter{}, "WEEKDAY"},
			{graph.ProblemFilter{States: []graph.ProblemState{"OLD"}}, graph.ProblemsBySource},
			{graph.ProblemFilter{Code: "NO_CODE"}, graph.ProblemsBySource},
		} {
			_, err := r.store.ProblemCounts(r.ctx, c.f, c.by)
			wantError(t, "ProblemCounts", err, graph.ErrInvalid)
		}
	})
}
