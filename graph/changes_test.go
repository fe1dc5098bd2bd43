package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// tomorrow is the day after that of drawn graphs.
const tomorrow graph.Date = "2026-11-23"

// changesOf are what a run changes that finds one graph after another.
func changesOf(t testing.TB, before, after *graph.Graph, failed ...string) []graph.Change {
	t.Helper()
	view := graphtest.Reference(t, before)
	u, err := view.UpdateTo(after, "")
	if err != nil {
		t.Fatal(err)
	}
	return graph.Changes(earlierIn(view, u), u, after, failed)
}

// earlierIn is what a store that holds view says of what u changes.
func earlierIn(view *graph.View, u graph.Update) graph.Earlier {
	nodes, services := u.Touched()
	e := graph.Earlier{Day: view.Version().AssessedOn, Nodes: map[graph.ID]*graph.Node{}, Needs: map[graph.ID][]graph.Need{}}
	for i, n := range view.Nodes(nodes) {
		if n != nil {
			e.Nodes[nodes[i]] = n
		}
	}
	for i, rows := range view.Needs(services) {
		e.Needs[services[i]] = rows
	}
	return e
}

func word(id graph.ID) string { return strings.TrimPrefix(id, graphtest.ID("")) }

// changeTold writes a change in one line: what, of what, from and to, by which rows.
func changeTold(c graph.Change) string {
	words := []string{string(c.Kind), word(c.Subject.ID)}
	if c.From != "" || c.To != "" {
		words = append(words, fmt.Sprintf("%s→%s", c.From, c.To))
	}
	if c.Role != "" {
		words = append(words, string(c.Role))
	}
	names := func(mentions []graph.Mention) string {
		var names []string
		for _, m := range mentions {
			name := word(m.ID)
			if c.Kind == graph.Renamed {
				name = m.Titles[0].Value
			}
			names = append(names, name)
		}
		return strings.Join(names, ",")
	}
	if len(c.Before)+len(c.After) > 0 {
		words = append(words, names(c.Before)+"→"+names(c.After))
	}
	for _, r := range c.Rows {
		words = append(words, fmt.Sprintf("[%s %s→%s +%s -%s]", strings.TrimSpace(word(r.Evidence)+" "+word(r.Dataset)), r.From, r.To, kindsOf(r.Gained), kindsOf(r.Lost)))
	}
	if c.Upto != "" {
		words = append(words, string(c.Upto))
	}
	if c.SourceFailed {
		words = append(words, "FAILED")
	}
	if c.Illustrative {
		words = append(words, "EXAMPLE")
	}
	return strings.Join(words, " ")
}

func kindsOf(facts []graph.Fact) string {
	var kinds []string
	for _, f := range facts {
		kinds = append(kinds, string(f.Kind))
	}
	return strings.Join(kinds, "+")
}

