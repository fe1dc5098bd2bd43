package schema_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

const world = `
directive @mark(colour: String) on FIELD_DEFINITION
interface Thing { id: ID! }
type Query { things(first: Int! = 25, kinds: [Kind!], names: [String], filter: Filter): [Thing!]! one(id: ID!): Thing mixed: Mixed lost: Lost @deprecated(reason: "Use one. Goes after 2026-01-31.") }
type Tree implements Thing { id: ID! height: Int! name: String tall(over: Int, by: Int = 1): Boolean rings: [Int!] old: Int @deprecated(reason: "Use height. Goes after 2026-06-30.") }
type Stone implements Thing { id: ID! weight: Int }
type Lost { more: LostMore }
type LostMore { id: ID }
union Mixed = Tree | Stone
enum Kind { TREE STONE @deprecated(reason: "Use TREE. Goes after 2026-06-30.") }
input Filter { name: String kind: Kind! = TREE height: Int }
scalar Day
`

// change replaces a text of the world by another; it must occur once.
func change(t *testing.T, pairs ...string) string {
	t.Helper()
	s := world
	for i := 0; i+1 < len(pairs); i += 2 {
		if strings.Count(s, pairs[i]) != 1 {
			t.Fatalf("%q occurs %d times", pairs[i], strings.Count(s, pairs[i]))
		}
		s = strings.Replace(s, pairs[i], pairs[i+1], 1)
	}
	return s
}

