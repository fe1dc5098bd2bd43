package graph_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

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
