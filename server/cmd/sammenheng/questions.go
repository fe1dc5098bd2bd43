package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
)

//go:embed questions
var questionFiles embed.FS

// shortForm is a question that needs no GraphQL: flags in, a table out. Its
// query stands in questions/NAME.graphql.
type shortForm struct {
	name, short, example string
	options              []option
	shown                shown
	argument, place      string   // the option that an argument may stand for, and its name in the usage; "" for none
	paged                string   // the one list that the store gives a page of at a time; "" when lists are made whole
	inner                []string // variables for how many a cell names
}

// questions are the short forms as commands.
func (p *program) questions() []*cobra.Command {
	var commands []*cobra.Command
	for _, form := range shortForms() {
		commands = append(commands, p.shortForm(form))
	}
	return commands
}

func shortForms() []shortForm {
	return slices.Concat(graphForms(), agencyForms(), supposedForms(), followUpForms())
}

// graphForms ask how things hang together.
func graphForms() []shortForm {
	return []shortForm{
		{
			name: "blocked", short: "Which services are blocked, and why?", example: "blocked --state BLOCKED --state UNKNOWN --lang nn",
			options: []option{
				id("filter.lifeEvent", "life-event", "only services of this life event"),
				words("filter.states", "state", "only services in this state: BLOCKED (the default), UNKNOWN, CLEAR; may be repeated"),
				id("filter.consumer", "consumer", "only services that this agency answers for"),
				id("filter.provider", "provider", "only where this agency publishes the dataset of a row that decides"),
				id("filter.ministry", "ministry", "only what concerns this ministry or what is part of it"),
				id("filter.law", "law", "only where a row that decides rests on this law"),
				word("filter.reason", "reason", "only where a row decides for this reason"),
				size(),
			},
			shown: blockedShown(), paged: "blockedServices",
		},
		{
			name: "impact", short: "What would feel the loss of a law, dataset, agency or service?", example: "impact --of https://lovdata.no/lov/2016-12-09-88",
			options: []option{
				needed(id("of", "of", "what is lost: an address, or an organisation number")),
				words("types", "type", "only over edges of this type, such as NEEDS; may be repeated"),
				number("maxDepth", "max-depth", "at most so many edges away"), size(),
			},
			shown: impactShown(),
		},
		{
			name: "path", short: "How do two nodes hang together?", example: "path --from 974761076 --to https://lovdata.no/lov/2016-12-09-88",
			options: []option{
				needed(id("from", "from", "where the paths begin")), needed(id("to", "to", "where they end")),
				words("types", "type", "only over edges of this type; may be repeated"),
				kinds("through", "through", "walk through this too: Agency, Catalog or Concept; may be repeated"),
				number("maxLength", "max-length", "at most so many edges"), plans("at most so many paths"),
			},
			shown: pathShown(),
		},
		{
			name: "search", short: "What has these words in its title, or this number or reference?", example: "search --text barnetrygd --kind service",
			options: []option{
				needed(single("text", "text", "words as they begin, in any order; an organisation number, an address, an FDK id or a law reference", asGiven)),
				kinds("kinds", "kind", "only of this kind, such as Service or Dataset; may be repeated"), size(),
			},
			shown: searchShown(), paged: "search",
		},
	}
}

// agencyForms ask who has to do with what.
func agencyForms() []shortForm {
	return []shortForm{
		{
			name: "worklist", short: "What does an agency owe, wait for, and could settle?", example: "worklist --of 974761076",
			options: []option{needed(id("of", "of", "the agency or ministry: an address, or an organisation number")), size()},
			shown:   worklistShown(), inner: []string{"inner"},
		},
		{
			name: "coordination", short: "Who needs data of whom?", example: "coordination --level MINISTRY",
			options: []option{word("level", "level", "AGENCY (the default) or MINISTRY"), id("lifeEvent", "life-event", "only of the services of this life event"), size()},
			shown:   coordinationShown(),
		},
		{
			name: "coverage", short: "How much is recorded at all?", example: "coverage --by AGENCY",
			options: []option{word("by", "by", "SOURCE (the default), CATALOG or AGENCY"), size()},
			shown:   coverageShown(),
		},
	}
}

// supposedForms ask what would be.
func supposedForms() []shortForm {
	unknown := unknownAs()
	return []shortForm{
		{
			name: "what-if", short: "What would change if legal bases existed, or were gone?", example: "what-if --add law=https://lovdata.no/lov/2016-12-09-88",
			options: []option{
				hypotheses("add", "suppose a basis: dataset=ID[,consumer=ID][,kind=DISCLOSURE|PROCESSING], law=ID or agency=ID; may be repeated"),
				hypotheses("remove", "suppose that it is gone; written as for --add; may be repeated"),
				id("scope.lifeEvent", "life-event", "tell only of this life event and its services"), unknown, size(),
			},
			shown: whatIfShown(), inner: []string{"inner"},
		},
		{
			name: "plans", short: "Which smallest sets of bases would release services?", example: "plans --cost AGENCY -k 3",
			options: []option{
				id("lifeEvent", "life-event", "the services of this life event; with neither this nor --service all"),
				ids("services", "service", "this service; may be repeated"),
				word("cost", "cost", "what is to be as few as possible: BASIS (the default), LAW, AGENCY or MINISTRY"),
				plans("at most so many plans"), unknown, size(),
			},
			shown: plansShown(),
		},
		{
			name: "leverage", short: "What would each missing basis release alone?", example: "leverage --by MINISTRY",
			options: []option{
				id("lifeEvent", "life-event", "only of the services of this life event"),
				word("by", "by", "what one step is: BASIS (the default), LAW, AGENCY or MINISTRY"), unknown, size(),
			},
			shown: leverageShown(), inner: []string{"inner"},
		},
	}
}

