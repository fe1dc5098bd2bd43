package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func (p *program) load() *cobra.Command {
	cmd := &cobra.Command{
		Use: "load", Args: noArgs,
		Short: "Read every source and bring the store up to date",
		Long: `Read every source that the sources file names, judge every need as of a day,
and write the difference to the store: readers see the old version or the new one.

A document that cannot be read is replaced by its last good form from the archive.
A source that lost more than 5 % (and more than 20) of a kind is held back until
--accept-removals names it.

Exit codes: 0 all well, 1 nothing loaded, 2 usage, 3 some source failed or was held back.`,
	}
	f := cmd.Flags()
	sources := f.String("sources", p.fromEnv("SAMMENHENG_SOURCES", defaultSources), "file that names the sources in order of precedence (SAMMENHENG_SOURCES)")
	store := p.storeFlag(cmd)
	archiveDir := f.String("archive", p.fromEnv("SAMMENHENG_ARCHIVE", defaultArchive), "folder that keeps the last good documents (SAMMENHENG_ARCHIVE)")
	day := f.String("date", "", "the day that verdicts are for, YYYY-MM-DD (default today)")
	dryRun := f.Bool("dry-run", false, "report what would change and write nothing")
	accept := f.StringArray("accept-removals", nil, "id of a source that may lose much; may be repeated")
	asJSON := f.Bool("json", false, "print the report as JSON")
	metrics := f.String("metrics", p.fromEnv("SAMMENHENG_METRICS", ""), "file to write figures of the load to, for Prometheus' node exporter (SAMMENHENG_METRICS)")
	cmd.RunE = func(cmd *cobra.Command, _ []string) (err error) {
		var run graph.Run
		if *metrics != "" && !*dryRun {
			defer func() { err = errors.Join(err, writeMetrics(*metrics, run, exitCode(err), time.Now())) }()
		}
		l, err := p.loader(*sources, *archiveDir, *day, *dryRun)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, l.Close()) }()
		l.AcceptRemovals = *accept
		run, err = p.runLoad(cmd.Context(), l, *store, *asJSON)
		return err
	}
	return cmd
}

// loader prepares a load from the flags.
func (p *program) loader(sources, archiveDir, day string, dryRun bool) (*loaders.Loader, error) {
	config, err := loaders.ReadConfig(sources)
	if err != nil {
		return nil, usage(err)
	}
	date, err := dayOf(day)
	if err != nil {
		return nil, usage(err)
	}
	client, err := source.NewClient(source.Options{
		UserAgent: cmp.Or(config.HTTP.UserAgent, "sammenheng/"+version), CAFile: config.HTTP.CAFile,
		Rate: config.HTTP.Rate, Attempts: config.HTTP.Attempts, Log: p.log,
	})
	if err != nil {
		return nil, usage(err)
	}
	kept, err := openArchive(archiveDir, dryRun)
	if err != nil {
		return nil, err
	}
	return &loaders.Loader{DryRun: dryRun, Config: config, Client: client, Archive: kept, Day: date, Program: programDigest(), Log: p.log, Progress: p.showProgress()}, nil
}

// openArchive opens the archive for a load, which locks out others; a dry run
// only reads.
func openArchive(dir string, dryRun bool) (*archive.Archive, error) {
	if dryRun {
		return archive.OpenReadOnly(dir), nil
	}
	return archive.Open(dir)
}

func dayOf(day string) (graph.Date, error) {
	if day == "" {
		return graph.DateOf(time.Now()), nil
	}
	return graph.ParseDate(day)
}

// programDigest identifies this very program, for another one may map the same
// documents otherwise. Without it nothing is ever skipped.
func programDigest() string {
	path, err := os.Executable()
	if err != nil {
		return time.Now().String()
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return time.Now().String()
	}
	return source.Digest(content)
}

// showProgress writes the document at hand on a terminal.
func (p *program) showProgress() func(source, document string) {
	if !isTerminal(p.errs) {
		return nil
	}
	const clearLine = "\r\x1b[K"
	return func(source, document string) { fmt.Fprintf(p.errs, "%s%s: %s", clearLine, source, document) }
}

// loadGCPercent lets a load collect garbage less often than Go's default: it
// makes much, keeps most of it, and then ends. It trades memory for time.
const loadGCPercent = 250

// runLoad loads into a store, which is opened beside the gathering of sources,
// and prints the report. The run is what history has of it; zero when nothing
// was loaded.
func (p *program) runLoad(ctx context.Context, l *loaders.Loader, url string, asJSON bool) (run graph.Run, err error) {
	debug.SetGCPercent(loadGCPercent)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	opened := sync.OnceValues(func() (graph.Store, error) {
		store, err := p.openStore(ctx, url)
		if err != nil {
			stop() // there is nothing to gather for
		}
		return store, err
	})
	go opened()
	defer func() {
		if store, failed := opened(); failed == nil {
			err = errors.Join(err, store.Close())
		}
	}()
	report, err := l.LoadInto(ctx, func() (loaders.Store, error) { return opened() })
	if l.Progress != nil {
		fmt.Fprint(p.errs, "\r\x1b[K")
	}
	if err != nil {
		return run, errors.Join(printSources(p.errs, report.Sources), err)
	}
	if asJSON {
		err = printJSON(p.out, report)
	} else {
		err = printReport(p.out, report)
	}
	if err == nil && !report.Complete() {
		err = silent{code: exitPartial}
	}
	return report.Recorded, err
}

func printJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
