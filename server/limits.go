package server

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/sammenheng/sammenheng/graph"
)

// limits is the gqlgen extension that refuses a query before it runs. gqlgen's
// own complexity extension wants a Go function for each field and walks a
// fragment anew at each spread, which a short chain of fragments makes as slow
// as it likes; here one rule covers every field, and a fragment is walked once.
type limits struct{ cfg Config }

// ExtensionName names the extension to gqlgen.
func (limits) ExtensionName() string { return "Limits" }

// Validate accepts every schema.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters refuses a document that is too long to be parsed.
func (l limits) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	if n := len(params.Query); n > l.cfg.MaxQueryBytes {
		return overLimit("the query has %d bytes; the limit is %d", n, l.cfg.MaxQueryBytes)
	}
	return nil
}

// MutateOperationContext refuses a query that is too deep or too costly.
func (l limits) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	m := meter{variables: op.Variables, fragments: map[string]extent{}}
	size := m.selection(op.Operation.SelectionSet)
	if size.depth > l.cfg.MaxDepth {
		return overLimit("the query is %d fields deep; the limit is %d", size.depth, l.cfg.MaxDepth)
	}
	if size.cost > l.cfg.MaxCost {
		return overLimit("the query costs %d; the limit is %d. A field costs 1, a question that walks the graph up to 20000, and what stands below a list counts as many times as the list asks for: ask for a smaller first",
			size.cost, l.cfg.MaxCost)
	}
	return nil
}

func overLimit(format string, args ...any) *gqlerror.Error {
	return gqlerror.Wrap(fmt.Errorf(format+": %w", append(args, graph.ErrLimit)...))
}

// extent is how large the answer to a selection can be.
type extent struct {
	cost  int
	depth int
}

// maxExtent is where cost stops counting, far above any limit and far below
// what an int holds.
const maxExtent = 1 << 40

type meter struct {
	variables map[string]any
	fragments map[string]extent
}

func (m meter) selection(set ast.SelectionSet) extent {
	var all extent
	for _, s := range set {
		var one extent
		switch s := s.(type) {
		case *ast.Field:
			one = m.field(s)
		case *ast.InlineFragment:
			one = m.selection(s.SelectionSet)
		case *ast.FragmentSpread:
			one = m.fragment(s.Definition)
		}
		all.cost = min(all.cost+one.cost, maxExtent)
		all.depth = max(all.depth, one.depth)
	}
	return all
}

// field counts a field as 1 and what stands below it as often as it can occur.
func (m meter) field(f *ast.Field) extent {
	below := m.selection(f.SelectionSet)
	times := occurrences(f.ArgumentMap(m.variables))
	if strings.HasPrefix(f.ObjectDefinition.Name, "__") {
		times = introspected(f.Name)
	}
	return extent{cost: min(price(f)+times*below.cost, maxExtent), depth: 1 + below.depth}
}

// price is what a field costs by itself: 1, and more for what walks the graph
// or folds all of its needs, by about how long that may take. Ten questions for
// plans, which may each search for seconds, are as many as MaxCost allows.
func price(f *ast.Field) int {
	switch f.ObjectDefinition.Name + "." + f.Name {
	case "Query.unblockingPlans", "Query.brief":
		return 19_000
	case "Query.impact", "Query.path", "Query.whatIf", "Query.leverage", "Query.worklist", "Query.coordination", "Query.coverage",
		"Query.barrierProfile", "Query.followUp", "LifeEventFollowUp.forecast", "Query.standing", "Standing.worklist",
		"Query.roadmap", "Query.unlinkedMeasures", "Query.release", "Roadmap.release", "Measure.release":
		return 1000
	case "LifeEventSummary.topBlockers", "CoordinationCell.rows", "Query.changes", "Query.problems", "Query.problemCounts",
		"Query.measures", "RoadmapItem.releases", "RoadmapItem.helps", "Measure.related":
		return 100
	default:
		return 1
	}
}

func (m meter) fragment(def *ast.FragmentDefinition) extent {
	size, walked := m.fragments[def.Name]
	if !walked {
		size = m.selection(def.SelectionSet)
		m.fragments[def.Name] = size
	}
	return size
}

// occurrences is how many items a field with these arguments can give: what
// first, k or ids says, else one. More than a page can hold is refused later.
func occurrences(args map[string]any) int {
	if ids, ok := args["ids"].([]any); ok {
		return min(len(ids), graph.MaxFirst)
	}
	first, given := args["first"]
	if !given {
		first, given = args["k"]
	}
	if !given {
		return 1
	}
	return max(0, min(asInt(first), graph.MaxFirst))
}

// introspected is about how many items a list of the schema's own description
// holds here on average, since those lists have no first: 233 types have 1219
// fields, 448 arguments, 233 enum values, 47 input fields and 17 possible types.
// The whole schema, as GraphiQL asks for it, costs less than half of MaxCost;
// asked for by ten names at once, it would be an answer of megabytes to a short
// question.
func introspected(field string) int {
	switch field {
	case "types":
		return 210
	case "fields", "directives":
		return 5
	case "locations":
		return 2
	default:
		return 1
	}
}

// asInt reads an integer in the forms that gqlparser gives it in.
func asInt(v any) int {
	switch n := v.(type) {
	case int:
		return n
	case int64:
		return int(n)
	case json.Number:
		if i, err := n.Int64(); err == nil {
			return int(i)
		}
	case float64:
		return int(n)
	}
	return graph.MaxFirst
}