func (p *program) shortForm(form shortForm) *cobra.Command {
	cmd := &cobra.Command{
		Use: form.name, Args: form.arguments, Short: form.short, Example: "  sammenheng ask " + form.example,
		Long: form.short + `

A table on a terminal and JSON elsewhere, unless a flag says which. The notes
below a table go to standard error with --csv.

Exit codes: 0 answered, 1 answered with errors or not at all, 2 usage.`,
	}
	from := p.readingFlags(cmd)
	lang := cmd.Flags().String("lang", "nb", "language of headings, titles and sentences: nb, nn or en")
	as := outputFlags(cmd)
	for _, o := range form.options {
		o.add(cmd)
	}
	if form.lists() {
		cmd.Flags().Bool("all", false, "every row, however many")
	}
	if form.argument != "" {
		cmd.Use += " [" + form.place + "]"
	}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		how, err := as(isTerminal(p.out))
		if err != nil {
			return usage(err)
		}
		q, err := form.ask(cmd, *lang)
		if err != nil {
			return usage(err)
		}
		return p.runShortForm(cmd.Context(), from, q, how)
	}
	return cmd
}

// arguments checks the arguments and takes the only one that there may be for
// the option that it stands for.
func (f shortForm) arguments(cmd *cobra.Command, args []string) error {
	if f.argument == "" {
		return noArgs(cmd, args)
	}
	if err := atMost(1)(cmd, args); err != nil || len(args) == 0 {
		return err
	}
	if cmd.Flags().Changed(f.argument) {
		return usage(fmt.Errorf("give %s or --%s, not both: %w", f.place, f.argument, graph.ErrInvalid))
	}
	return cmd.Flags().Set(f.argument, args[0])
}

// lists reports whether the answer has lists that come in pages.
func (f shortForm) lists() bool {
	return slices.ContainsFunc(f.options, func(o option) bool { return o.variable == "first" })
}

// ask is the question that the flags put.
func (f shortForm) ask(cmd *cobra.Command, lang string) (formQuery, error) {
	language, err := languageOf(lang)
	if err != nil {
		return formQuery{}, err
	}
	variables, err := variablesOf(cmd, f.options)
	if err != nil {
		return formQuery{}, err
	}
	variables["lang"] = string(language)
	q := formQuery{form: f, variables: variables, lang: language}
	if cmd.Flags().Lookup("all") != nil {
		q.all, err = cmd.Flags().GetBool("all")
	}
	if q.all && cmd.Flags().Changed("first") {
		return q, fmt.Errorf("give --first or --all, not both: %w", graph.ErrInvalid)
	}
	return q, err
}

// languageOf reads --lang.
func languageOf(text string) (graph.Language, error) {
	lang := graph.Language(strings.ToUpper(text))
	if !slices.Contains([]graph.Language{graph.NB, graph.NN, graph.EN}, lang) {
		return "", fmt.Errorf("--lang %q: give nb, nn or en: %w", text, graph.ErrInvalid)
	}
	return lang, nil
}

func (p *program) runShortForm(ctx context.Context, from whereFrom, q formQuery, how output) error {
	if how.as == asJSON && !q.all {
		query, err := questionFiles.ReadFile("questions/" + q.form.name + ".graphql")
		if err != nil {
			return fmt.Errorf("read the question: %w", err)
		}
		return p.runAsk(ctx, from, string(query), q.variables, "")
	}
	answer, err := p.answerForm(ctx, from, q)
	if err != nil {
		return err
	}
	switch how.as {
	case asJSON:
		return printJSON(p.out, map[string]any{"data": answer})
	case asCSV:
		return errors.Join(writeCSV(p.out, q.form.shown, answer, q.lang, how.table), p.tell(q.form.shown, answer, q.lang))
	default:
		return printTable(p.out, q.form.shown, answer, q.lang)
	}
}

// output is how an answer is written.
type output struct {
	as    string
	table export.TableOptions
}

const (
	asTable = "table"
	asJSON  = "json"
	asCSV   = "csv"
)

// outputFlags adds --table, --json, --csv and how a spreadsheet wants it. The
// result says which counts.
func outputFlags(cmd *cobra.Command) func(terminal bool) (output, error) {
	given := map[string]*bool{
		asTable: cmd.Flags().Bool("table", false, "write a table, elsewhere than on a terminal too"),
		asJSON:  cmd.Flags().Bool("json", false, "write the whole answer as JSON"),
		asCSV:   cmd.Flags().Bool("csv", false, "write the table as CSV"),
	}
	var o export.TableOptions
	tableOptionFlags(cmd, &o)
	return func(terminal bool) (output, error) {
		chosen := asJSON
		if terminal {
			chosen = asTable
		}
		count := 0
		for _, how := range []string{asTable, asJSON, asCSV} {
			if *given[how] {
				chosen, count = how, count+1
			}
		}
		if count > 1 {
			return output{}, fmt.Errorf("give one of --table, --json and --csv: %w", graph.ErrInvalid)
		}
		if chosen != asCSV && (o.Semicolon || o.BOM) {
			return output{}, fmt.Errorf("--semicolon and --bom: only with --csv: %w", graph.ErrInvalid)
		}
		return output{chosen, o}, nil
	}
}

// tableOptionFlags adds what a spreadsheet may want.
func tableOptionFlags(cmd *cobra.Command, o *export.TableOptions) {
	cmd.Flags().BoolVar(&o.Semicolon, "semicolon", false, "csv: ; between cells, as Excel in Norwegian expects")
	cmd.Flags().BoolVar(&o.BOM, "bom", false, "csv: begin with a byte order mark, by which Excel knows UTF-8")
}
