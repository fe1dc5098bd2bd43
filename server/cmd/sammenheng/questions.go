package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server"
)

//go:embed questions
var questionFiles embed.FS

// shortForm is a question that needs no GraphQL: flags in, a table out. Its
// query stands in questions/NAME.graphql.
type shortForm struct {
	name, short, example string
	options              []option
	shown                shown
}

// questions are the short forms as commands.
func (p *program) questions() []*cobra.Command {
	var commands []*cobra.Command
	for _, form := range slices.Concat(graphForms(), agencyForms(), supposedForms()) {
		commands = append(commands, p.shortForm(form))
	}
	return commands
}

// graphForms ask how things hang together.
func graphForms() []shortForm {
	return []shortForm{
		{
			"blocked", "Which services are blocked, and why?", "blocked --state BLOCKED --state UNKNOWN --lang nn",
			[]option{
				id("filter.lifeEvent", "life-event", "only services of this life event"),
				words("filter.states", "state", "only services in this state: BLOCKED (the default), UNKNOWN, CLEAR; may be repeated"),
				id("filter.consumer", "consumer", "only services that this agency answers for"),
				id("filter.provider", "provider", "only where this agency publishes the dataset of a row that decides"),
				id("filter.ministry", "ministry", "only what concerns this ministry or what is part of it"),
				id("filter.law", "law", "only where a row that decides rests on this law"),
				word("filter.reason", "reason", "only where a row decides for this reason"),
				size(),
			},
			blockedShown(),
		},
		{
			"impact", "What would feel the loss of a law, dataset, agency or service?", "impact --of https://lovdata.no/lov/2016-12-09-88",
			[]option{
				needed(id("of", "of", "what is lost: an address, or an organisation number")),
				words("types", "type", "only over edges of this type, such as NEEDS; may be repeated"),
				number("maxDepth", "max-depth", "at most so many edges away"), size(),
			},
			impactShown(),
		},
		{
			"path", "How do two nodes hang together?", "path --from 974761076 --to https://lovdata.no/lov/2016-12-09-88",
			[]option{
				needed(id("from", "from", "where the paths begin")), needed(id("to", "to", "where they end")),
				words("types", "type", "only over edges of this type; may be repeated"),
				kinds("through", "through", "walk through this too: Agency, Catalog or Concept; may be repeated"),
				number("maxLength", "max-length", "at most so many edges"), plans("at most so many paths"),
			},
			pathShown(),
		},
	}
}

// agencyForms ask who has to do with what.
func agencyForms() []shortForm {
	return []shortForm{
		{
			"worklist", "What does an agency owe, wait for, and could settle?", "worklist --of 974761076",
			[]option{needed(id("of", "of", "the agency or ministry: an address, or an organisation number")), size()},
			worklistShown(),
		},
		{
			"coordination", "Who needs data of whom?", "coordination --level MINISTRY",
			[]option{word("level", "level", "AGENCY (the default) or MINISTRY"), id("lifeEvent", "life-event", "only of the services of this life event"), size()},
			coordinationShown(),
		},
		{
			"coverage", "How much is recorded at all?", "coverage --by AGENCY",
			[]option{word("by", "by", "SOURCE (the default), CATALOG or AGENCY"), size()},
			coverageShown(),
		},
	}
}

// supposedForms ask what would be.
func supposedForms() []shortForm {
	unknown := word("unknown", "unknown", "what an UNKNOWN need counts as: AS_CLEAR (the default) or AS_BLOCKED")
	return []shortForm{
		{
			"what-if", "What would change if legal bases existed, or were gone?", "what-if --add law=https://lovdata.no/lov/2016-12-09-88",
			[]option{
				hypotheses("add", "suppose a basis: dataset=ID[,consumer=ID][,kind=DISCLOSURE|PROCESSING], law=ID or agency=ID; may be repeated"),
				hypotheses("remove", "suppose that it is gone; written as for --add; may be repeated"),
				id("scope.lifeEvent", "life-event", "tell only of this life event and its services"), unknown, size(),
			},
			whatIfShown(),
		},
		{
			"plans", "Which smallest sets of bases would release services?", "plans --cost AGENCY -k 3",
			[]option{
				id("lifeEvent", "life-event", "the services of this life event; with neither this nor --service all"),
				ids("services", "service", "this service; may be repeated"),
				word("cost", "cost", "what is to be as few as possible: BASIS (the default), LAW, AGENCY or MINISTRY"),
				plans("at most so many plans"), unknown, size(),
			},
			plansShown(),
		},
		{
			"leverage", "What would each missing basis release alone?", "leverage --by MINISTRY",
			[]option{
				id("lifeEvent", "life-event", "only of the services of this life event"),
				word("by", "by", "what one step is: BASIS (the default), LAW, AGENCY or MINISTRY"), unknown, size(),
			},
			leverageShown(),
		},
	}
}

func (p *program) shortForm(form shortForm) *cobra.Command {
	cmd := &cobra.Command{
		Use: form.name, Args: noArgs, Short: form.short, Example: "  sammenheng ask " + form.example,
		Long: form.short + `

A table on a terminal and JSON elsewhere, unless a flag says which.

Exit codes: 0 answered, 1 answered with errors or not at all, 2 usage.`,
	}
	store := p.storeFlag(cmd)
	lang := cmd.Flags().String("lang", "nb", "language of titles and sentences: nb, nn or en")
	form.options = append(form.options, option{variable: "lang", define: func(*cobra.Command) func() (any, error) {
		return func() (any, error) { return enum(*lang), nil }
	}})
	as := outputFlags(cmd)
	read := make([]func() (any, error), len(form.options))
	for i, o := range form.options {
		read[i] = o.define(cmd)
	}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		how, err := as(isTerminal(p.out))
		if err != nil {
			return usage(err)
		}
		variables, err := variablesOf(form.options, read)
		if err != nil {
			return usage(err)
		}
		return p.runShortForm(cmd.Context(), *store, form, variables, how)
	}
	return cmd
}

func (p *program) runShortForm(ctx context.Context, url string, form shortForm, variables map[string]any, how output) (err error) {
	query, err := questionFiles.ReadFile("questions/" + form.name + ".graphql")
	if err != nil {
		return fmt.Errorf("read the question: %w", err)
	}
	if how == asJSON {
		return p.runAsk(ctx, url, string(query), variables, "")
	}
	store, err := p.openStore(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	s, err := server.New(store, server.DefaultConfig(), p.log)
	if err != nil {
		return err
	}
	answer, err := s.Ask(ctx, string(query), variables, "")
	if err != nil {
		return err
	}
	return p.show(form.shown, answer, how)
}

// output is how an answer is written.
type output string

const (
	asTable output = "table"
	asJSON  output = "json"
	asCSV   output = "csv"
)

// outputFlags adds --table, --json and --csv. The result says which counts.
func outputFlags(cmd *cobra.Command) func(terminal bool) (output, error) {
	given := map[output]*bool{
		asTable: cmd.Flags().Bool("table", false, "write a table, elsewhere than on a terminal too"),
		asJSON:  cmd.Flags().Bool("json", false, "write the whole answer as JSON"),
		asCSV:   cmd.Flags().Bool("csv", false, "write the table as CSV"),
	}
	return func(terminal bool) (output, error) {
		chosen := asJSON
		if terminal {
			chosen = asTable
		}
		count := 0
		for _, how := range []output{asTable, asJSON, asCSV} {
			if *given[how] {
				chosen, count = how, count+1
			}
		}
		if count > 1 {
			return "", fmt.Errorf("give one of --table, --json and --csv: %w", graph.ErrInvalid)
		}
		return chosen, nil
	}
}
