package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// stuckChild has two missing bases: income, assessed to need section, for two
// services, and health, of which nobody knows the law, for one. Of vague nobody
// wrote anything down. Another life event waits for jobs.
//
//	child ─► benefit ─► income ◄─ gap ─► section ─► act
//	      ─► care ────► income, health
//	      ─► ask ─────► vague
//	sick ──► leave ───► jobs
const stuckChild = `
	child -INCLUDES-> benefit -NEEDS-> Dataset:income[NON_PUBLIC]
	child -INCLUDES-> care -NEEDS-> income
	care -NEEDS-> Dataset:health[NON_PUBLIC] -HAS_BASIS-> hides[RESTRICTION]
	child -INCLUDES-> ask -NEEDS-> Dataset:vague[NON_PUBLIC]
	sick -INCLUDES-> leave -NEEDS-> Dataset:jobs[NON_PUBLIC] -HAS_BASIS-> hides
	LegalBasis:gap[DISCLOSURE] -ASSESSES-> income
	gap -FOUNDED_IN-> section -PART_OF-> Law:act
	Law:section
	nav -RESPONSIBLE-> benefit
	nav -RESPONSIBLE-> care
	nav -RESPONSIBLE-> ask
	other -RESPONSIBLE-> leave
	tax -PUBLISHES-> income
	tax -PUBLISHES-> vague
	clinic -PUBLISHES-> health
	clinic -PUBLISHES-> jobs
	Agency:nav -PART_OF-> Agency:ministry[MINISTRY]
`

// incomeGap makes gap the assessment that the basis to disclose income is
// missing.
func incomeGap() graphtest.Option {
	return graphtest.Set("gap", func(n *graph.Node) {
		n.Assessment = &graph.Assessment{Status: graph.AssessedMissing, Dataset: graphtest.ID("income"), On: "2026-01-01"}
	})
}

func open(kind graph.BarrierType) graph.BarrierFacts {
	return graph.BarrierFacts{Type: kind, Status: graph.BarrierOpen}
}