func wantChangesTold(t *testing.T, changes []graph.Change, want ...string) {
	t.Helper()
	var got []string
	for i, c := range changes {
		got = append(got, changeTold(c))
		if c.Place != i {
			t.Errorf("change %d has place %d", i, c.Place)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

// resting is a service that is blocked: the dataset has a basis, but none to
// disclose.
//
//	move ─INCLUDES─► address ─NEEDS─► people ─HAS_BASIS─► rule ─FOUNDED_IN─► act
//	nav ─RESPONSIBLE─► address         tax ─PUBLISHES─► people
const resting = `
	move -INCLUDES-> address -NEEDS-> Dataset:people[NON_PUBLIC] -HAS_BASIS-> rule[PROCESSING] -FOUNDED_IN-> act
	nav -RESPONSIBLE-> address
	nav -PART_OF-> labour[MINISTRY]
	tax -PUBLISHES-> people
	tax -PART_OF-> finance[MINISTRY]
	`

const permit = "\n people -HAS_BASIS-> permit[DISCLOSURE] -FOUNDED_IN-> act \n"

func valid(name string, p graph.Period) graphtest.Option {
	return graphtest.Set(name, func(n *graph.Node) { n.Valid = p })
}

// finding assesses the basis to disclose people.
func finding(status graph.AssessmentStatus) graphtest.Option {
	return graphtest.Set("finding", func(n *graph.Node) {
		n.Assessment = &graph.Assessment{Dataset: graphtest.ID("people"), Status: status}
	})
}

const assessing = "\n finding[DISCLOSURE] -ASSESSES-> people \n"

func TestChangesTellWhatPeopleFollow(t *testing.T) {
	type options = []graphtest.Option
	type side struct {
		drawing string
		options options
		day     graph.Date
	}
	for _, c := range []struct {
		name          string
		before, after side
		want          []string
	}{
		{"nothing when nothing changed", side{drawing: resting}, side{drawing: resting}, nil},
		{"nothing when a day passed that ends nothing", side{drawing: resting}, side{drawing: resting, day: tomorrow}, nil},
		{"a basis that releases a service", side{drawing: resting}, side{drawing: resting + permit}, []string{
			"SERVICE_RELEASED address BLOCKED→CLEAR [people NO_DISCLOSURE_BASIS→DISCLOSURE_BASIS +LEGAL_BASIS+LAW -ACCESS_RIGHTS+LEGAL_BASIS+LAW]",
			"BASIS_ADDED permit",
		}},
		{
			"a basis that was taken out of the catalogue",
			side{drawing: resting + permit},
			side{drawing: resting},
			[]string{
				"SERVICE_BLOCKED address CLEAR→BLOCKED [people DISCLOSURE_BASIS→NO_DISCLOSURE_BASIS +ACCESS_RIGHTS+LEGAL_BASIS+LAW -LEGAL_BASIS+LAW]",
				"DISAPPEARED permit",
			},
		},
		{
			"a basis that ends with the day, by no new fact",
			side{drawing: resting + permit, options: options{valid("permit", graph.Period{To: graphtest.Day})}},
			side{drawing: resting + permit, options: options{valid("permit", graph.Period{To: graphtest.Day})}, day: tomorrow},
			[]string{"SERVICE_BLOCKED address CLEAR→BLOCKED [people DISCLOSURE_BASIS→BASIS_EXPIRED + -]", "BASIS_ENDED permit 2026-11-22"},
		},
		{
			"a basis that begins with the day",
			side{drawing: resting + permit, options: options{valid("permit", graph.Period{From: tomorrow})}},
			side{drawing: resting + permit, options: options{valid("permit", graph.Period{From: tomorrow})}, day: tomorrow},
			[]string{"SERVICE_RELEASED address BLOCKED→CLEAR [people BASIS_NOT_IN_FORCE→DISCLOSURE_BASIS + -]", "BASIS_BEGAN permit 2026-11-23"},
		},
		{
			"bases that end with their law",
			side{drawing: resting, options: options{valid("act", graph.Period{To: graphtest.Day})}},
			side{drawing: resting, options: options{valid("act", graph.Period{To: graphtest.Day})}, day: tomorrow},
			[]string{"BASIS_ENDED rule 2026-11-22"},
		},
		{
			"bases that end with the act of their section",
			side{drawing: resting + "act -PART_OF-> whole", options: options{valid("whole", graph.Period{To: graphtest.Day})}},
			side{drawing: resting + "act -PART_OF-> whole", options: options{valid("whole", graph.Period{To: graphtest.Day})}, day: tomorrow},
			[]string{"BASIS_ENDED rule 2026-11-22"},
		},
		{
			"bases whose law turns out to have ended long ago",
			side{drawing: resting},
			side{drawing: resting, options: options{valid("act", graph.Period{To: "2020-01-01"})}},
			[]string{"BASIS_ENDED rule 2020-01-01"},
		},
		{
			"bases that are founded in a law which has ended",
			side{drawing: resting + "Law:old", options: options{valid("old", graph.Period{To: "2020-01-01"})}},
			side{drawing: strings.ReplaceAll(resting, "-FOUNDED_IN-> act", "-FOUNDED_IN-> old") + "Law:act", options: options{valid("old", graph.Period{To: "2020-01-01"})}},
			[]string{"BASIS_ENDED rule 2020-01-01"},
		},
		{
			"nothing of a law that ends while another one of the basis stands",
			side{drawing: resting + "rule -FOUNDED_IN-> second", options: options{valid("act", graph.Period{To: graphtest.Day})}},
			side{drawing: resting + "rule -FOUNDED_IN-> second", options: options{valid("act", graph.Period{To: graphtest.Day})}, day: tomorrow},
			nil,
		},
		{
			"a basis that is recorded when it has ended, as recorded only",
			side{drawing: resting},
			side{drawing: resting + permit, options: options{valid("permit", graph.Period{To: "2020-01-01"})}},
			[]string{"BASIS_ADDED permit"},
		},
		{
			"a basis that is described although somebody referred to it before",
			side{drawing: resting + "people -HAS_BASIS-> ?other[UNTYPED]"},
			side{drawing: resting + "people -HAS_BASIS-> other[UNTYPED]", options: options{valid("other", graph.Period{To: "2020-01-01"})}},
			[]string{"BASIS_ADDED other"},
		},
		{
			"nothing of a basis that somebody only refers to", side{drawing: resting}, side{drawing: resting + "people -HAS_BASIS-> ?other[UNTYPED]"}, nil,
		},
		{"an assessment that is made", side{drawing: resting}, side{drawing: resting + assessing, options: options{finding(graph.UnderAssessment)}}, []string{
			"SERVICE_RELEASED address BLOCKED→UNKNOWN [people NO_DISCLOSURE_BASIS→UNDER_ASSESSMENT +ASSESSMENT -ACCESS_RIGHTS+LEGAL_BASIS+LAW]",
			"ASSESSED finding",
		}},
		{"an assessment that comes to a result", side{drawing: resting + assessing, options: options{finding(graph.UnderAssessment)}}, side{drawing: resting + assessing, options: options{finding(graph.AssessedMissing)}}, []string{
			"SERVICE_BLOCKED address UNKNOWN→BLOCKED [people UNDER_ASSESSMENT→ASSESSED_MISSING +ASSESSMENT -ASSESSMENT]",
			"ASSESSED finding",
		}},
		{"an assessment that finds the basis", side{drawing: resting + assessing, options: options{finding(graph.UnderAssessment)}}, side{drawing: resting + assessing, options: options{finding(graph.AssessedPresent)}}, []string{
			"SERVICE_SETTLED address UNKNOWN→CLEAR [people UNDER_ASSESSMENT→ASSESSED_PRESENT +ASSESSMENT -ASSESSMENT]",
			"BASIS_ADDED finding",
		}},
		{"an assessment that takes its finding back", side{drawing: resting + assessing, options: options{finding(graph.AssessedPresent)}}, side{drawing: resting + assessing, options: options{finding(graph.UnderAssessment)}}, []string{
			"SERVICE_UNSETTLED address CLEAR→UNKNOWN [people ASSESSED_PRESENT→UNDER_ASSESSMENT +ASSESSMENT -ASSESSMENT]",
			"ASSESSED finding",
		}},
		{"an assessment that is gone", side{drawing: resting + assessing, options: options{finding(graph.AssessedMissing)}}, side{drawing: resting}, []string{"DISAPPEARED finding"}},
		{"a blocked service that comes, and not its needs", side{drawing: resting}, side{drawing: resting + "nav -RESPONSIBLE-> new -NEEDS-> people"}, []string{
			"SERVICE_BLOCKED new →BLOCKED [people →NO_DISCLOSURE_BASIS +NEED+ACCESS_RIGHTS+LEGAL_BASIS+LAW -]",
			"APPEARED new →BLOCKED",
		}},
		{"a service that comes and is not blocked", side{drawing: resting}, side{drawing: resting + "nav -RESPONSIBLE-> Service:new"}, []string{"APPEARED new →UNKNOWN"}},
		{"nothing of a service that is only referred to", side{drawing: resting}, side{drawing: resting + "address -REQUIRES-> ?new"}, nil},
		{"a service that is described at last", side{drawing: resting + "address -REQUIRES-> ?new"}, side{drawing: resting + "address -REQUIRES-> new -NEEDS-> Dataset:open[PUBLIC]"}, []string{
			"APPEARED new →CLEAR", "APPEARED open",
		}},
		{"a service that nobody describes any more", side{drawing: resting + "address -REQUIRES-> new -NEEDS-> Dataset:open[PUBLIC]"}, side{drawing: resting + "address -REQUIRES-> ?new \n Dataset:open[PUBLIC]"}, []string{"DISAPPEARED new CLEAR→"}},
		{"a blocked service that goes", side{drawing: resting + "birth -INCLUDES-> new -NEEDS-> people \n nav -RESPONSIBLE-> new"}, side{drawing: resting + "LifeEvent:birth"}, []string{"DISAPPEARED new BLOCKED→"}},
		{"a need that is added", side{drawing: resting}, side{drawing: resting + "address -NEEDS-> proof"}, []string{"NEED_ADDED address →proof", "APPEARED proof"}},
		{"a need that is gone", side{drawing: resting + "address -NEEDS-> Evidence:proof"}, side{drawing: resting + "Evidence:proof"}, []string{"NEED_REMOVED address proof→"}},
		{"a service whose last need goes", side{drawing: resting}, side{drawing: strings.ReplaceAll(resting, "address -NEEDS-> ", "address ")}, []string{
			"SERVICE_RELEASED address BLOCKED→UNKNOWN [people NO_DISCLOSURE_BASIS→ + -NEED+ACCESS_RIGHTS+LEGAL_BASIS+LAW]",
			"NEED_REMOVED address people→",
		}},
		{"who is responsible beside before", side{drawing: resting + "Agency:city"}, side{drawing: resting + "city -RESPONSIBLE-> address"}, []string{"OWNER_CHANGED address RESPONSIBLE nav→city,nav"}},
		{"who publishes in another's place", side{drawing: resting + "Agency:city"}, side{drawing: strings.ReplaceAll(resting, "tax -PUBLISHES->", "city -PUBLISHES->")}, []string{"OWNER_CHANGED people PUBLISHES tax→city"}},
		{"the ministry that an agency belongs to", side{drawing: resting}, side{drawing: strings.ReplaceAll(resting, "tax -PART_OF-> finance", "tax -PART_OF-> labour \n Agency:finance")}, []string{"OWNER_CHANGED tax PART_OF finance→labour"}},
		{"nothing of the act that a section belongs to", side{drawing: resting + "Law:whole"}, side{drawing: resting + "act -PART_OF-> whole"}, nil},
		{"a new name", side{drawing: resting}, side{drawing: resting, options: options{graphtest.Titled("nav", "Arbeids- og velferdsetaten")}}, []string{"RENAMED nav nav→Arbeids- og velferdsetaten"}},
		{"nothing of another description", side{drawing: resting}, side{drawing: resting, options: options{graphtest.Set("nav", func(n *graph.Node) { n.Pages = []string{"x"} })}}, nil},
		{"nothing of outputs and themes", side{drawing: resting + "address -PRODUCES-> Output:a \n people -ABOUT-> b"}, side{drawing: resting + "address -PRODUCES-> Output:c \n people -ABOUT-> d"}, nil},
	} {
		t.Run("it tells "+c.name, func(t *testing.T) {
			draw := func(s side) *graph.Graph {
				g := graphtest.Draw(t, s.drawing, s.options...)
				if s.day != "" {
					g = graph.Assess(g, s.day)
				}
				return g
			}
			wantChangesTold(t, changesOf(t, draw(c.before), draw(c.after)), c.want...)
		})
	}
}
