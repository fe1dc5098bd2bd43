package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/export"
)

func (p *program) runs() *cobra.Command {
	cmd := &cobra.Command{
		Use: "runs", Args: noArgs,
		Short: "List the loads that the store remembers, or give one a name",
		Long: `List the loads, newest first: what they changed, what they found wrong, and which
source was not read whole. A run that is pinned under a name can be asked for by
it: “sammenheng changes --run NAME” tells what changed since then, and “--as-of
NAME” answers every question as it was.

A table on a terminal and JSON elsewhere, unless a flag says which. A cell of the
CSV that a spreadsheet would run as a formula (= + - @) has an apostrophe before it.

Exit codes: 0 answered, 1 not answered, 2 usage.`,
		Example: `  sammenheng runs --failed
  sammenheng runs pin 42 'rapport vår 2026'`,
	}
	o := p.listingFlags(cmd)
	var q graph.RunQuery
	cmd.Flags().BoolVar(&q.Pinned, "pinned", false, "only those that have a name")
	cmd.Flags().BoolVar(&q.Failed, "failed", false, "only those with a source that was not read whole")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return p.listed(cmd.Context(), o, listing{
			columns: []string{"number", "day", "seconds", "unchanged", "changes", "problems", "notWhole", "name"},
			write: func(ctx context.Context, store graph.Store, row export.Row) error {
				return export.Runs(ctx, store, q, row)
			},
			none: "No such runs.",
		})
	}
	cmd.AddCommand(p.pin(), p.unpin())
	return cmd
}

func (p *program) pin() *cobra.Command {
	cmd := &cobra.Command{
		Use: "pin NUMBER NAME", Args: exactly(2),
		Short: "Give a run a name, such as that of the report that rests on it",
		Long: `Give a run a name that no other run has; a name that it had is replaced. The
archive then keeps the documents of the run, however old they get, and “--as-of
NAME” answers from them.

Exit codes: 0 done, 1 no such run or the name is another run’s, 2 usage.`,
	}
	pins := p.pinFlags(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		name := strings.TrimSpace(args[1])
		if _, err := strconv.ParseInt(name, 10, 64); err == nil || name == "" {
			return usage(fmt.Errorf("the name %q: give a word, since a number would be taken for that of a run: %w", name, graph.ErrInvalid))
		}
		if _, err := graph.ParseDate(name); err == nil {
			return usage(fmt.Errorf("the name %q: give a word, since a day would be taken for one: %w", name, graph.ErrInvalid))
		}
		return p.named(cmd.Context(), pins, args[0], name)
	}
	return cmd
}

func (p *program) unpin() *cobra.Command {
	cmd := &cobra.Command{
		Use: "unpin NUMBER", Args: exactly(1),
		Short: "Take the name of a run away",
		Long: `Take the name of a run away. The run is remembered as others are, and its
documents are kept as long as those of others.

Exit codes: 0 done, 1 no such run, 2 usage.`,
	}
	pins := p.pinFlags(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return p.named(cmd.Context(), pins, args[0], "")
	}
	return cmd
}

// pinning says where a run is known: the store remembers what it changed, the
// archive what it read.
type pinning struct{ store, archive *string }

func (p *program) pinFlags(cmd *cobra.Command) pinning {
	return pinning{
		store:   p.storeFlag(cmd),
		archive: cmd.Flags().String("archive", p.fromEnv("SAMMENHENG_ARCHIVE", defaultArchive), "folder that keeps the documents of runs (SAMMENHENG_ARCHIVE)"),
	}
}

// named gives a run a name, or none with "".
func (p *program) named(ctx context.Context, in pinning, number, name string) (err error) {
	wanted, err := strconv.ParseInt(number, 10, 64)
	if err != nil || wanted <= 0 {
		return usage(fmt.Errorf("%q is no number of a run: %w", number, graph.ErrInvalid))
	}
	store, err := p.openStore(ctx, *in.store)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	page, err := store.Runs(ctx, graph.RunQuery{Number: wanted, First: 1})
	if err != nil {
		return err
	}
	if err := store.Pin(ctx, wanted, name); err != nil {
		return err
	}
	return p.nameInArchive(*in.archive, page.Runs[0], name)
}

// nameInArchive gives the archive's run the name that the store's has got. Their
// numbers may differ, for the archive also has runs that died before the store
// took them up; the second in which a run began and what it made tell.
func (p *program) nameInArchive(dir string, run graph.Run, name string) (err error) {
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		p.log.Warn("there is no archive here: --as-of will not find the run by its name", "archive", dir)
		return nil
	}
	kept, err := archive.Open(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	if run.Name != "" && run.Name != name {
		if err := kept.Unpin(run.Name); err != nil && !errors.Is(err, graph.ErrNotFound) {
			return err
		}
	}
	if name == "" {
		return nil
	}
	runs, err := kept.Runs()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(runs, func(r archive.RunInfo) bool { return r.Started.Equal(run.Started) && r.Digest == run.Digest })
	if at < 0 {
		p.log.Warn("the archive has the documents of this run no more: --as-of will not find it", "run", run.Number, "archive", dir)
		return nil
	}
	return kept.Pin(runs[at].Number, name)
}