func profileOf(t testing.TB, f *graph.FollowUp, rows *graph.Rows, event string) graph.BarrierProfile {
	t.Helper()
	p, err := graph.BarriersOf(context.Background(), f, rows, graphtest.ID(event))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// entriesOf writes entries down, one a line.
func entriesOf(p graph.BarrierProfile) string {
	var lines []string
	for _, e := range p.Entries {
		var bases []string
		for _, b := range e.Bases {
			bases = append(bases, fmt.Sprintf("%s→%s %s", short(b.Dataset), short(b.Consumer), b.Kind))
		}
		lines = append(lines, fmt.Sprintf("%s %s [%s] at %s | %s | %s", e.Type, short(e.Barrier),
			strings.Join(bases, ", "), spaced(e.Where), spaced(e.Measures), spaced(e.Ended)))
	}
	return strings.Join(lines, "\n")
}

func wantEntries(t *testing.T, p graph.BarrierProfile, want ...string) {
	t.Helper()
	if diff := cmp.Diff(strings.Join(want, "\n"), entriesOf(p)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMissingBasesAreBarriersWithoutBeingWrittenDown(t *testing.T) {
	f, rows := drawn(t, stuckChild, nil, incomeGap())
	p := profileOf(t, f, rows, "child")
	wantEntries(t, p,
		"LAW  [income→nav DISCLOSURE] at benefit care income |  | ",
		"LAW  [health→nav DISCLOSURE] at care health |  | ",
	)
	wantIDs(t, "services", p.Services, "ask benefit care")
	for _, e := range p.Entries {
		if !e.Unaddressed() {
			t.Errorf("%v is addressed", e)
		}
	}
	if b := p.Entries[0].Bases[0]; b.Alone != 1 || spaced(b.Services) != "benefit care" || spaced(b.Laws) != "act" {
		t.Errorf("the first duty is %+v", b)
	}
}

func TestABarrierBelongsToALifeEventByWhatItHinders(t *testing.T) {
	f, rows := drawn(t, stuckChild+`
		Barrier:b-event -HINDERS-> child
		Barrier:b-service -HINDERS-> care
		b-service -HINDERS-> leave
		Barrier:b-dataset -HINDERS-> vague
		Barrier:b-agency -HINDERS-> tax
		Barrier:b-above -HINDERS-> ministry
		Barrier:b-act -HINDERS-> act
		Barrier:b-elsewhere -HINDERS-> sick
		b-elsewhere -HINDERS-> Dataset:jobs
		Barrier:b-stranger -HINDERS-> other
		Barrier:b-nothing
		Barrier:b-gone -HINDERS-> child
		Barrier:a-gone
		Barrier:gone-elsewhere -HINDERS-> sick
		talk -ADDRESSES-> Barrier:?b-stub`,
		facts{
			"b-event": open(graph.CoordinationLack), "b-service": open(graph.TechnologyBarrier), "b-dataset": open(graph.DataCultureBarrier),
			"b-agency": open(graph.OperationBarrier), "b-above": open(graph.DevelopmentBarrier), "b-act": open(graph.CompetenceBarrier),
			"b-elsewhere": open(graph.CompetenceBarrier), "b-stranger": open(graph.CompetenceBarrier),
			"b-nothing":      graph.BarrierFacts{Type: graph.CoordinationLack, Status: graph.BarrierUnknown},
			"b-gone":         graph.BarrierFacts{Type: graph.CoordinationLack, Status: graph.BarrierResolved},
			"a-gone":         graph.BarrierFacts{Type: graph.CoordinationLack, Status: graph.BarrierResolved},
			"gone-elsewhere": graph.BarrierFacts{Type: graph.CoordinationLack, Status: graph.BarrierResolved},
		}, incomeGap())
	p := profileOf(t, f, rows, "child")
	wantEntries(t, p,
		"LAW  [income→nav DISCLOSURE] at benefit care income |  | ",
		"LAW  [health→nav DISCLOSURE] at care health |  | ",
		"FUNDING_DEVELOPMENT b-above [] at ministry |  | ",
		"FUNDING_OPERATION b-agency [] at tax |  | ",
		"COORDINATION b-event [] at child |  | ",
		"COORDINATION b-nothing [] at  |  | ",
		"DATA_CULTURE b-dataset [] at vague |  | ",
		"COMPETENCE b-act [] at act |  | ",
		"TECHNOLOGY b-service [] at care |  | ",
	)
	wantIDs(t, "resolved", p.Resolved, "a-gone b-gone")
}

func TestACuratedLawBarrierIsTheMissingBasisThatItSpeaksOf(t *testing.T) {
	for hinders, at := range map[string]string{
		"Dataset:income": "benefit care income",
		"section":        "benefit care income section",
		"act":            "act benefit care income",
	} {
		t.Run("which hinders "+hinders, func(t *testing.T) {
			f, rows := drawn(t, stuckChild+"Barrier:wall -HINDERS-> "+hinders, facts{"wall": open(graph.LawBarrier)}, incomeGap())
			wantEntries(t, profileOf(t, f, rows, "child"),
				"LAW wall [income→nav DISCLOSURE] at "+at+" |  | ",
				"LAW  [health→nav DISCLOSURE] at care health |  | ")
		})
	}
	t.Run("and no other law or dataset", func(t *testing.T) {
		f, rows := drawn(t, stuckChild+`
			Barrier:wall -HINDERS-> Law:sibling -PART_OF-> act
			Barrier:fence -HINDERS-> vague
			Barrier:hedge -HINDERS-> benefit`, facts{"wall": open(graph.LawBarrier), "fence": open(graph.LawBarrier), "hedge": open(graph.LawBarrier)}, incomeGap())
		wantEntries(t, profileOf(t, f, rows, "child"),
			"LAW  [income→nav DISCLOSURE] at benefit care income |  | ",
			"LAW  [health→nav DISCLOSURE] at care health |  | ",
			"LAW fence [] at vague |  | ",
			"LAW hedge [] at benefit |  | ")
	})
	t.Run("of several the first has it, and of other types or resolved none", func(t *testing.T) {
		f, rows := drawn(t, stuckChild+`
			Barrier:b-wall -HINDERS-> Dataset:income
			b-wall -HINDERS-> health
			Barrier:c-wall -HINDERS-> act
			Barrier:a-money -HINDERS-> income
			Barrier:a-gone -HINDERS-> income`,
			facts{
				"b-wall": open(graph.LawBarrier), "c-wall": open(graph.LawBarrier), "a-money": open(graph.OperationBarrier),
				"a-gone": graph.BarrierFacts{Type: graph.LawBarrier, Status: graph.BarrierResolved},
			}, incomeGap())
		wantEntries(t, profileOf(t, f, rows, "child"),
			"LAW b-wall [income→nav DISCLOSURE, health→nav DISCLOSURE] at benefit care health income |  | ",
			"LAW c-wall [] at act |  | ",
			"FUNDING_OPERATION a-money [] at income |  | ")
	})
}

func TestAMeasureAddressesWhatItSaysOrWhatItWouldCreate(t *testing.T) {
	provides := func(dataset, consumer string, kind graph.BasisKind) graph.MeasureFacts {
		m := planned("2027-01-01")
		key := graph.BasisKey{Dataset: graphtest.ID(dataset), Kind: kind}
		if consumer != "" {
			key.Consumer = graphtest.ID(consumer)
		}
		m.Provides = []graph.BasisKey{key}
		return m
	}
	done := provides("health", "", graph.Disclosure)
	done.Status = graph.MeasureDone
	f, rows := drawn(t, stuckChild+`
		Measure:on-section -ADDRESSES-> section
		Measure:on-act -ADDRESSES-> act
		Measure:on-sibling -ADDRESSES-> Law:sibling -PART_OF-> act
		Measure:on-gap -ADDRESSES-> LegalBasis:gap
		Measure:on-dataset -ADDRESSES-> Dataset:income
		Measure:on-barrier -ADDRESSES-> Barrier:fear
		Measure:stopped -ADDRESSES-> fear
		Measure:for-nav Measure:for-all Measure:for-other Measure:to-process Measure:done`,
		facts{
			"fear": open(graph.DataCultureBarrier), "stopped": standing(graph.MeasureStopped), "done": done,
			"for-nav": provides("health", "nav", graph.Disclosure), "for-all": provides("health", "", graph.Disclosure),
			"for-other": provides("health", "other", graph.Disclosure), "to-process": provides("health", "nav", graph.Processing),
		}, incomeGap())
	p := profileOf(t, f, rows, "child")
	wantEntries(t, p,
		"LAW  [income→nav DISCLOSURE] at benefit care income | on-act on-gap on-section | ",
		"LAW  [health→nav DISCLOSURE] at care health | for-all for-nav | done",
		"DATA_CULTURE fear [] at  | on-barrier | stopped",
	)
}

func TestMoreRowsChangeNothingOfAProfile(t *testing.T) {
	view := graphtest.Reference(t, graphtest.Draw(t, stuckChild+"Barrier:b -HINDERS-> child", incomeGap()))
	all := profileOf(t, view.FollowUp(), view.Rows(graph.RowScope{}), "child")
	few := profileOf(t, view.FollowUp(), view.Rows(graph.BarrierScope(graphtest.ID("child"))), "child")
	if diff := cmp.Diff(few, all); diff != "" {
		t.Errorf("(-few +all):\n%s", diff)
	}
}

func TestALifeEventWithoutServicesMayHaveBarriers(t *testing.T) {
	f, rows := drawn(t, stuckChild+"Barrier:b -HINDERS-> LifeEvent:empty", facts{"b": open(graph.CoordinationLack)})
	wantEntries(t, profileOf(t, f, rows, "empty"), "COORDINATION b [] at empty |  | ")
	f, rows = drawn(t, stuckChild+"Barrier:b -HINDERS-> benefit", nil)
	if _, err := graph.BarriersOf(context.Background(), f, rows, graphtest.ID("benefit")); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("of a service: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := graph.BarriersOf(ctx, f, rows, graphtest.ID("child")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
