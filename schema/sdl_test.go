package schema_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func parsed(t *testing.T) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "sdl", Input: schema.SDL()})
	if err != nil {
		t.Fatalf("parse the SDL: %v", err)
	}
	return s
}

func TestEveryTypeFieldArgumentAndValueIsDescribed(t *testing.T) {
	checked := 0
	check := func(what, description string) {
		checked++
		if len(strings.TrimSpace(description)) < 5 {
			t.Errorf("%s has no description", what)
		}
	}
	for name, def := range parsed(t).Types {
		if def.BuiltIn {
			continue
		}
		check(name, def.Description)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			check(name+"."+v.Name, v.Description)
		}
	}
	if checked < 500 {
		t.Errorf("only %d things were checked: is the whole schema there?", checked)
	}
}

func TestEnumsHaveTheValuesOfTheGraphInTheSameOrder(t *testing.T) {
	s := parsed(t)
	for _, tt := range []struct {
		enum string
		want []string
	}{
		{"Kind", words(graph.Kinds())},
		{"State", words(graph.States())},
		{"Reason", words(graph.Reasons())},
		{"Language", words([]graph.Language{graph.NB, graph.NN, graph.EN})},
		{"EventType", words([]graph.EventType{graph.LifeEventType, graph.BusinessEventType, graph.OtherEventType})},
		{"AccessRights", words([]graph.AccessRights{graph.Public, graph.Restricted, graph.NonPublic, graph.Sensitive, graph.Confidential, graph.NotStated})},
		{"BasisKind", words([]graph.BasisKind{graph.Disclosure, graph.Processing, graph.Restriction, graph.OtherBasis, graph.Untyped})},
		{"AssessmentStatus", words([]graph.AssessmentStatus{graph.AssessedMissing, graph.UnderAssessment, graph.AssessedPresent})},
		{"FactKind", words([]graph.FactKind{graph.FactNeed, graph.FactAccess, graph.FactConsumer, graph.FactProvider, graph.FactBasis, graph.FactLaw, graph.FactLegislation, graph.FactAssessment, graph.FactNothing})},
		{"SideStatus", words([]graph.SideStatus{graph.SidePresent, graph.SideMissing, graph.SideUnderAssessment, graph.SideEnded, graph.SideNotBegun, graph.SideNotStated})},
		{"EdgeType", edgeTypes()},
		{"UnknownAs", words([]graph.UnknownAs{graph.AsClear, graph.AsBlocked})},
		{"CostUnit", words(graph.Weights())},
		{"CoordinationLevel", words([]graph.Level{graph.AgencyLevel, graph.MinistryLevel})},
		{"ChangeKind", words(graph.ChangeKinds())},
		{"ProblemCode", words(graph.ProblemCodes())},
		{"ProblemState", words(graph.ProblemStates())},
		{"ProblemsBy", words([]graph.ProblemsBy{graph.ProblemsBySource, graph.ProblemsByCatalog, graph.ProblemsByAgency})},
		{"SourceStatus", words(graph.SourceStatuses())},
		{"CoverageBy", words([]graph.CoverageBy{graph.BySource, graph.ByCatalog, graph.ByProvider})},
	} {
		var got []string
		for _, v := range s.Types[tt.enum].EnumValues {
			got = append(got, v.Name)
		}
		if strings.Join(got, " ") != strings.Join(tt.want, " ") {
			t.Errorf("%s has %v, the graph has %v", tt.enum, got, tt.want)
		}
	}
}

func TestEveryReasonIsDescribedWithItsState(t *testing.T) {
	for _, v := range parsed(t).Types["Reason"].EnumValues {
		if state := graph.Reason(v.Name).State(); !strings.HasPrefix(v.Description, string(state)+":") {
			t.Errorf("%s is %s, but is described as %q", v.Name, state, v.Description)
		}
	}
}

func TestEveryKindIsATypeThatImplementsNode(t *testing.T) {
	s := parsed(t)
	for _, k := range graph.Kinds() {
		def := s.Types[string(k)]
		if def == nil || strings.Join(def.Interfaces, " ") != "Node" {
			t.Errorf("%s is no type that implements Node", k)
		}
		level := schema.NewLevel([]*graph.Node{{ID: "x", Kinds: []graph.Kind{k}}})
		if got := schema.AsNode(level.Thing(level.Nodes[0])); got.Self().ID() != "x" {
			t.Errorf("a node of kind %s became %v", k, got)
		}
	}
}

func words[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func edgeTypes() []string {
	var types []string
	for _, r := range graph.EdgeRules() {
		types = append(types, string(r.Type))
	}
	return types
}
