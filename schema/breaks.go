package schema

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/sammenheng/sammenheng/graph"
)

// Break is a change after which a query that worked is refused, or an answer
// holds what its reader was told it cannot hold.
type Break struct {
	At   string // Type, Type.field, Type.field(argument), Enum.VALUE or @directive
	What string
}

// String is the break as a line.
func (b Break) String() string { return b.At + ": " + b.What }

// Parse reads SDL; name stands in the error, which is ErrInvalid and tells the
// line.
func Parse(name, sdl string) (*ast.Schema, error) {
	s, err := gqlparser.LoadSchema(&ast.Source{Name: name, Input: sdl})
	if err != nil {
		return nil, fmt.Errorf("read schema: %w: %w", err, graph.ErrInvalid)
	}
	return s, nil
}

// Breaks lists what breaks for those who built on the released schema, ordered
// by place. Added types, fields, optional arguments and enum values break
// nothing, nor does the removal of what was deprecated until before day; a
// default that changes does, since who relied on it gets another answer.
func Breaks(released, current *ast.Schema, day graph.Date) []Break {
	c := &comparison{released: released, current: current, day: day, reached: map[string]bool{}}
	for _, root := range []*ast.Definition{released.Query, released.Mutation, released.Subscription} {
		if root != nil {
			c.reach(root.Name)
		}
	}
	for _, was := range own(released) {
		c.definition(was, current.Types[was.Name])
	}
	for name, was := range released.Directives {
		if is := current.Directives[name]; is == nil {
			c.found("@"+name, "removed")
		} else {
			c.arguments("@"+name, was.Arguments, is.Arguments)
		}
	}
	slices.SortFunc(c.breaks, func(a, b Break) int { return strings.Compare(a.String(), b.String()) })
	return c.breaks
}

type comparison struct {
	released, current *ast.Schema
	day               graph.Date
	reached           map[string]bool // types of the released schema
	breaks            []Break
}

func (c *comparison) found(at, format string, args ...any) {
	c.breaks = append(c.breaks, Break{at, fmt.Sprintf(format, args...)})
}

// removed counts unless it was announced and the day is past.
func (c *comparison) removed(at string, was ast.DirectiveList) {
	if !mayGo(was, c.day) {
		c.found(at, "removed")
	}
}

func (c *comparison) definition(was, is *ast.Definition) {
	switch {
	case is == nil:
		if c.reached[was.Name] {
			c.found(was.Name, "removed")
		}
		return
	case is.Kind != was.Kind:
		c.found(was.Name, "was %s, is %s", was.Kind, is.Kind)
		return
	}
	c.fields(was, is)
	for _, v := range was.EnumValues {
		if is.EnumValues.ForName(v.Name) == nil {
			c.removed(was.Name+"."+v.Name, v.Directives)
		}
	}
	for _, member := range was.Types {
		if !slices.Contains(is.Types, member) {
			c.found(was.Name, "%s is no longer one of it", member)
		}
	}
	for _, name := range was.Interfaces {
		if !slices.Contains(is.Interfaces, name) {
			c.found(was.Name, "no longer implements %s", name)
		}
	}
}

func (c *comparison) fields(was, is *ast.Definition) {
	for _, f := range was.Fields {
		at, now := was.Name+"."+f.Name, is.Fields.ForName(f.Name)
		switch {
		case now == nil:
			c.removed(at, f.Directives)
		case was.Kind == ast.InputObject:
			c.input(at, input{f.Type, f.DefaultValue}, input{now.Type, now.DefaultValue})
		default:
			if !outputFits(f.Type, now.Type) {
				c.found(at, "was %s, is %s", f.Type, now.Type)
			}
			c.arguments(at, f.Arguments, now.Arguments)
		}
	}
	if was.Kind != ast.InputObject {
		return
	}
	for _, f := range is.Fields {
		if was.Fields.ForName(f.Name) == nil && (input{f.Type, f.DefaultValue}).required() {
			c.found(was.Name+"."+f.Name, "added, and required")
		}
	}
}

func (c *comparison) arguments(at string, was, is ast.ArgumentDefinitionList) {
	for _, a := range was {
		place, now := at+"("+a.Name+")", is.ForName(a.Name)
		if now == nil {
			c.removed(place, a.Directives)
			continue
		}
		c.input(place, input{a.Type, a.DefaultValue}, input{now.Type, now.DefaultValue})
	}
	for _, a := range is {
		if was.ForName(a.Name) == nil && (input{a.Type, a.DefaultValue}).required() {
			c.found(at+"("+a.Name+")", "added, and required")
		}
	}
}

// input is what may be given: an argument or a field of an input object.
type input struct {
	kind     *ast.Type
	standard *ast.Value // nil when there is no default
}

func (i input) required() bool { return i.kind.NonNull && i.standard == nil }

func (c *comparison) input(at string, was, is input) {
	switch {
	case !inputFits(was.kind, is.kind):
		c.found(at, "was %s, is %s", was.kind, is.kind)
	case is.required() && !was.required():
		c.found(at, "is required now")
	case was.standard != nil && is.standard == nil:
		c.found(at, "its default %s is gone", was.standard)
	case was.standard != nil && was.standard.String() != is.standard.String():
		c.found(at, "its default was %s, is %s", was.standard, is.standard)
	}
}

// outputFits: what is given may become surer, and nothing else.
func outputFits(was, is *ast.Type) bool {
	switch {
	case was.NonNull && !is.NonNull, (was.Elem == nil) != (is.Elem == nil):
		return false
	case was.Elem == nil:
		return was.NamedType == is.NamedType
	default:
		return outputFits(was.Elem, is.Elem)
	}
}

// inputFits: what is taken may be taken more freely, and nothing else.
func inputFits(was, is *ast.Type) bool {
	switch {
	case is.NonNull && !was.NonNull, (was.Elem == nil) != (is.Elem == nil):
		return false
	case was.Elem == nil:
		return was.NamedType == is.NamedType
	default:
		return inputFits(was.Elem, is.Elem)
	}
}

// reach notes each type that a query on the released schema can come to from
// here, other than by what may go.
func (c *comparison) reach(name string) {
	def := c.released.Types[name]
	if def == nil || c.reached[name] {
		return
	}
	c.reached[name] = true
	for _, f := range def.Fields {
		if mayGo(f.Directives, c.day) {
			continue
		}
		c.reach(f.Type.Name())
		for _, a := range f.Arguments {
			if !mayGo(a.Directives, c.day) {
				c.reach(a.Type.Name())
			}
		}
	}
	for _, member := range c.released.GetPossibleTypes(def) {
		c.reach(member.Name)
	}
	for _, name := range def.Interfaces {
		c.reach(name)
	}
}

// own are the types that the SDL defines itself, by name.
func own(s *ast.Schema) []*ast.Definition {
	var defs []*ast.Definition
	for _, name := range slices.Sorted(maps.Keys(s.Types)) {
		if def := s.Types[name]; !def.BuiltIn {
			defs = append(defs, def)
		}
	}
	return defs
}

// marks are the directives of things that stand beside each other, by name.
type marks map[string]ast.DirectiveList

func (m marks) sorted() iter.Seq[string] { return slices.Values(slices.Sorted(maps.Keys(m))) }
