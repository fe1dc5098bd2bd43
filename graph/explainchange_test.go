package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/memory"
)

// sentencesOf is what changed from one graph to the next, as the sentences in a
// language, by kind of change.
func sentencesOf(t *testing.T, before, after *graph.Graph, lang graph.Language, failed ...string) map[graph.ChangeKind][]string {
	t.Helper()
	store := memory.New()
	graphtest.Load(t, store, before)
	_, update, err := graph.Compare(t.Context(), store, after, "test")
	if err != nil {
		t.Fatal(err)
	}
	ids, services := update.Touched()
	nodes, err := store.Nodes(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	needs, err := store.Needs(t.Context(), services)
	if err != nil {
		t.Fatal(err)
	}
	earlier := graph.Earlier{Day: before.AssessedOn, Nodes: map[graph.ID]*graph.Node{}, Needs: map[graph.ID][]graph.Need{}}
	for i, id := range ids {
		earlier.Nodes[id] = nodes[i]
	}
	for i, id := range services {
		earlier.Needs[id] = needs[i]
	}
	changes := graph.Changes(earlier, update, after, failed)
	if _, err := store.Apply(t.Context(), update); err != nil {
		t.Fatal(err)
	}
	around, err := graph.Surround(t.Context(), store, changes)
	if err != nil {
		t.Fatal(err)
	}
	sentences := map[graph.ChangeKind][]string{}
	for _, c := range changes {
		sentences[c.Kind] = append(sentences[c.Kind], graph.ExplainChange(c, lang, around))
	}
	return sentences
}

// before and after differ in one thing of each kind:
//
//	owner ─RESPONSIBLE─► pension ─NEEDS─► income[NON_PUBLIC] ◄─PUBLISHES─ tax
//	income ─HAS_BASIS─► …: a basis to process before, one to disclose too after
func beforeBasis(t *testing.T) *graph.Graph {
	return graphtest.Draw(t, `
		owner -RESPONSIBLE-> pension -NEEDS-> Dataset:income[NON_PUBLIC]
		tax -PUBLISHES-> income -HAS_BASIS-> old[PROCESSING] -FOUNDED_IN-> act
		owner -RESPONSIBLE-> gone
		owner -RESPONSIBLE-> grown -NEEDS-> Dataset:open[PUBLIC]
		grown -NEEDS-> Dataset:more[PUBLIC]
	`, titles()...)
}

func afterBasis(t *testing.T) *graph.Graph {
	return graphtest.Draw(t, `
		owner -RESPONSIBLE-> pension -NEEDS-> Dataset:income[NON_PUBLIC]
		tax -PUBLISHES-> income -HAS_BASIS-> old[PROCESSING] -FOUNDED_IN-> act
		income -HAS_BASIS-> new[DISCLOSURE] -FOUNDED_IN-> act
		other -RESPONSIBLE-> grown -NEEDS-> Dataset:open[PUBLIC]
		grown -NEEDS-> Dataset:fresh[PUBLIC]
	`, append(titles(),
		graphtest.Titled("new", "Utlevering til NAV"), graphtest.Titled("grown", "Ny Barnehageplass"))...)
}

// titles leave out what one of the drawings does not have.
func titles() []graphtest.Option {
	return []graphtest.Option{
		graphtest.Titled("pension", "Søknad om barnepensjon"), graphtest.Titled("income", "Inntekt"),
		graphtest.Titled("tax", "Skatteetaten"), graphtest.Titled("act", "folketrygdloven"),
	}
}

func TestAReleasedServiceIsToldWithTheBasisThatMadeTheDifference(t *testing.T) {
	for lang, want := range map[graph.Language]string{
		graph.NB: "«Søknad om barnepensjon» er ikke lenger blokkert: det er registrert en hjemmel for å utlevere «Inntekt» fra Skatteetaten (folketrygdloven).",
		graph.NN: "«Søknad om barnepensjon» er ikkje lenger blokkert: det er registrert ein heimel for å utlevere «Inntekt» frå Skatteetaten (folketrygdloven).",
		graph.EN: "“Søknad om barnepensjon” is no longer blocked: a legal basis for disclosing “Inntekt” from Skatteetaten is recorded (folketrygdloven).",
	} {
		if got := sentencesOf(t, beforeBasis(t), afterBasis(t), lang)[graph.ServiceReleased]; len(got) != 1 || got[0] != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

func TestWhatElseChangedIsToldInWords(t *testing.T) {
	got := sentencesOf(t, beforeBasis(t), afterBasis(t), graph.NB, "")
	for kind, want := range map[graph.ChangeKind]string{
		graph.BasisAdded:   "Hjemmelen «Utlevering til NAV» for «Inntekt» er registrert (folketrygdloven).",
		graph.NeedAdded:    "«Ny Barnehageplass» trenger nå «fresh».",
		graph.NeedRemoved:  "«Ny Barnehageplass» trenger ikke lenger «more».",
		graph.OwnerChanged: "Ansvarlig for «Ny Barnehageplass» er nå other; før var det owner.",
		graph.Renamed:      "«grown» heter nå «Ny Barnehageplass».",
		graph.Appeared:     "Datasettet «fresh» er nå beskrevet i kildene.",
		graph.Disappeared:  "Ingen kilde beskriver lenger tjenesten «gone».",
	} {
		if !slices.Contains(got[kind], want) {
			t.Errorf("%s: got %q, want %q", kind, got[kind], want)
		}
	}
	back := sentencesOf(t, afterBasis(t), beforeBasis(t), graph.NB)
	want := "«Søknad om barnepensjon» er nå blokkert: det er registrert hjemler for «Inntekt» fra Skatteetaten (folketrygdloven), men ingen for å utlevere opplysningene."
	if got := back[graph.ServiceBlocked]; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// an assessment speaks of a dataset and a consumer:
//
//	assessed ─ASSESSES─► income, nav; ─FOUNDED_IN─► act
func TestAnAssessmentIsToldByWhatItFound(t *testing.T) {
	for status, want := range map[graph.AssessmentStatus]string{
		graph.AssessedMissing: "Det er vurdert at det mangler hjemmel for å utlevere «Inntekt» fra Skatteetaten til nav (folketrygdloven).",
		graph.UnderAssessment: "Det er under vurdering om det finnes hjemmel for å utlevere «Inntekt» fra Skatteetaten til nav (folketrygdloven).",
		graph.AssessedPresent: "Det er vurdert at det finnes hjemmel for å utlevere «Inntekt» fra Skatteetaten til nav (folketrygdloven).",
	} {
		const world = `
			nav -RESPONSIBLE-> pension -NEEDS-> Dataset:income[NON_PUBLIC]
			tax -PUBLISHES-> income
			old -FOUNDED_IN-> act
		`
		before := graphtest.Draw(t, world, titles()...)
		after := graphtest.Draw(t, world+`
			assessed[DISCLOSURE] -ASSESSES-> income
			assessed -ASSESSES-> nav
			assessed -FOUNDED_IN-> act
		`, append(titles(), graphtest.Set("assessed", func(n *graph.Node) {
			n.Assessment = &graph.Assessment{Dataset: graphtest.ID("income"), Consumer: graphtest.ID("nav"), Status: status, By: "Digdir"}
		}))...)
		got := sentencesOf(t, before, after, graph.NB)
		if all := slices.Concat(got[graph.Assessed], got[graph.BasisAdded]); len(all) != 1 || all[0] != want {
			t.Errorf("%s: got %q, want %q", status, all, want)
		}
	}
}

func TestEveryKindOfChangeHasASentenceInEveryLanguage(t *testing.T) {
	around, err := graph.Surround(t.Context(), memory.New(), nil)
	if err != nil {
		t.Fatal(err)
	}
	thing := func(name string) graph.Mention {
		return graph.Mention{ID: graphtest.ID(name), Kind: graph.Service, Titles: []graph.Text{{Lang: "nb", Value: name}}}
	}
	for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
		seen := map[string]bool{}
		for _, kind := range graph.ChangeKinds() {
			details := []graph.Change{{}}
			switch kind {
			case graph.ServiceReleased:
				details = []graph.Change{{To: graph.Clear}, {To: graph.Unknown}}
			case graph.OwnerChanged:
				details = []graph.Change{{Role: graph.Responsible}, {Role: graph.Publishes}, {Role: graph.PartOf}}
			case graph.Disappeared, graph.NeedRemoved:
				details = []graph.Change{{}, {SourceFailed: true}}
			case graph.BasisBegan, graph.BasisEnded:
				details = []graph.Change{{}, {Upto: "2026-06-30"}}
			}
			for _, c := range details {
				c.Kind, c.Subject, c.Before, c.After = kind, thing("subject"), []graph.Mention{thing("before")}, []graph.Mention{thing("after")}
				s := graph.ExplainChange(c, lang, around)
				if !whole(s) || seen[s] {
					t.Errorf("%s in %s, again %t: %q", kind, lang, seen[s], s)
				}
				seen[s] = true
			}
		}
	}
}

func TestEveryKindOfThingHasANameInEveryLanguage(t *testing.T) {
	around, err := graph.Surround(t.Context(), memory.New(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
		seen := map[string]bool{}
		for _, kind := range graph.Kinds() {
			s := graph.ExplainChange(graph.Change{
				Kind: graph.Disappeared, Subject: graph.Mention{ID: service, Kind: kind, Titles: []graph.Text{{Lang: "nb", Value: "subject"}}},
			}, lang, around)
			if !whole(s) || seen[s] || strings.Contains(s, "  ") {
				t.Errorf("%s in %s, again %t: %q", kind, lang, seen[s], s)
			}
			seen[s] = true
		}
	}
}

func TestEveryReasonOfARowHasAClauseInEveryLanguage(t *testing.T) {
	around, err := graph.Surround(t.Context(), memory.New(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
		seen := map[string]bool{}
		for _, reason := range append(graph.Reasons(), "") {
			s := graph.ExplainChange(graph.Change{
				Kind: graph.ServiceBlocked, Subject: graph.Mention{ID: service, Kind: graph.Service}, From: graph.Clear, To: graph.Blocked,
				Rows: []graph.RowChange{{Evidence: evidence, Dataset: dataset, From: graph.OpenData, To: reason}},
			}, lang, around)
			if !whole(s) || !strings.Contains(s, ": ") || seen[s] {
				t.Errorf("%s in %s, again %t: %q", reason, lang, seen[s], s)
			}
			seen[s] = true
		}
	}
}

func TestManyReasonsAreCountedBehindTheThird(t *testing.T) {
	around, err := graph.Surround(t.Context(), memory.New(), nil)
	if err != nil {
		t.Fatal(err)
	}
	c := graph.Change{Kind: graph.ServiceBlocked, Subject: graph.Mention{ID: service, Kind: graph.Service}, To: graph.Blocked}
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		c.Rows = append(c.Rows, graph.RowChange{Dataset: graphtest.ID(name), To: graph.NoDisclosureBasis})
	}
	s := graph.ExplainChange(c, graph.EN, around)
	if strings.Count(s, "a new need") != 3 || !strings.HasSuffix(s, "; and 2 other reasons.") {
		t.Error(s)
	}
}

func TestEveryProblemHasASentenceAndAdviceInEveryLanguage(t *testing.T) {
	node := &graph.Node{ID: service, Kinds: []graph.Kind{graph.Service}, Titles: []graph.Text{{Lang: "nb", Value: "Barnetrygd"}}}
	look := func(id graph.ID) *graph.Node {
		if id == service {
			return node
		}
		return nil
	}
	for _, lang := range []graph.Language{graph.NB, graph.NN, graph.EN} {
		seen := map[string]bool{}
		for _, code := range graph.ProblemCodes() {
			p := graph.Problem{Code: code, Subject: service, Property: "https://example.org/v#date", Value: "42", Document: "a.ttl"}
			s, advice := graph.ExplainProblem(p, lang, look), graph.Advice(code, lang)
			if !whole(s) || !whole(advice) || !strings.HasSuffix(s, " "+advice) || seen[advice] {
				t.Errorf("%s in %s: %q, %q", code, lang, s, advice)
			}
			seen[advice] = true
			if s := graph.ExplainProblem(graph.Problem{Code: code, Property: "kind", Value: "42", Document: "a.csv"}, lang, look); !whole(s) {
				t.Errorf("%s of no node in %s: %q", code, lang, s)
			}
		}
	}
	got := graph.ExplainProblem(graph.Problem{Code: graph.DateInvalid, Subject: service, Value: "2026-02-30"}, graph.NB, look)
	if want := "«Barnetrygd» har en dato som ikke lar seg lese: «2026-02-30». Skriv en dag som finnes, på formen ÅÅÅÅ-MM-DD."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// whole reports whether a sentence has no blank left over, and an end.
func whole(s string) bool {
	return len(s) > 8 && !strings.ContainsAny(s, "{}") && strings.HasSuffix(s, ".") && !strings.Contains(s, "  ")
}
