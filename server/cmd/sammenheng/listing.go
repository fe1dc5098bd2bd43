package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
	"github.com/sammenheng/sammenheng/schema"
)

// listing is a whole list of the history: all rows as JSON and CSV, some of
// their columns as a table.
type listing struct {
	columns []string // of the table
	write   func(ctx context.Context, store graph.Store, row export.Row) error
	none    string // what to say when there are no rows
}

// listingOptions is how a listing is written.
type listingOptions struct {
	store *string
	as    func(terminal bool) (output, error)
	lang  string
}

func (p *program) listingFlags(cmd *cobra.Command) *listingOptions {
	o := &listingOptions{store: p.storeFlag(cmd), as: outputFlags(cmd)}
	cmd.Flags().StringVar(&o.lang, "lang", "nb", "language of titles and sentences: nb, nn or en")
	return o
}

// language is the one that --lang names.
func (o *listingOptions) language() (graph.Language, error) {
	lang := graph.Language(strings.ToUpper(o.lang))
	if !slices.Contains([]graph.Language{graph.NB, graph.NN, graph.EN}, lang) {
		return "", fmt.Errorf("--lang %q: give nb, nn or en: %w", o.lang, graph.ErrInvalid)
	}
	return lang, nil
}

// listed writes a listing of one version of the store, once all of it was read.
func (p *program) listed(ctx context.Context, o *listingOptions, l listing) error {
	how, err := o.as(isTerminal(p.out))
	if err != nil {
		return usage(err)
	}
	return p.whole(ctx, *o.store, func(ctx context.Context, store graph.Store, w io.Writer) error {
		switch how.as {
		case asCSV:
			return export.NewTable(w, how.table).All(func(row export.Row) error { return l.write(ctx, store, row) })
		case asJSON:
			return writeRows(w, func(row export.Row) error { return l.write(ctx, store, row) })
		default:
			return l.print(ctx, store, w)
		}
	})
}

// whole writes to standard output what is read of one version of a store, or
// nothing at all.
func (p *program) whole(ctx context.Context, url string, write func(context.Context, graph.Store, io.Writer) error) (err error) {
	store, err := p.openStore(ctx, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	to, err := newSpool("", false)
	if err != nil {
		return err
	}
	defer to.discard()
	if err := store.Read(ctx, func(ctx context.Context) error {
		to.discard() // the version may have moved under the last attempt
		file, err := to.create("")
		if err != nil {
			return err
		}
		buffered := bufio.NewWriter(file)
		return errors.Join(write(ctx, store, buffered), buffered.Flush())
	}); err != nil {
		return err
	}
	return to.commit(p.out)
}

// print writes the columns that fit on a screen.
func (l listing) print(ctx context.Context, store graph.Store, w io.Writer) error {
	var rows [][]string
	if err := l.write(ctx, store, func(cells ...string) error {
		rows = append(rows, slices.Clone(cells))
		return nil
	}); err != nil {
		return err
	}
	if len(rows) < 2 {
		_, err := fmt.Fprintln(w, l.none)
		return err
	}
	return table(w, func(line func(...any)) {
		for i, row := range rows {
			var cells []any
			for _, name := range l.columns {
				cell := strings.Join(strings.Fields(row[slices.Index(rows[0], name)]), " ") // tabs and lines would break the table
				if i == 0 {
					cell = strings.ToUpper(name)
				}
				cells = append(cells, cell)
			}
			line(cells...)
		}
	})
}

// writeRows writes rows as a JSON array of objects, whose fields are texts named
// by the first row and in its order.
func writeRows(w io.Writer, write func(export.Row) error) error {
	var names []string
	between := "[\n"
	err := write(func(cells ...string) error {
		if names == nil {
			names = slices.Clone(cells)
			return nil
		}
		object, err := jsonObject(names, cells)
		if err == nil {
			_, err = fmt.Fprint(w, between, "  ", object)
		}
		between = ",\n"
		return err
	})
	if err != nil {
		return err
	}
	if between == "[\n" {
		_, err = fmt.Fprintln(w, "[]")
	} else {
		_, err = fmt.Fprintln(w, "\n]")
	}
	return err
}

func jsonObject(names, cells []string) (string, error) {
	pairs := make([]string, len(names))
	for i, name := range names {
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(cells[i]); err != nil {
			return "", fmt.Errorf("write JSON: %w", err)
		}
		pairs[i] = fmt.Sprintf("%q: %s", name, bytes.TrimSpace(text.Bytes()))
	}
	return "{" + strings.Join(pairs, ", ") + "}", nil
}

// knownAs finds the id of what a filter names by id, alias or organisation
// number. ErrNotFound when nothing of the kind has it, for an empty list would
// look like good news.
func knownAs(ctx context.Context, store graph.Store, flag string, kind graph.Kind, word string) (graph.ID, error) {
	if word == "" {
		return "", nil
	}
	id := schema.IDOf(word)
	nodes, err := store.Nodes(ctx, []graph.ID{id})
	if err != nil {
		return "", fmt.Errorf("find --%s: %w", flag, err)
	}
	if nodes[0] == nil || !nodes[0].Is(kind) {
		return "", fmt.Errorf("--%s: no %s has the id %q: %w", flag, kind, id, graph.ErrNotFound)
	}
	return nodes[0].ID, nil
}
