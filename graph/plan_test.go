package graph_test

import (
	"context"
	"errors"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func plansOf(t *testing.T, rows *graph.Rows, q graph.PlanQuery) graph.Plans {
	t.Helper()
	if q.Budget == 0 {
		q.Budget = time.Minute // so that a slow machine proves the same
	}
	plans, err := graph.UnblockingPlans(context.Background(), rows, q)
	if err != nil {
		t.Fatal(err)
	}
	return plans
}

// units writes the units of plans: income+health | …
func units(p graph.Plans) string {
	var list []string
	for _, plan := range p.Plans {
		var names []string
		for _, u := range plan.Units {
			if u.ID != "" {
				names = append(names, short(u.ID))
			} else {
				names = append(names, fmt.Sprintf("%s/%s/%.4s", short(u.Basis.Dataset), short(u.Basis.Consumer), u.Basis.Kind))
			}
		}
		list = append(list, strings.Join(names, "+"))
	}
	return strings.Join(list, " | ")
}

// benefit may prove income by tax's data or by the employers'; care needs both
// the employers' data and health; both ministries are above.
const planDrawing = `
	child -INCLUDES-> benefit -NEEDS-> Evidence:proof -PROVIDED_BY-> Dataset:income[NON_PUBLIC]
	proof -PROVIDED_BY-> Dataset:wages[NON_PUBLIC]
	child -INCLUDES-> care -NEEDS-> wages
	care -NEEDS-> Dataset:health[NON_PUBLIC]
	sick -INCLUDES-> leave -NEEDS-> income
	income -HAS_BASIS-> r1[RESTRICTION]
	wages -HAS_BASIS-> r2[RESTRICTION]
	health -HAS_BASIS-> d3[DISCLOSURE] -FOUNDED_IN-> section -PART_OF-> act
	welfare -RESPONSIBLE-> benefit
	welfare -RESPONSIBLE-> care
	welfare -RESPONSIBLE-> leave
	tax -PUBLISHES-> income
	work -PUBLISHES-> wages
	clinic -PUBLISHES-> health
	Agency:tax -PART_OF-> Agency:finance[MINISTRY]
	Agency:clinic -PART_OF-> Agency:office -PART_OF-> Agency:care-ministry[MINISTRY]
	Agency:work -PART_OF-> finance
`

func planView(t *testing.T) *graph.View {
	t.Helper()
	return viewOf(t, graphtest.Draw(t, planDrawing, graphtest.Set("d3", func(n *graph.Node) { n.Valid.To = "2020-01-01" })))
}

func TestPlansAreTheSmallestSets(t *testing.T) {
	v := planView(t)
	for _, c := range []struct {
		q    graph.PlanQuery
		cost int
		want string
	}{
		{graph.PlanQuery{LifeEvent: "child"}, 2, "health/welfare/DISC+wages/welfare/DISC"},
		{graph.PlanQuery{LifeEvent: "child", Weight: graph.ByLaw}, 2, "wages/welfare/DISC+act"},
		{graph.PlanQuery{LifeEvent: "child", Weight: graph.ByAgency}, 2, "clinic+work"},
		{graph.PlanQuery{LifeEvent: "child", Weight: graph.ByMinistry}, 2, "care-ministry+finance"},
		{graph.PlanQuery{LifeEvent: "sick"}, 1, "income/welfare/DISC"},
		{graph.PlanQuery{Services: []graph.ID{"benefit"}}, 1, "income/welfare/DISC | wages/welfare/DISC"},
		{graph.PlanQuery{Services: []graph.ID{"benefit"}, Weight: graph.ByMinistry}, 1, "finance"},
		{graph.PlanQuery{LifeEvent: "sick", Services: []graph.ID{"benefit"}}, 1, "income/welfare/DISC"},
		{graph.PlanQuery{}, 3, "health/welfare/DISC+income/welfare/DISC+wages/welfare/DISC"},
		{graph.PlanQuery{LifeEvent: "nothing"}, 0, ""},
	} {
		q := c.q
		q.Max = 5
		if q.LifeEvent != "" {
			q.LifeEvent = graphtest.ID(q.LifeEvent)
		}
		q.Services = slices.Clone(q.Services)
		for i, s := range q.Services {
			q.Services[i] = graphtest.ID(s)
		}
		for _, scope := range []graph.RowScope{q.Scope(), {}} {
			p := plansOf(t, v.Rows(scope), q)
			if units(p) != c.want || p.Cost != c.cost || p.Bound != c.cost || !p.Exact || p.More || p.Unknown != graph.AsClear {
				t.Errorf("%+v: %s, %+v, want %s", c.q, units(p), p, c.want)
			}
		}
	}
}

func TestAPlanSaysWhatItProvides(t *testing.T) {
	v := planView(t)
	p := plansOf(t, v.Rows(graph.RowScope{}), graph.PlanQuery{Services: []graph.ID{graphtest.ID("benefit")}, Weight: graph.ByMinistry, Max: 1})
	bases := p.Plans[0].Bases
	if len(bases) != 2 || short(bases[0].Dataset) != "income" || short(bases[1].Agencies[0]) != "work" || short(bases[1].Ministries[0]) != "finance" {
		t.Errorf("finance provides %+v", bases)
	}
	if len(p.Services) != 1 || short(p.Services[0]) != "benefit" {
		t.Errorf("it releases %v", p.Services)
	}
}

func TestPlansSayThatThereAreMore(t *testing.T) {
	v := planView(t)
	p := plansOf(t, v.Rows(graph.RowScope{}), graph.PlanQuery{Services: []graph.ID{graphtest.ID("benefit")}, Max: 1})
	if units(p) != "income/welfare/DISC" || !p.More || !p.Exact {
		t.Errorf("one plan of two: %s, more %t", units(p), p.More)
	}
}

func TestWhatNoBasisHelpsIsBeyondPlans(t *testing.T) {
	v := viewOf(t, graphtest.Draw(t, `
		Service:a -NEEDS-> Evidence:loose
		a -NEEDS-> Dataset:income[NON_PUBLIC] -HAS_BASIS-> r[RESTRICTION]
		Service:b -NEEDS-> Dataset:silent[NON_PUBLIC]
		Service:c
		tax -PUBLISHES-> income
		tax -PUBLISHES-> silent
		welfare -RESPONSIBLE-> a
		welfare -RESPONSIBLE-> b
	`))
	rows := v.Rows(graph.RowScope{})
	if p := plansOf(t, rows, graph.PlanQuery{Max: 3}); units(p) != "income/welfare/DISC" || len(p.Beyond) != 0 {
		t.Errorf("unknown as clear: %s, beyond %v", units(p), p.Beyond)
	}
	p := plansOf(t, rows, graph.PlanQuery{Max: 3, Unknown: graph.AsBlocked})
	if units(p) != "silent/welfare/DISC" || len(p.Beyond) != 2 || p.Beyond[0].Reason != graph.DatasetNotStated || p.Beyond[1].Reason != graph.NeedsNotStated {
		t.Errorf("unknown as blocked: %s, beyond %+v", units(p), p.Beyond)
	}
}

func TestPlanQuestionsAreChecked(t *testing.T) {
	for _, c := range []struct {
		q    graph.PlanQuery
		want error
	}{
		{graph.PlanQuery{}, graph.ErrInvalid},
		{graph.PlanQuery{Max: -1}, graph.ErrInvalid},
		{graph.PlanQuery{Max: graph.MaxPlans + 1}, graph.ErrLimit},
		{graph.PlanQuery{Max: 1, Weight: "MONEY"}, graph.ErrInvalid},
		{graph.PlanQuery{Max: 1, Unknown: "MAYBE"}, graph.ErrInvalid},
	} {
		if _, err := graph.UnblockingPlans(context.Background(), &graph.Rows{}, c.q); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v, want %v", c.q, err, c.want)
		}
	}
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := graph.UnblockingPlans(gone, &graph.Rows{}, graph.PlanQuery{Max: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits any more: %v", err)
	}
}

// puzzle is a random case written as the rows of a store: evidence with up to
// three alternatives over few datasets, waiting for what the reasons say.
type puzzle struct {
	*rand.Rand
	rows graph.Rows
}

func newPuzzle(seed uint64) *graph.Rows {
	p := &puzzle{Rand: rand.New(rand.NewPCG(seed, 4))}
	p.rows = graph.Rows{
		Above:    map[graph.ID][]graph.ID{"act1/1": {"act1"}, "act1/2": {"act1"}, "a1": {"m1"}, "a2": {"m1"}, "a3": {"m2"}},
		Bases:    map[graph.ID]graph.RowBasis{"in1": {Laws: []graph.ID{"act1/1"}, Status: graph.AssessedMissing}, "in1too": {Laws: []graph.ID{"act1/2"}, Status: graph.AssessedMissing}, "in2": {Laws: []graph.ID{"act2"}, Status: graph.AssessedMissing}, "lawless": {Status: graph.AssessedMissing}},
		Datasets: map[graph.ID]graph.RowDataset{},
		Look: func(id graph.ID) *graph.Node {
			return &graph.Node{ID: id, Kinds: []graph.Kind{graph.Agency}, Ministry: strings.HasPrefix(id, "m")}
		},
	}
	datasets := 1 + p.IntN(5)
	for service := range 1 + p.IntN(4) {
		for evidence := range 1 + p.IntN(3) {
			taken := p.Perm(datasets)
			for _, d := range taken[:min(len(taken), 1+p.IntN(3))] {
				p.row(fmt.Sprint("s", service), fmt.Sprint("e", evidence), d)
			}
		}
	}
	slices.SortFunc(p.rows.Needs, func(a, b graph.Need) int {
		return slices.Compare([]string{a.Service, a.Evidence, a.Dataset}, []string{b.Service, b.Evidence, b.Dataset})
	})
	return &p.rows
}

// row adds a row. A dataset always has the same providers and bases.
func (p *puzzle) row(service, evidence string, d int) {
	n := graph.Need{
		Service: service, Evidence: evidence, Dataset: fmt.Sprint("d", d),
		Consumers: [][]graph.ID{{"a1"}, {"a3"}, {"a1", "a2"}}[min(p.IntN(6), 2)],
		Providers: [][]graph.ID{{"a1"}, {"a2"}, {"a3"}, {"a2", "a3"}, nil}[d],
	}
	p.rows.Datasets[n.Dataset] = graph.RowDataset{Access: graph.Restricted, Resolved: true}
	missing := graph.Side{Status: graph.SideMissing, Bases: [][]graph.ID{{"in1"}, {"in1", "in2"}, {"in2"}, {"lawless"}, {"in1too"}}[d]}
	switch p.IntN(8) {
	case 0:
		n.Reason, n.Disclosure = graph.ReasonAssessedPresent, graph.Side{Status: graph.SidePresent, Bases: []graph.ID{"there"}}
	case 1:
		n.Reason, n.Processing, n.Disclosure = graph.ProcessingBasisMissing, missing, graph.Side{Status: graph.SidePresent, Bases: []graph.ID{"there"}}
		p.rows.Bases["there"] = graph.RowBasis{Status: graph.AssessedPresent}
	case 2:
		n.Reason, n.Processing, n.Disclosure = graph.ReasonAssessedMissing, missing, missing
	case 3:
		n.Reason = graph.NotRecorded
		n.Disclosure.Status, n.Processing.Status = graph.SideNotStated, graph.SideNotStated
	default:
		n.Reason, n.Disclosure = graph.ReasonAssessedMissing, missing
		n.Processing.Status = graph.SideNotStated
	}
	n.State = n.Reason.State()
	p.rows.Needs = append(p.rows.Needs, n)
}

// wants are, for each basis that a row of a puzzle waits for, its name and who
// could provide it: any one of them.
func wants(n graph.Need, w graph.Weight, asBlocked bool) map[string][]string {
	var kinds []string
	switch {
	case n.Reason == graph.ProcessingBasisMissing:
		kinds = []string{"P"}
	case n.Reason == graph.ReasonAssessedMissing && n.Processing.Status == graph.SideMissing:
		kinds = []string{"D", "P"}
	case n.Reason == graph.ReasonAssessedMissing || n.Reason == graph.NotRecorded && asBlocked:
		kinds = []string{"D"}
	}
	wanted := map[string][]string{}
	for _, kind := range kinds {
		for _, consumer := range n.Consumers {
			who := n.Providers
			if kind == "P" {
				who = []string{consumer}
			}
			name := "!" + n.Dataset + "/" + consumer + "/" + kind // before every id
			wanted[name] = nil
			switch w {
			case graph.ByLaw:
				if n.Reason != graph.NotRecorded {
					wanted[name] = map[string][]string{"d0": {"act1"}, "d1": {"act1", "act2"}, "d2": {"act2"}, "d4": {"act1"}}[n.Dataset]
				}
			case graph.ByAgency:
				wanted[name] = who
			case graph.ByMinistry:
				for _, a := range who {
					wanted[name] = append(wanted[name], map[string]string{"a1": "m1", "a2": "m1", "a3": "m2"}[a])
				}
			}
		}
	}
	return wanted
}

// brute solves a puzzle by trying every set of units.
type brute struct {
	groups    [][]map[string][]string // evidence, rows, bases
	providers map[string][]string     // of a basis: what any row knows of it
	units     []string
}

func newBrute(rows []graph.Need, w graph.Weight, asBlocked bool) brute {
	b := brute{providers: map[string][]string{}}
	byEvidence := map[string][]map[string][]string{}
	for _, n := range rows {
		key := n.Service + "|" + n.Evidence
		byEvidence[key] = append(byEvidence[key], wants(n, w, asBlocked))
	}
	for _, group := range byEvidence {
		if slices.ContainsFunc(group, func(row map[string][]string) bool { return len(row) == 0 }) {
			continue // met already
		}
		b.groups = append(b.groups, group)
		for _, row := range group {
			for name, who := range row {
				b.providers[name] = append(b.providers[name], who...)
			}
		}
	}
	for name, who := range b.providers {
		if len(who) == 0 {
			b.providers[name] = []string{name}
		}
		b.units = append(b.units, b.providers[name]...)
	}
	slices.Sort(b.units)
	b.units = slices.Compact(b.units)
	return b
}

func (b brute) met(has func(unit string) bool) bool {
	for _, group := range b.groups {
		if !slices.ContainsFunc(group, func(row map[string][]string) bool {
			for name := range row {
				if !slices.ContainsFunc(b.providers[name], has) {
					return false
				}
			}
			return true
		}) {
			return false
		}
	}
	return true
}

func (b brute) solve() (cost int, plans []string) {
	for ; plans == nil; cost++ {
		for mask := range uint(1) << len(b.units) {
			if bits.OnesCount(mask) != cost || !b.met(func(u string) bool { return mask>>slices.Index(b.units, u)&1 == 1 }) {
				continue
			}
			var plan []string
			for i, u := range b.units {
				if mask>>i&1 == 1 {
					plan = append(plan, u)
				}
			}
			plans = append(plans, strings.Join(plan, "+"))
		}
	}
	slices.Sort(plans)
	return cost - 1, plans
}

func TestPlansAreWhatTryingEverythingFinds(t *testing.T) {
	solved, costly, several := 0, 0, 0
	for seed := range uint64(6000) {
		rows := newPuzzle(seed)
		w := graph.Weights()[seed%4]
		unknown := []graph.UnknownAs{graph.AsClear, graph.AsBlocked}[seed/4%2]
		b := newBrute(rows.Needs, w, unknown == graph.AsBlocked)
		if len(b.units) > 14 {
			continue
		}
		cost, want := b.solve()
		k := 1 + int(seed%7)
		got := plansOf(t, rows, graph.PlanQuery{Weight: w, Unknown: unknown, Max: k})
		more := len(want) > k
		want = want[:min(k, len(want))]
		if got.Cost != cost || got.Bound != cost || !got.Exact || got.More != more || inWords(got) != strings.Join(want, " | ") {
			t.Fatalf("seed %d by %s: cost %d (bound %d), more %t: %s\nwant cost %d, more %t: %s", seed, w, got.Cost, got.Bound, got.More, inWords(got), cost, more, strings.Join(want, " | "))
		}
		solved++
		costly += min(1, cost/3)
		several += min(1, len(want)/2)
	}
	t.Logf("%d puzzles, %d that cost 3 or more, %d with several plans", solved, costly, several)
	if solved < 4000 || costly < 500 || several < 500 {
		t.Errorf("%d puzzles, %d costly, %d with several plans: that proves little", solved, costly, several)
	}
}

func inWords(p graph.Plans) string {
	var list []string
	for _, plan := range p.Plans {
		var names []string
		for _, u := range plan.Units {
			if u.ID == "" {
				names = append(names, "!"+u.Basis.Dataset+"/"+u.Basis.Consumer+"/"+string(u.Basis.Kind[:1]))
			} else {
				names = append(names, u.ID)
			}
		}
		list = append(list, strings.Join(names, "+"))
	}
	return strings.Join(list, " | ")
}

func TestAPlanCarriedOutReleasesItsServices(t *testing.T) {
	released := 0
	for seed := range uint64(60) {
		rows := viewOf(t, graphtest.RandomGraph(seed, graphtest.Size{Services: 20, Documents: 1})).Rows(graph.RowScope{})
		for _, unknown := range []graph.UnknownAs{graph.AsClear, graph.AsBlocked} {
			p := plansOf(t, rows, graph.PlanQuery{Max: 2, Unknown: unknown})
			for _, plan := range p.Plans {
				if p.Cost == 0 {
					continue
				}
				q := graph.WhatIfQuery{Unknown: unknown}
				for _, b := range plan.Bases {
					q.Hypotheses = append(q.Hypotheses, graph.Hypothesis{Kind: b.Kind, Dataset: b.Dataset, Consumer: b.Consumer})
				}
				a, err := graph.WhatIf(rows, q)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range p.Services {
					if !slices.ContainsFunc(a.Services, func(c graph.ServiceChange) bool { return c.Service == s && c.Released }) && !stillUnknown(a, s, unknown) {
						t.Errorf("seed %d, %s: %s is not released by %+v", seed, unknown, s, plan.Units)
					}
					released++
				}
			}
		}
	}
	if released < 500 {
		t.Errorf("only %d services were released", released)
	}
}

// stillUnknown: with UNKNOWN read as CLEAR a service may be released into it.
func stillUnknown(a graph.WhatIfAnswer, service graph.ID, unknown graph.UnknownAs) bool {
	return unknown == graph.AsClear && slices.ContainsFunc(a.Services, func(c graph.ServiceChange) bool {
		return c.Service == service && c.After.State == graph.Unknown
	})
}

// likely is a life event with so many blocked needs as catalogues have them: most
// evidence has one dataset, some has two or three, and a few registers are
// needed everywhere.
func likely(needs int, seed uint64) *graph.Rows {
	r := rand.New(rand.NewPCG(seed, 6))
	popular := rand.NewZipf(r, 1.2, 3, uint64(needs/2))
	return waiting(needs, func(int) []int {
		alternatives := []int{1, 1, 1, 1, 1, 2, 2, 2, 3, 3}[r.IntN(10)]
		var datasets []int
		for len(datasets) < alternatives {
			if d := int(popular.Uint64()); !slices.Contains(datasets, d) {
				datasets = append(datasets, d)
			}
		}
		return datasets
	})
}

// hard is one in which all evidence has several alternatives, any of the
// datasets as likely as the other: much to choose from.
func hard(needs, datasets, alternatives int, seed uint64) *graph.Rows {
	r := rand.New(rand.NewPCG(seed, 5))
	return waiting(needs, func(int) []int { return r.Perm(datasets)[:alternatives] })
}

func waiting(needs int, datasets func(int) []int) *graph.Rows {
	rows := &graph.Rows{
		Datasets: map[graph.ID]graph.RowDataset{},
		Look:     func(graph.ID) *graph.Node { return nil },
	}
	for i := range needs {
		for _, d := range datasets(i) {
			n := graph.Need{
				Service: fmt.Sprintf("s%03d", i/3), Evidence: fmt.Sprintf("e%03d", i), Dataset: fmt.Sprintf("d%03d", d),
				Consumers: []graph.ID{"consumer"}, Providers: []graph.ID{fmt.Sprintf("p%02d", d%20)},
				State: graph.Blocked, Reason: graph.NoDisclosureBasis,
			}
			n.Disclosure.Status, n.Processing.Status = graph.SideNotStated, graph.SideNotStated
			rows.Datasets[n.Dataset] = graph.RowDataset{Access: graph.Restricted, Resolved: true, Other: true}
			rows.Needs = append(rows.Needs, n)
		}
	}
	return rows
}

func TestPlansSayWhenTimeRanOut(t *testing.T) {
	rows := hard(600, 200, 3, 1)
	p, err := graph.UnblockingPlans(context.Background(), rows, graph.PlanQuery{Max: 1, Budget: time.Nanosecond})
	if err != nil || p.Exact || p.Bound > p.Cost || len(p.Plans) != 1 || len(p.Plans[0].Units) != p.Cost {
		t.Fatalf("%v: cost %d, bound %d, exact %t", err, p.Cost, p.Bound, p.Exact)
	}
	q := graph.WhatIfQuery{}
	for _, b := range p.Plans[0].Bases {
		q.Hypotheses = append(q.Hypotheses, graph.Hypothesis{Kind: b.Kind, Dataset: b.Dataset})
	}
	if len(q.Hypotheses) > graph.MaxHypotheses {
		q.Hypotheses = q.Hypotheses[:graph.MaxHypotheses]
	}
	a, err := graph.WhatIf(rows, q)
	if err != nil || len(a.Services) == 0 {
		t.Errorf("the plan releases nothing: %v", err)
	}
}

func BenchmarkPlans(b *testing.B) {
	cases := map[string]*graph.Rows{}
	var order []string
	add := func(name string, rows *graph.Rows) {
		cases[name] = rows
		order = append(order, name)
	}
	for seed := range uint64(3) {
		add(fmt.Sprintf("likely/needs=300/seed=%d", seed), likely(300, seed))
	}
	add("likely/needs=1000", likely(1000, 1))
	for _, c := range [][2]int{{300, 1}, {150, 2}, {100, 2}, {60, 2}, {150, 3}, {100, 3}, {60, 3}, {40, 3}} {
		add(fmt.Sprintf("hard/needs=300/datasets=%d/alternatives=%d", c[0], c[1]), hard(300, c[0], c[1], 7))
	}
	for _, name := range order {
		b.Run(name, func(b *testing.B) {
			var p graph.Plans
			for b.Loop() {
				var err error
				if p, err = graph.UnblockingPlans(context.Background(), cases[name], graph.PlanQuery{Max: 10}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(p.Cost), "cost")
			b.ReportMetric(float64(p.Bound), "bound")
			b.ReportMetric(float64(len(p.Plans)), "plans")
			b.ReportMetric(map[bool]float64{true: 1}[p.Exact], "exact")
		})
	}
}
