package schema

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/sammenheng/sammenheng/graph"
)

// deprecation is the form of a reason: what to use, and the last day.
var deprecation = regexp.MustCompile(`^Use ([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?)(?: .*)?\. Goes after (\d{4}-\d{2}-\d{2})\.$`)

// Deprecations tells what is wrong with the reasons in s, one sentence each, in
// the order of the type names: a reason must name a replacement that exists and
// is not deprecated itself, and an existing day. See the rule in doc.go.
func Deprecations(s *ast.Schema) []string {
	var wrong []string
	for _, def := range own(s) {
		beside := marks{}
		for _, f := range def.Fields {
			beside[f.Name] = f.Directives
		}
		for _, v := range def.EnumValues {
			beside[v.Name] = v.Directives
		}
		for name := range beside.sorted() {
			wrong = append(wrong, wrongReason(s, def.Name+"."+name, beside[name], beside)...)
		}
		for _, f := range def.Fields {
			args := marks{}
			for _, a := range f.Arguments {
				args[a.Name] = a.Directives
			}
			for name := range args.sorted() {
				wrong = append(wrong, wrongReason(s, def.Name+"."+f.Name+"("+name+")", args[name], args)...)
			}
		}
	}
	return wrong
}

func wrongReason(s *ast.Schema, at string, on ast.DirectiveList, beside marks) []string {
	mark := on.ForName("deprecated")
	if mark == nil {
		return nil
	}
	parts := deprecation.FindStringSubmatch(reasonOf(mark))
	if parts == nil {
		return []string{fmt.Sprintf(`%s: the reason %q is not of the form “Use newName. Goes after 2027-06-30.”`, at, reasonOf(mark))}
	}
	if _, err := graph.ParseDate(parts[2]); err != nil {
		return []string{fmt.Sprintf("%s: %v", at, err)}
	}
	instead, exists := replacement(s, parts[1], beside)
	switch {
	case !exists:
		return []string{fmt.Sprintf("%s: its replacement %s does not exist", at, parts[1])}
	case instead.ForName("deprecated") != nil:
		return []string{fmt.Sprintf("%s: its replacement %s is deprecated itself", at, parts[1])}
	}
	return nil
}

// replacement finds a field, argument or value by its name, or a field of
// another type as Type.field.
func replacement(s *ast.Schema, name string, beside marks) (ast.DirectiveList, bool) {
	kind, field, elsewhere := strings.Cut(name, ".")
	if !elsewhere {
		on, ok := beside[name]
		return on, ok
	}
	def := s.Types[kind]
	if def == nil {
		return nil, false
	}
	if f := def.Fields.ForName(field); f != nil {
		return f.Directives, true
	}
	return nil, false
}

// mayGo reports whether what these directives stand on is deprecated and its
// last day is past.
func mayGo(on ast.DirectiveList, day graph.Date) bool {
	mark := on.ForName("deprecated")
	if mark == nil {
		return false
	}
	parts := deprecation.FindStringSubmatch(reasonOf(mark))
	return parts != nil && day > graph.Date(parts[2])
}

func reasonOf(mark *ast.Directive) string {
	reason := mark.Arguments.ForName("reason")
	if reason == nil || reason.Value == nil {
		return ""
	}
	return reason.Value.Raw
}