func TestEachKindOfBreakIsFoundAndNothingElse(t *testing.T) {
	for _, tt := range []struct {
		name    string
		replace []string
		want    []string
	}{
		{"nothing", nil, nil},

		{"a type is removed", []string{"union Mixed = Tree | Stone", "union Mixed = Tree", "type Stone implements Thing { id: ID! weight: Int }", ""}, []string{"Mixed: Stone is no longer one of it", "Stone: removed"}},
		{"a type becomes another kind", []string{"union Mixed = Tree | Stone", "type Mixed { id: ID }"}, []string{"Mixed: was UNION, is OBJECT"}},
		{"a field is removed", []string{"name: String tall", "tall"}, []string{"Tree.name: removed"}},
		{"an argument is removed", []string{"(over: Int, by: Int = 1)", "(over: Int)"}, []string{"Tree.tall(by): removed"}},
		{"an enum value is removed", []string{"{ TREE STONE", "{ STONE", "Kind! = TREE", "Kind! = STONE", "Use TREE", "Use STONE"}, []string{"Filter.kind: its default was TREE, is STONE", "Kind.TREE: removed"}},
		{"an input field is removed", []string{"kind: Kind! = TREE height: Int", "kind: Kind! = TREE"}, []string{"Filter.height: removed"}},
		{"a union member is removed", []string{"= Tree | Stone", "= Tree"}, []string{"Mixed: Stone is no longer one of it"}},
		{"an interface is removed", []string{"Stone implements Thing", "Stone"}, []string{"Stone: no longer implements Thing"}},
		{"a directive is removed", []string{"directive @mark(colour: String) on FIELD_DEFINITION", ""}, []string{"@mark: removed"}},

		{"a field changes its type", []string{"weight: Int", "weight: Float"}, []string{"Stone.weight: was Int, is Float"}},
		{"a field becomes a list", []string{"weight: Int", "weight: [Int]"}, []string{"Stone.weight: was Int, is [Int]"}},
		{"a field may be null", []string{"height: Int! name", "height: Int name"}, []string{"Tree.height: was Int!, is Int"}},
		{"what a list holds may be null", []string{"rings: [Int!]", "rings: [Int]"}, []string{"Tree.rings: was [Int!], is [Int]"}},
		{"an interface's field becomes narrower", []string{"one(id: ID!): Thing", "one(id: ID!): Tree"}, []string{"Query.one: was Thing, is Tree"}},
		{"an argument changes its type", []string{"over: Int,", "over: Float,"}, []string{"Tree.tall(over): was Int, is Float"}},
		{"an argument may not be null", []string{"by: Int = 1", "by: Int! = 1"}, []string{"Tree.tall(by): was Int, is Int!"}},
		{"what an argument's list holds may not be null", []string{"names: [String]", "names: [String!]"}, []string{"Query.things(names): was [String], is [String!]"}},
		{"an argument loses its default", []string{"first: Int! = 25", "first: Int!"}, []string{"Query.things(first): is required now"}},
		{"an optional argument loses its default", []string{"by: Int = 1", "by: Int"}, []string{"Tree.tall(by): its default 1 is gone"}},
		{"an argument has another default", []string{"= 25", "= 10"}, []string{"Query.things(first): its default was 25, is 10"}},
		{"an input field may not be null", []string{"Filter { name: String", "Filter { name: String!"}, []string{"Filter.name: was String, is String!"}},
		{"an input field changes its type", []string{"Filter { name: String", "Filter { name: ID"}, []string{"Filter.name: was String, is ID"}},
		{"a required argument is added", []string{"one(id: ID!)", "one(id: ID!, day: Day!)"}, []string{"Query.one(day): added, and required"}},
		{"a required input field is added", []string{"Filter { name", "Filter { day: Day! name"}, []string{"Filter.day: added, and required"}},
		{"a required argument of a directive is added", []string{"@mark(colour: String)", "@mark(colour: String, size: Int!)"}, []string{"@mark(size): added, and required"}},
		{"what is deprecated goes too early", []string{` old: Int @deprecated(reason: "Use height. Goes after 2026-06-30.")`, ""}, []string{"Tree.old: removed"}},
		{"a value that is deprecated goes too early", []string{` STONE @deprecated(reason: "Use TREE. Goes after 2026-06-30.")`, ""}, []string{"Kind.STONE: removed"}},

		{"a type, field, value, member and directive are added", []string{"scalar Day", "scalar Day type New { id: ID } directive @new on FIELD", "weight: Int", "weight: Int new: New", "{ TREE STONE", "{ TREE WATER STONE", "= Tree | Stone", "= Tree | Stone | New"}, nil},
		{"an optional argument and input field are added", []string{"one(id: ID!)", "one(id: ID!, a: Int, b: Int! = 2)", "Filter { name", "Filter { day: Day size: Int! = 1 name"}, nil},
		{"a field is never null any more", []string{"weight: Int", "weight: Int!"}, nil},
		{"what a list holds is never null any more, nor the list", []string{"rings: [Int!]", "rings: [Int!]!"}, nil},
		{"an argument may be left out", []string{"one(id: ID!)", "one(id: ID)"}, nil},
		{"what an argument's list holds may be null", []string{"kinds: [Kind!]", "kinds: [Kind]"}, nil},
		{"an argument gets a default", []string{"over: Int,", "over: Int = 3,"}, nil},
		{"something is deprecated", []string{"weight: Int", `weight: Int @deprecated(reason: "Use id. Goes after 2027-06-30.")`}, nil},
		{"something is described", []string{"weight: Int", `"Kilograms." weight: Int`}, nil},
		{"an interface is added", []string{"scalar Day", "scalar Day interface Heavy { weight: Int }", "Stone implements Thing", "Stone implements Thing & Heavy"}, nil},
		{"a type goes with the last that led to it, after its day", []string{` lost: Lost @deprecated(reason: "Use one. Goes after 2026-01-31.")`, "", "type Lost { more: LostMore }", "", "type LostMore { id: ID }", ""}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, b := range schema.Breaks(readSDL(t, world), readSDL(t, change(t, tt.replace...)), "2026-06-30") {
				got = append(got, b.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestWhatWasDeprecatedMayGoAfterItsDay(t *testing.T) {
	now := readSDL(t, change(t, ` old: Int @deprecated(reason: "Use height. Goes after 2026-06-30.")`, "", ` STONE @deprecated(reason: "Use TREE. Goes after 2026-06-30.")`, ""))
	for day, want := range map[graph.Date]int{"2026-06-29": 2, "2026-06-30": 2, "2026-07-01": 0} {
		if got := schema.Breaks(readSDL(t, world), now, day); len(got) != want {
			t.Errorf("on %s: %v", day, got)
		}
	}
}

func TestTodaysSchemaBreaksNothingThatWasReleased(t *testing.T) {
	text, err := os.ReadFile("released.graphql")
	if err != nil {
		t.Fatalf("read the released schema: %v", err)
	}
	released := readSDL(t, string(text))
	if len(released.Types) < 50 {
		t.Errorf("the released schema has %d types only", len(released.Types))
	}
	for _, b := range schema.Breaks(released, parsed(t), graph.DateOf(time.Now())) {
		t.Errorf("%s. Others build on it: deprecate it first, see doc.go", b)
	}
}

func TestADeprecationNamesItsReplacementAndADay(t *testing.T) {
	for _, wrong := range schema.Deprecations(parsed(t)) {
		t.Error(wrong)
	}
	if wrong := schema.Deprecations(readSDL(t, world)); len(wrong) != 0 {
		t.Errorf("the world: %v", wrong)
	}
	for reason, says := range map[string]string{
		"Use b. Goes after 2027-06-30.":                          "",
		"Use b with unit: KG. Goes after 2027-06-30.":            "",
		"Use Query.s with an id instead. Goes after 2027-06-30.": "",
		"No longer supported":                                    "not of the form",
		"":                                                       "not of the form",
		"Use b.":                                                 "not of the form",
		"Goes after 2027-06-30.":                                 "not of the form",
		"Use b. Goes after 2027-06-31.":                          "2027-06-31",
		"Use c. Goes after 2027-06-30.":                          "replacement c does not exist",
		"Use Query.c. Goes after 2027-06-30.":                    "replacement Query.c does not exist",
		"Use Nothing.c. Goes after 2027-06-30.":                  "replacement Nothing.c does not exist",
		"Use gone. Goes after 2027-06-30.":                       "replacement gone is deprecated itself",
	} {
		mark := `@deprecated(reason: "` + reason + `")`
		for place, sdl := range map[string]string{
			"S.a":    `type Query { s(b: Int): S } type S { b: Int gone: Int @deprecated(reason: "Use b. Goes after 2027-01-01.") a: Int ` + mark + ` }`,
			"S.f(a)": `type Query { s(b: Int): S } type S { f(b: Int gone: Int @deprecated(reason: "Use b. Goes after 2027-01-01.") a: Int ` + mark + `): Int }`,
			"E.a":    `type Query { s: E } enum E { b gone @deprecated(reason: "Use b. Goes after 2027-01-01.") a ` + mark + ` }`,
			"I.a":    `type Query { s(i: I): Int } input I { b: Int gone: Int @deprecated(reason: "Use b. Goes after 2027-01-01.") a: Int ` + mark + ` }`,
		} {
			got := schema.Deprecations(readSDL(t, sdl))
			if says == "" && len(got) != 0 || says != "" && (len(got) != 1 || !strings.HasPrefix(got[0], place+": ") || !strings.Contains(got[0], says)) {
				t.Errorf("%q at %s: %q, want %q", reason, place, got, says)
			}
		}
	}
	if got := schema.Deprecations(readSDL(t, `type Query { a: Int @deprecated b: Int }`)); len(got) != 1 {
		t.Errorf("without a reason: %v", got)
	}
}

func TestTextThatIsNoSchemaIsInvalidAndTheErrorTellsWhere(t *testing.T) {
	for _, sdl := range []string{"type Query {", "type Query { a: Nothing }", "hello"} {
		_, err := schema.Parse("old.graphql", sdl)
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "old.graphql:1") {
			t.Errorf("%q: %v", sdl, err)
		}
	}
}

func readSDL(t *testing.T, sdl string) *ast.Schema {
	t.Helper()
	s, err := schema.Parse("test", sdl)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
