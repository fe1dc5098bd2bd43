package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
)

// option is a flag of a short form and the variable of the query that it sets;
// a dot leads into an input object. define adds the flag and returns what reads
// it: nil when it was not given.
type option struct {
	variable string
	define   func(cmd *cobra.Command) func() (any, error)
}

// id is a flag for an address, an alias or an organisation number.
func id(variable, name, help string) option {
	return option{variable, func(cmd *cobra.Command) func() (any, error) {
		value := cmd.Flags().String(name, "", help)
		return given(cmd, name, func() (any, error) { return idOf(*value), nil })
	}}
}

func ids(variable, name, help string) option { return several(variable, name, help, idOf) }

// several is a flag that may be repeated.
func several(variable, name, help string, read func(string) string) option {
	return option{variable, func(cmd *cobra.Command) func() (any, error) {
		values := cmd.Flags().StringArray(name, nil, help)
		return given(cmd, name, func() (any, error) {
			list := make([]any, len(*values))
			for i, v := range *values {
				list[i] = read(v)
			}
			return list, nil
		})
	}}
}

// word is a flag for one of the words of an enum, in any case.
func word(variable, name, help string) option {
	return option{variable, func(cmd *cobra.Command) func() (any, error) {
		value := cmd.Flags().String(name, "", help)
		return given(cmd, name, func() (any, error) { return enum(*value), nil })
	}}
}

func words(variable, name, help string) option { return several(variable, name, help, enum) }

func kinds(variable, name, help string) option { return several(variable, name, help, kind) }

// number is a flag for a number; without it the question's own default counts.
func number(variable, name, help string) option {
	return option{variable, func(cmd *cobra.Command) func() (any, error) {
		value := cmd.Flags().Int(name, 0, help)
		return given(cmd, name, func() (any, error) { return *value, nil })
	}}
}

func size() option {
	return number("first", "first", "at most so many of each list, 100 at most (default 25)")
}

// plans is the flag -k.
func plans(help string) option {
	return option{"k", func(cmd *cobra.Command) func() (any, error) {
		value := cmd.Flags().IntP("max", "k", 0, help+", 25 at most")
		return given(cmd, "max", func() (any, error) { return *value, nil })
	}}
}

// hypotheses is a flag for bases that are supposed.
func hypotheses(name, help string) option {
	return option{name, func(cmd *cobra.Command) func() (any, error) {
		values := cmd.Flags().StringArray(name, nil, help)
		return given(cmd, name, func() (any, error) {
			list := make([]any, len(*values))
			for i, v := range *values {
				h, err := hypothesis(v)
				if err != nil {
					return nil, fmt.Errorf("--%s %s: %w", name, v, err)
				}
				list[i] = h
			}
			return list, nil
		})
	}}
}

// hypothesis reads dataset=ID,consumer=ID,kind=DISCLOSURE. A comma that no
// name follows belongs to the value before it: addresses may hold commas.
func hypothesis(text string) (map[string]any, error) {
	names := []string{"dataset", "consumer", "law", "agency", "kind"}
	h, last := map[string]any{}, ""
	for part := range strings.SplitSeq(text, ",") {
		name, value, ok := strings.Cut(part, "=")
		switch {
		case ok && slices.Contains(names, name):
			h[name], last = value, name
		case last == "":
			return nil, fmt.Errorf("begin with one of %s and =: %w", strings.Join(names, ", "), graph.ErrInvalid)
		default:
			h[last] = fmt.Sprint(h[last], ",", part)
		}
	}
	for name, value := range h {
		if name == "kind" {
			h[name] = enum(fmt.Sprint(value))
		} else {
			h[name] = idOf(fmt.Sprint(value))
		}
	}
	return h, nil
}

// needed makes an option one that must be given.
func needed(o option) option {
	return option{o.variable, func(cmd *cobra.Command) func() (any, error) {
		read := o.define(cmd)
		return func() (any, error) {
			value, err := read()
			if err == nil && value == nil {
				err = fmt.Errorf("--%s is missing: %w", o.variable, graph.ErrInvalid)
			}
			return value, err
		}
	}}
}

func given(cmd *cobra.Command, name string, read func() (any, error)) func() (any, error) {
	return func() (any, error) {
		if !cmd.Flags().Changed(name) {
			return nil, nil
		}
		return read()
	}
}

// idOf is the id of the agency for an organisation number, the id of a law for
// any of Lovdata's addresses of it, else what was given.
func idOf(text string) string {
	if law, _, ok := graph.CanonicalLaw(text); ok {
		return law
	}
	if graph.ValidOrgNumber(text) {
		return graph.AgencyID(text)
	}
	return text
}

// enum writes a word as GraphQL's enums are.
func enum(text string) string { return strings.ToUpper(strings.ReplaceAll(text, "-", "_")) }

// kind writes a word as the kinds are, which have their own case.
func kind(text string) string {
	for _, k := range graph.Kinds() {
		if strings.EqualFold(text, string(k)) {
			return string(k)
		}
	}
	return text
}

// variablesOf reads the options that were given.
func variablesOf(options []option, read []func() (any, error)) (map[string]any, error) {
	variables := map[string]any{}
	for i, o := range options {
		value, err := read[i]()
		if err != nil {
			return nil, err
		}
		if value == nil {
			continue
		}
		object, name, nested := strings.Cut(o.variable, ".")
		if !nested {
			variables[object] = value
			continue
		}
		fields, _ := variables[object].(map[string]any)
		if fields == nil {
			fields = map[string]any{}
			variables[object] = fields
		}
		fields[name] = value
	}
	return variables, nil
}
