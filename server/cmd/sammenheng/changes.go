package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/schema"
)

// changeOptions are the flags that narrow the changes.
type changeOptions struct {
	since, until, run, lifeEvent, agency, subject string
	kinds                                         []string
}

func (p *program) changes() *cobra.Command {
	cmd := &cobra.Command{
		Use: "changes", Args: noArgs,
		Short: "Tell what loads changed: services blocked and released, bases, needs, owners",
		Long: `Tell what changed for people who follow the services, newest load first, each
change in a sentence with what made the difference.

A table on a terminal and JSON elsewhere, unless a flag says which. A cell of the
CSV that a spreadsheet would run as a formula (= + - @) has an apostrophe before it.

Exit codes: 0 answered, 1 not answered, 2 usage.`,
		Example: `  sammenheng changes --since 2026-05-01
  sammenheng changes --run 'rapport vår 2026' --agency 974761076 --csv --semicolon --bom > endringer.csv`,
	}
	o := p.listingFlags(cmd)
	var c changeOptions
	f := cmd.Flags()
	f.StringVar(&c.since, "since", "", "of loads for this day or a later one, YYYY-MM-DD")
	f.StringVar(&c.until, "until", "", "of loads for this day or an earlier one, YYYY-MM-DD")
	f.StringVar(&c.run, "run", "", "of loads behind this one: its number, or the name that it is pinned under")
	f.StringVar(&c.lifeEvent, "life-event", "", "only what concerns a service of this life event")
	f.StringVar(&c.agency, "agency", "", "only what concerns this agency or ministry: an address, or an organisation number")
	f.StringVar(&c.subject, "subject", "", "only what is about this, also when it is gone")
	f.StringArrayVar(&c.kinds, "kind", nil, "only changes of this kind, such as SERVICE_RELEASED; may be repeated")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		lang, err := o.language()
		if err != nil {
			return usage(err)
		}
		filter, err := c.filter()
		if err != nil {
			return usage(err)
		}
		return p.listed(cmd.Context(), o, listing{
			columns: []string{"day", "run", "kind", "sentence"},
			write: func(ctx context.Context, store graph.Store, row export.Row) error {
				found, err := c.found(ctx, store, filter)
				if err != nil {
					return err
				}
				return export.Changes(ctx, store, found, lang, row)
			},
			none: "Nothing has changed.",
		})
	}
	return cmd
}

// filter is what the flags say by themselves.
func (c changeOptions) filter() (graph.ChangeFilter, error) {
	f := graph.ChangeFilter{Subject: schema.IDOf(c.subject)}
	for _, day := range []struct {
		flag, text string
		to         *graph.Date
	}{{"since", c.since, &f.Since}, {"until", c.until, &f.Until}} {
		if day.text == "" {
			continue
		}
		var err error
		if *day.to, err = graph.ParseDate(day.text); err != nil {
			return f, fmt.Errorf("--%s: %w", day.flag, err)
		}
	}
	if f.Until != "" && f.Until < f.Since {
		return f, fmt.Errorf("--until %s is before --since %s: %w", f.Until, f.Since, graph.ErrInvalid)
	}
	for _, k := range c.kinds {
		kind := graph.ChangeKind(enum(k))
		if !slices.Contains(graph.ChangeKinds(), kind) {
			return f, fmt.Errorf("--kind %s: there are only %v: %w", k, graph.ChangeKinds(), graph.ErrInvalid)
		}
		f.Kinds = append(f.Kinds, kind)
	}
	return f, nil
}

// found adds what the store knows by a name.
func (c changeOptions) found(ctx context.Context, store graph.Store, f graph.ChangeFilter) (graph.ChangeFilter, error) {
	var err error
	if f.LifeEvent, err = knownAs(ctx, store, "life-event", graph.LifeEvent, c.lifeEvent); err != nil {
		return f, err
	}
	if f.Agency, err = knownAs(ctx, store, "agency", graph.Agency, c.agency); err != nil {
		return f, err
	}
	f.AfterRun, err = runBy(ctx, store, c.run)
	return f, err
}

// runBy is the number of a run by its number or name; 0 for "".
func runBy(ctx context.Context, store graph.Store, word string) (int64, error) {
	if word == "" {
		return 0, nil
	}
	q := graph.RunQuery{Name: word, First: 1}
	if number, err := strconv.ParseInt(word, 10, 64); err == nil && number > 0 {
		q = graph.RunQuery{Number: number, First: 1}
	}
	page, err := store.Runs(ctx, q)
	if err != nil {
		return 0, fmt.Errorf("find --run: %w", err)
	}
	if len(page.Runs) == 0 {
		return 0, fmt.Errorf("--run: no run has the number or name %q: %w", word, graph.ErrNotFound)
	}
	return page.Runs[0].Number, nil
}
