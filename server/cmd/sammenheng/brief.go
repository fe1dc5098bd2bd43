package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
	"github.com/sammenheng/sammenheng/server/brief"
)

// briefOptions are the flags of brief.
type briefOptions struct{ lang, format, since, out string }

// briefQuery is what the flags say.
type briefQuery struct {
	lang  graph.Language
	since graph.Date
	write func(*brief.Document) ([]byte, error)
	out   string
}

func (p *program) brief() *cobra.Command {
	cmd := &cobra.Command{
		Use: "brief LIFE-EVENT|AGENCY", Args: exactly(1),
		Short: "Write what a meeting on a life event or a ministry must know, on one or two pages",
		Long: `Write the brief of a life event or an agency: what stands in the way and who does
something about it, the legal bases that are missed most, the smallest plan,
measures and the gaps in them, when it may clear, indicators, and what changed.
Of a ministry or agency: what it owes and waits for, could settle, leads, must
report and must follow up.

LIFE-EVENT or AGENCY is an address, an organisation number, or a title or a part
of it that only one has.

md         Markdown, on standard output or in --out.
docx       for Word and LibreOffice, A4; also without --format when --out ends in
           .docx.

The same data version, with the same runs remembered, gives the same bytes.

Exit codes: 0 written, 1 not written or nothing is called that, 2 usage, or
several are called that.`,
		Example: `  sammenheng brief 'Dødsfall og arv'
  sammenheng brief 'Alvorlig sykt barn' --lang nn --format docx --out notat.docx
  sammenheng brief 972417858 --since 2026-05-01`,
	}
	from := p.readingFlags(cmd)
	var o briefOptions
	f := cmd.Flags()
	f.StringVar(&o.lang, "lang", "nb", "language: nb, nn or en")
	f.StringVar(&o.format, "format", "", "md or docx (default: as --out ends, else md)")
	f.StringVar(&o.since, "since", "", "tell what changed since this day, YYYY-MM-DD (default: since the run that was pinned last, else a year before the assessment day)")
	f.StringVar(&o.out, "out", "", "file (default: standard output)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		q, err := o.query(isTerminal(p.out))
		if err != nil {
			return usage(err)
		}
		return p.runBrief(cmd.Context(), from, args[0], q)
	}
	return cmd
}

// query reads the flags. ErrInvalid for a document for Word on a terminal, which
// would show nothing that anybody can read.
func (o briefOptions) query(terminal bool) (briefQuery, error) {
	q := briefQuery{out: o.out, write: func(d *brief.Document) ([]byte, error) { return brief.Markdown(d), nil }}
	var err error
	if q.lang, err = languageOf(o.lang); err != nil {
		return q, err
	}
	if o.since != "" {
		if q.since, err = graph.ParseDate(o.since); err != nil {
			return q, fmt.Errorf("--since: %w", err)
		}
	}
	format := o.format
	if format == "" && strings.HasSuffix(strings.ToLower(o.out), ".docx") {
		format = "docx"
	}
	switch {
	case format == "docx" && o.out == "" && terminal:
		return q, fmt.Errorf("--format docx: a terminal cannot show it; name a file with --out FILE.docx: %w", graph.ErrInvalid)
	case format == "docx":
		q.write = brief.Docx
	case format != "" && format != "md":
		return q, fmt.Errorf("--format %q: give md or docx: %w", format, graph.ErrInvalid)
	}
	return q, nil
}

func (p *program) runBrief(ctx context.Context, from whereFrom, of string, q briefQuery) (err error) {
	store, err := p.open(ctx, from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	id, err := briefSubject(ctx, store, of, q.lang)
	if err != nil {
		return err
	}
	d, err := brief.Gather(ctx, store, id, q.lang, q.since)
	if err != nil {
		return err
	}
	content, err := q.write(d)
	if err != nil {
		return err
	}
	to, err := newSpool(q.out, false)
	if err != nil {
		return usage(err)
	}
	defer to.discard()
	file, err := to.create("")
	if err != nil {
		return err
	}
	if _, err := file.Write(content); err != nil {
		return fmt.Errorf("write the brief: %w", err)
	}
	return to.commit(p.out)
}

// briefSubject finds the life event or agency that a word means: by address or
// organisation number, by its whole title, or by a search that finds only one.
// ErrNotFound when there is none, ErrInvalid when there are several.
func briefSubject(ctx context.Context, store graph.Store, word string, lang graph.Language) (graph.ID, error) {
	id := schema.IDOf(strings.TrimSpace(word))
	nodes, err := store.Nodes(ctx, []graph.ID{id})
	if err != nil {
		return "", fmt.Errorf("find %q: %w", word, err)
	}
	if nodes[0] != nil {
		return nodes[0].ID, nil // Gather says so when it is of another kind
	}
	page, err := store.Search(ctx, graph.SearchQuery{
		Text: word, Kinds: []graph.Kind{graph.LifeEvent, graph.Agency}, Page: graph.Page{First: graph.MaxFirst},
	})
	if err != nil {
		return "", fmt.Errorf("search for %q: %w", word, err)
	}
	found := page.Nodes
	if called := titled(found, word); len(called) > 0 {
		found = called
	}
	switch len(found) {
	case 0:
		return "", fmt.Errorf("no life event or agency is called %q: %w", word, graph.ErrNotFound)
	case 1:
		return found[0].ID, nil
	default:
		return "", severalCalled(word, found, lang)
	}
}

// titled are the nodes with this very title, in any language.
func titled(nodes []*graph.Node, word string) []*graph.Node {
	return slices.DeleteFunc(slices.Clone(nodes), func(n *graph.Node) bool {
		return !slices.ContainsFunc(n.Titles, func(t graph.Text) bool { return graph.Key(t.Value) == graph.Key(word) })
	})
}

// mostCandidates is how many an error lists.
const mostCandidates = 10

func severalCalled(word string, found []*graph.Node, lang graph.Language) error {
	var list strings.Builder
	for _, n := range found[:min(len(found), mostCandidates)] {
		fmt.Fprintf(&list, "\n  %s  %s", n.ID, n.Title(lang).Value)
	}
	if more := len(found) - mostCandidates; more > 0 {
		fmt.Fprintf(&list, "\n  and %d more", more)
	}
	return fmt.Errorf("%q may mean several; give the address of one: %w%s", word, graph.ErrInvalid, list.String())
}
