package graphtest

import (
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// diary is what runs found and changed, told whole for every run. It answers the
// questions of graph.History by going through all of it each time, and shares
// no code with graph.Chronicle: states of problems follow from which runs found
// them.
type diary struct {
	names map[graph.ID][]graph.ID // ids that mean one node, by each of them
	runs  []diaryRun              // oldest first
}

type diaryRun struct {
	run     graph.Run
	changes []graph.Change
	found   map[string]graph.FoundProblem // everything, by key
}

// mean are the ids that a filter's id stands for.
func (d *diary) mean(id graph.ID) []graph.ID { return append([]graph.ID{id}, d.names[id]...) }

// among reports whether a filter's id, if set, is among ids.
func (d *diary) among(id graph.ID, ids []graph.ID) bool {
	if id == "" {
		return true
	}
	for _, name := range d.mean(id) {
		if slices.Contains(ids, name) {
			return true
		}
	}
	return false
}

func (d *diary) askRuns(q graph.RunQuery) (page graph.RunPage) {
	var behind []graph.Run
	for _, r := range slices.Backward(d.runs) {
		whole := true
		for _, s := range r.run.Sources {
			whole = whole && s.Status == graph.SourceOK
		}
		if q.Number != 0 && q.Number != r.run.Number || q.Name != "" && q.Name != r.run.Name || q.Pinned && r.run.Name == "" || q.Failed && whole {
			continue
		}
		page.Total++
		if q.Before == 0 || r.run.Number < q.Before {
			behind = append(behind, r.run)
		}
	}
	page.Runs, page.More = upTo(behind, q.First)
	return page
}

func upTo[T any](list []T, n int) (page []T, more bool) {
	return list[:min(n, len(list))], len(list) > n
}

func (d *diary) askChanges(q graph.ChangeQuery) (page graph.ChangePage) {
	var behind []graph.Change
	counts := make([]int, len(graph.ChangeKinds()))
	f := q.Filter
	for _, r := range slices.Backward(d.runs) {
		for _, c := range r.changes {
			speaks := []graph.ID{c.Subject.ID}
			for _, m := range append(slices.Clone(c.Before), c.After...) {
				speaks = append(speaks, m.ID)
			}
			if c.Day < f.Since || f.Until != "" && c.Day > f.Until || c.Run <= f.AfterRun ||
				!d.among(f.LifeEvent, c.LifeEvents) || !d.among(f.Agency, c.Agencies) || !d.among(f.Subject, speaks) {
				continue
			}
			counts[slices.Index(graph.ChangeKinds(), c.Kind)]++
			if f.Kinds != nil && !slices.Contains(f.Kinds, c.Kind) {
				continue
			}
			page.Total++
			if q.After == nil || c.Run < q.After.Run || c.Run == q.After.Run && c.Place > q.After.Place {
				behind = append(behind, c)
			}
		}
	}
	page.Changes, page.More = upTo(behind, q.First)
	for i, kind := range graph.ChangeKinds() {
		if counts[i] > 0 {
			page.Counts = append(page.Counts, graph.ChangeCount{Kind: kind, Changes: counts[i]})
		}
	}
	return page
}

// diaryProblem is a problem and where it stands.
type diaryProblem struct {
	graph.FoundProblem
	state graph.ProblemState
}

// stand are the problems of the last run and those that are gone since the one
// before, in order.
func (d *diary) stand() (all []diaryProblem) {
	last := len(d.runs) - 1
	if last < 0 {
		return nil
	}
	before := map[string]graph.FoundProblem{}
	if last > 0 {
		before = d.runs[last-1].found
	}
	for key, p := range d.runs[last].found {
		state := graph.ProblemNew
		if _, both := before[key]; both {
			state = graph.ProblemStill
		}
		all = append(all, diaryProblem{d.since(p, last), state})
	}
	for key, p := range before {
		if _, there := d.runs[last].found[key]; !there {
			p = d.since(p, last-1)
			p.GoneRun = d.runs[last].run.Number
			all = append(all, diaryProblem{p, graph.ProblemGone})
		}
	}
	slices.SortFunc(all, func(a, b diaryProblem) int {
		return slices.Compare([]string{a.Source, string(a.Code), a.Subject, a.Key}, []string{b.Source, string(b.Code), b.Subject, b.Key})
	})
	return all
}

// since says when the problem was found first, of the runs without a break up
// to the i-th.
func (d *diary) since(p graph.FoundProblem, i int) graph.FoundProblem {
	for ; i >= 0; i-- {
		if _, there := d.runs[i].found[p.Key]; !there {
			break
		}
		p.FirstRun, p.Since = d.runs[i].run.Number, d.runs[i].run.Day
	}
	return p
}

// passing are the problems that a filter lets through.
func (d *diary) passing(f graph.ProblemFilter) (all []diaryProblem) {
	for _, p := range d.stand() {
		wanted := slices.Contains(f.States, p.state) || f.States == nil && p.state != graph.ProblemGone
		if wanted && (f.Code == "" || f.Code == p.Code) && (f.Source == "" || f.Source == p.Source) &&
			d.among(f.Catalog, p.Catalogs) && d.among(f.Agency, p.Agencies) && d.among(f.Subject, []graph.ID{p.Subject}) {
			all = append(all, p)
		}
	}
	return all
}

func (d *diary) askProblems(q graph.ProblemQuery) (page graph.ProblemPage) {
	if len(d.runs) > 0 {
		page.LastRun = d.runs[len(d.runs)-1].run.Number
	}
	var behind []graph.FoundProblem
	for _, p := range d.passing(q.Filter) {
		page.Total++
		if at := p.Position(); q.After == nil || at.SortKey > q.After.SortKey || at.SortKey == q.After.SortKey && at.ID > q.After.ID {
			behind = append(behind, p.FoundProblem)
		}
	}
	page.Problems, page.More = upTo(behind, q.First)
	return page
}

func (d *diary) askCounts(f graph.ProblemFilter, by graph.ProblemsBy) (counts []graph.ProblemCount) {
	problems := d.passing(f)
	groupsOf := func(p diaryProblem) []string {
		groups := map[graph.ProblemsBy][]string{graph.ProblemsBySource: {p.Source}, graph.ProblemsByCatalog: p.Catalogs, graph.ProblemsByAgency: p.Agencies}[by]
		if len(groups) == 0 {
			return []string{""}
		}
		return groups
	}
	var groups []string
	for _, p := range problems {
		groups = append(groups, groupsOf(p)...)
	}
	slices.SortFunc(groups, strings.Compare)
	for _, group := range slices.Compact(groups) {
		for _, code := range graph.ProblemCodes() {
			n := graph.ProblemCount{Group: group, Code: code}
			for _, p := range problems {
				if p.Code == code && slices.Contains(groupsOf(p), group) {
					n.New += count(p.state == graph.ProblemNew)
					n.Still += count(p.state == graph.ProblemStill)
					n.Gone += count(p.state == graph.ProblemGone)
				}
			}
			if n.New+n.Still+n.Gone > 0 {
				counts = append(counts, n)
			}
		}
	}
	return counts
}
