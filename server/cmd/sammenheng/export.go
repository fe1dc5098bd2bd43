package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// exportOptions are the flags of export.
type exportOptions struct {
	format, out, lang string
	question          export.Question
	states            []string
	reason, access    string
	table             export.TableOptions
	form              *formQuery // of the questions that “ask” has too, and package export has not
}

func (p *program) export() *cobra.Command {
	cmd := &cobra.Command{
		Use: "export", Args: noArgs,
		Short: "Write the graph as RDF or GraphML, or the answer to a question as CSV",
		Long: `Write one version of what the store holds, on standard output or into --out,
which is replaced only when all is written.

ttl, nt    Turtle or N-Triples in the terms of CPSV-AP-NO and DCAT-AP-NO. Loaded
           again it is the same graph with the same verdicts. If --out is a folder
           (or ends in /) it gets a sources.yaml that “sammenheng load” takes as it
           is, and example data in a document of their own, so that they stay
           marked; in one document they are not.
graphml    for Gephi and yEd.
csv        the answer to --question, all of it, with the options that “ask” has for
           the same question; for Norwegian Excel add --semicolon --bom. A
           cell that a spreadsheet would run as a formula (= + - @) has an
           apostrophe before it.

Exit codes: 0 written, 1 not written, 2 usage.`,
		Example: `  sammenheng export --format ttl --out export/
  sammenheng export --format csv --question blocked --semicolon --bom --out blokkert.csv
  sammenheng export --format csv --question worklist --of 974761076 --out arbeidsliste.csv`,
	}
	var o exportOptions
	from := p.readingFlags(cmd)
	o.flags(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := o.check(cmd); err != nil {
			return usage(err)
		}
		if o.form != nil {
			return p.exportForm(cmd.Context(), from, o)
		}
		return p.runExport(cmd.Context(), from, o)
	}
	return cmd
}

func (o *exportOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "", "ttl, nt, graphml or csv")
	f.StringVar(&o.out, "out", "", "file, or folder for ttl and nt (default: standard output)")
	f.StringVar(&o.lang, "lang", "nb", "language of labels, titles and sentences: nb, nn or en")
	f.StringVar(&o.question.Name, "question", "", "csv: "+strings.Join(tableNames(), ", "))
	tableOptionFlags(cmd, &o.table)
	for _, filter := range []struct {
		to         *graph.ID
		name, help string
	}{
		{&o.question.Filter.LifeEvent, "life-event", "blocked, needs, services: of this life event"},
		{&o.question.Filter.Agency, "agency", "services, datasets, lifeEvents: of this responsible or publishing agency"},
		{&o.question.Filter.Consumer, "consumer", "blocked, needs: of this responsible agency"},
		{&o.question.Filter.Provider, "provider", "blocked, needs: of data that this agency publishes"},
		{&o.question.Filter.Law, "law", "blocked, needs, services, datasets: that rest on this law"},
		{&o.question.Filter.Ministry, "ministry", "blocked, needs, agencies: of this ministry"},
		{&o.question.Filter.Source, "source", "lists: that this source speaks of"},
		{&o.reason, "reason", "blocked, needs: with this reason"},
		{&o.access, "access", "datasets: with these access rights"},
	} {
		f.StringVar(filter.to, filter.name, "", filter.help)
	}
	f.StringSliceVar(&o.states, "state", nil, "blocked, needs, services: BLOCKED, UNKNOWN or CLEAR (blocked: BLOCKED if not given)")
	formFlags(cmd)
}

// tableFlags are those that only csv has.
func tableFlags() []string {
	return append(formFlagNames(), []string{
		"question", "semicolon", "bom", "life-event", "agency", "consumer", "provider",
		"law", "ministry", "source", "reason", "access", "state",
	}...)
}

func (o *exportOptions) check(cmd *cobra.Command) error {
	if !slices.Contains([]string{"ttl", "nt", "graphml", "csv"}, o.format) {
		return fmt.Errorf("--format %q: give ttl, nt, graphml or csv: %w", o.format, graph.ErrInvalid)
	}
	for _, name := range tableFlags() {
		if o.format != "csv" && cmd.Flags().Changed(name) {
			return fmt.Errorf("--%s: only with --format csv: %w", name, graph.ErrInvalid)
		}
	}
	if o.format == "csv" && o.question.Name == "" {
		return fmt.Errorf("--question: say which, one of %s: %w", strings.Join(tableNames(), ", "), graph.ErrInvalid)
	}
	lang, err := languageOf(o.lang)
	if err != nil {
		return err
	}
	o.question.Lang = lang
	if form, ok := tableForm(o.question.Name); ok && o.format == "csv" {
		return o.checkForm(cmd, form)
	}
	if err := onlyFlags(cmd, o.question.Name, nil); err != nil {
		return err
	}
	for _, s := range o.states {
		o.question.Filter.States = append(o.question.Filter.States, graph.State(strings.ToUpper(s)))
	}
	o.question.Filter.Reason = graph.Reason(strings.ToUpper(o.reason))
	o.question.Filter.Access = graph.AccessRights(strings.ToUpper(o.access))
	if o.format != "csv" {
		return nil
	}
	return o.question.Check()
}

func (p *program) runExport(ctx context.Context, from whereFrom, o exportOptions) (err error) {
	store, err := p.open(ctx, from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	to, err := newSpool(o.out, o.format == "ttl" || o.format == "nt")
	if err != nil {
		return err
	}
	defer to.discard()
	marked := false
	err = store.Read(ctx, func(ctx context.Context) error {
		to.discard() // the version may have moved under the last attempt
		version, err := store.Version(ctx)
		if err != nil {
			return err
		}
		if version.Number == 0 {
			p.log.Warn("nothing is loaded into this store yet: the export is empty", "store", *from.store)
		}
		marked = slices.ContainsFunc(version.Sources, func(s graph.Source) bool { return s.Illustrative })
		return o.write(ctx, store, to)
	})
	if err != nil {
		return err
	}
	if marked && !to.folder && (o.format == "ttl" || o.format == "nt") {
		p.log.Warn("one document cannot tell example data from findings: export to a folder to keep the marks, or load it as illustrative")
	}
	return to.commit(p.out)
}

// write writes what is asked for.
func (o *exportOptions) write(ctx context.Context, store graph.Store, to *spool) error {
	format := map[string]rdf.Format{"ttl": rdf.Turtle, "nt": rdf.NTriples}[o.format]
	if to.folder {
		return export.Folder(ctx, store, format, func(name string) (io.Writer, error) { return to.create(name) })
	}
	file, err := to.create("")
	if err != nil {
		return err
	}
	switch o.format {
	case "graphml":
		return export.GraphML(ctx, store, file, o.question.Lang)
	case "csv":
		return export.CSV(ctx, store, export.NewTable(file, o.table), o.question)
	default:
		return export.RDF(ctx, store, file, format, export.Whole)
	}
}
