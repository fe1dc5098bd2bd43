package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/schema"
)

// problemOptions are the flags that narrow the problems.
type problemOptions struct {
	source, code, catalog, agency, subject, format string
	states                                         []string
}

func (p *program) problems() *cobra.Command {
	cmd := &cobra.Command{
		Use: "problems", Args: noArgs,
		Short: "Tell what is wrong with the sources, for those who publish them",
		Long: `Tell what the last load found wrong with the sources, what to do about it, whose
it is and since when. “sammenheng check” tells the same of a file before it is
published.

A table on a terminal and JSON elsewhere, unless a flag says which. A cell of the
CSV that a spreadsheet would run as a formula (= + - @) has an apostrophe before it.
--format dqv writes Turtle in the Data Quality Vocabulary of the W3C, in all three
languages: a measurement for each code and source or catalogue, and an annotation
for each problem.

Exit codes: 0 answered, 1 not answered, 2 usage.`,
		Example: `  sammenheng problems --agency 974761076
  sammenheng problems --format dqv > kvalitet.ttl`,
	}
	o := p.listingFlags(cmd)
	var c problemOptions
	f := cmd.Flags()
	f.StringVar(&c.source, "source", "", "only in the source with this id")
	f.StringVar(&c.code, "code", "", "only with this code, such as TITLE_MISSING")
	f.StringVar(&c.catalog, "catalog", "", "only about what this catalogue lists")
	f.StringVar(&c.agency, "agency", "", "only what is this agency's to mend: an address, or an organisation number")
	f.StringVar(&c.subject, "subject", "", "only what is said of this; it may be gone")
	f.StringArrayVar(&c.states, "state", nil, "NEW, STILL or GONE since the run before; may be repeated (default NEW and STILL)")
	f.StringVar(&c.format, "format", "", "dqv: a report in the Data Quality Vocabulary")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return p.runProblems(cmd.Context(), o, c) }
	return cmd
}

func (p *program) runProblems(ctx context.Context, o *listingOptions, c problemOptions) error {
	lang, err := o.language()
	if err != nil {
		return usage(err)
	}
	filter, err := c.filter()
	if err != nil {
		return usage(err)
	}
	if c.format == "dqv" {
		if how, err := o.as(true); err != nil || how.as != asTable {
			return usage(fmt.Errorf("--format dqv: without --json and --csv: %w", graph.ErrInvalid))
		}
		return p.whole(ctx, *o.store, func(ctx context.Context, store graph.Store, w io.Writer) error {
			found, err := c.found(ctx, store, filter)
			if err != nil {
				return err
			}
			return export.DQV(ctx, store, w, found)
		})
	}
	return p.listed(ctx, o, listing{
		columns: []string{"state", "since", "source", "document", "sentence", "agencies"},
		write: func(ctx context.Context, store graph.Store, row export.Row) error {
			found, err := c.found(ctx, store, filter)
			if err != nil {
				return err
			}
			return export.Problems(ctx, store, found, lang, row)
		},
		none: "No such problems.",
	})
}

// filter is what the flags say by themselves.
func (c problemOptions) filter() (graph.ProblemFilter, error) {
	f := graph.ProblemFilter{Code: graph.ProblemCode(enum(c.code)), Source: c.source, Subject: schema.IDOf(c.subject)}
	for _, s := range c.states {
		f.States = append(f.States, graph.ProblemState(enum(s)))
	}
	if c.format != "" && c.format != "dqv" {
		return f, fmt.Errorf("--format %q: there is only dqv: %w", c.format, graph.ErrInvalid)
	}
	return f, f.Check()
}

// found adds what the store knows by a name.
func (c problemOptions) found(ctx context.Context, store graph.Store, f graph.ProblemFilter) (graph.ProblemFilter, error) {
	var err error
	if f.Catalog, err = knownAs(ctx, store, "catalog", graph.Catalog, c.catalog); err != nil {
		return f, err
	}
	if f.Agency, err = knownAs(ctx, store, "agency", graph.Agency, c.agency); err != nil {
		return f, err
	}
	return f, knownSource(ctx, store, c.source)
}

// knownSource refuses a source that the last load did not read.
func knownSource(ctx context.Context, store graph.Store, id string) error {
	if id == "" {
		return nil
	}
	v, err := store.Version(ctx)
	if err != nil {
		return fmt.Errorf("find --source: %w", err)
	}
	if !slices.ContainsFunc(v.Sources, func(s graph.Source) bool { return s.ID == id }) {
		return fmt.Errorf("--source: the last load read no source %q: %w", id, graph.ErrNotFound)
	}
	return nil
}
