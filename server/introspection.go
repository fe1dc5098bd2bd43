package server

import (
	"context"
	"fmt"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/sammenheng/sammenheng/graph"
)

// introspection opens or closes the schema to questions. Where it is closed,
// messages do not suggest names either: a patient asker could collect them.
func introspection(exec *executor.Executor, open bool) {
	if open {
		exec.Use(extension.Introspection{})
		return
	}
	exec.SetDisableSuggestion(true)
	exec.SetDefaultRulesFn(rulesWithoutSuggestions)
	exec.Use(closed{})
}

// rulesWithoutSuggestions exchanges the rules that SetDisableSuggestion leaves.
func rulesWithoutSuggestions() *rules.Rules {
	all := rules.NewDefaultRules()
	all.ReplaceRule(rules.KnownArgumentNamesRule.Name, rules.KnownArgumentNamesRuleWithoutSuggestions.RuleFunc)
	all.ReplaceRule(rules.KnownTypeNamesRule.Name, rules.KnownTypeNamesRuleWithoutSuggestions.RuleFunc)
	all.ReplaceRule(rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	return all
}

// closed is the gqlgen extension that refuses __schema and __type; __typename
// stays, for clients cannot tell objects apart without it.
type closed struct{}

// ExtensionName names the extension to gqlgen.
func (closed) ExtensionName() string { return "NoIntrospection" }

// Validate accepts every schema.
func (closed) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses a document that asks for the schema anywhere,
// be it in an operation that is not run.
func (closed) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	asks := slices.ContainsFunc(op.Doc.Operations, func(o *ast.OperationDefinition) bool { return asksForSchema(o.SelectionSet) }) ||
		slices.ContainsFunc(op.Doc.Fragments, func(f *ast.FragmentDefinition) bool { return asksForSchema(f.SelectionSet) })
	if !asks {
		return nil
	}
	return gqlerror.Wrap(fmt.Errorf("introspection is switched off on this server; “sammenheng schema” prints the schema: %w", graph.ErrInvalid))
}

// asksForSchema looks into the selection itself and not into the fragments that
// it spreads: each is looked into once, however often it is spread.
func asksForSchema(set ast.SelectionSet) bool {
	return slices.ContainsFunc(set, func(s ast.Selection) bool {
		switch s := s.(type) {
		case *ast.Field:
			return s.Name == "__schema" || s.Name == "__type" || asksForSchema(s.SelectionSet)
		case *ast.InlineFragment:
			return asksForSchema(s.SelectionSet)
		default:
			return false
		}
	})
}
