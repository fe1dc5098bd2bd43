package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
)

// option is a flag of a short form and the variable of the query that it sets;
// a dot leads into an input object.
type option struct {
	variable, name string
	add            func(cmd *cobra.Command)
	read           func(cmd *cobra.Command) (any, error) // of a flag that was given
	needed         bool
}

// id is a flag for an address, an alias, an organisation number or a law as
// Lovdata addresses it: GraphQL reads them all.
func id(variable, name, help string) option { return single(variable, name, help, asGiven) }

func ids(variable, name, help string) option { return several(variable, name, help, asGiven) }

// word is a flag for one of the words of an enum, in any case.
func word(variable, name, help string) option { return single(variable, name, help, enum) }

func words(variable, name, help string) option { return several(variable, name, help, enum) }

func kinds(variable, name, help string) option { return several(variable, name, help, kind) }

func single(variable, name, help string, read func(string) string) option {
	return option{
		variable: variable, name: name,
		add: func(cmd *cobra.Command) { cmd.Flags().String(name, "", help) },
		read: func(cmd *cobra.Command) (any, error) {
			value, err := cmd.Flags().GetString(name)
			return read(value), err
		},
	}
}

// several is a flag that may be repeated.
func several(variable, name, help string, read func(string) string) option {
	return option{
		variable: variable, name: name,
		add: func(cmd *cobra.Command) { cmd.Flags().StringArray(name, nil, help) },
		read: func(cmd *cobra.Command) (any, error) {
			values, err := cmd.Flags().GetStringArray(name)
			list := make([]any, len(values))
			for i, v := range values {
				list[i] = read(v)
			}
			return list, err
		},
	}
}

// flag is one that stands for true.
func flag(variable, name, help string) option {
	return option{
		variable: variable, name: name,
		add:  func(cmd *cobra.Command) { cmd.Flags().Bool(name, false, help) },
		read: func(cmd *cobra.Command) (any, error) { return cmd.Flags().GetBool(name) },
	}
}

// number is a flag for a number; without it the question's own default counts.
func number(variable, name, help string) option {
	return option{
		variable: variable, name: name,
		add:  func(cmd *cobra.Command) { cmd.Flags().Int(name, 0, help) },
		read: func(cmd *cobra.Command) (any, error) { return cmd.Flags().GetInt(name) },
	}
}

func size() option {
	return number("first", "first", "at most so many of each list, 100 at most (default 25)")
}

// unknownAs is how UNKNOWN is read.
func unknownAs() option {
	return word("unknown", "unknown", "what an UNKNOWN need counts as: AS_CLEAR (the default) or AS_BLOCKED")
}

// plans is the flag -k.
func plans(help string) option {
	o := number("k", "max", "")
	o.add = func(cmd *cobra.Command) { cmd.Flags().IntP("max", "k", 0, help+", 25 at most") }
	return o
}

// hypotheses is a flag for bases that are supposed.
func hypotheses(name, help string) option {
	o := several(name, name, help, asGiven)
	o.read = func(cmd *cobra.Command) (any, error) {
		values, err := cmd.Flags().GetStringArray(name)
		if err != nil {
			return nil, err
		}
		list := make([]any, len(values))
		for i, v := range values {
			if list[i], err = hypothesis(v); err != nil {
				return nil, fmt.Errorf("--%s %s: %w", name, v, err)
			}
		}
		return list, nil
	}
	return o
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
	if kind, ok := h["kind"]; ok {
		h["kind"] = enum(fmt.Sprint(kind))
	}
	return h, nil
}

// needed makes an option one that must be given.
func needed(o option) option {
	o.needed = true
	return o
}

func asGiven(text string) string { return text }

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

// variablesOf reads the options that were given; ErrInvalid when one that is
// needed was not.
func variablesOf(cmd *cobra.Command, options []option) (map[string]any, error) {
	variables := map[string]any{}
	for _, o := range options {
		if !cmd.Flags().Changed(o.name) {
			if o.needed {
				return nil, fmt.Errorf("--%s is missing: %w", o.name, graph.ErrInvalid)
			}
			continue
		}
		value, err := o.read(cmd)
		if err != nil {
			return nil, err
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

// inFlags says what is wrong in the words of the command line: whoever typed
// --max-depth never saw maxDepth.
func inFlags(message string, options []option) string {
	for _, o := range options {
		if rest, ok := strings.CutPrefix(message, o.variable+" is "); ok {
			return "--" + o.name + " is " + rest
		}
	}
	return message
}
