package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

func (p *program) check() *cobra.Command {
	cmd := &cobra.Command{
		Use: "check FILE…", Args: atLeast(1),
		Short: "Tell what the loader would read in files or folders, and what is wrong with it",
		Long: `Read catalogue files, curated tables or folders of them as load does, and print
counts per kind, what the needs come to, and every problem. Nothing is stored.

Exit codes: 0 all well, 1 nothing could be read, 2 usage, 3 some file could not be read.`,
	}
	day := cmd.Flags().String("date", "", "the day that verdicts are for, YYYY-MM-DD (default today)")
	format := cmd.Flags().String("format", "", "syntax of the files (default: found out from the content)")
	asJSON := cmd.Flags().Bool("json", false, "print counts and problems as JSON")
	cmd.RunE = func(cmd *cobra.Command, files []string) error {
		date, err := dayOf(*day)
		if err != nil {
			return usage(err)
		}
		l := &loaders.Loader{Config: configOf(files, *format), Day: date, Log: p.log, Progress: p.showProgress()}
		g, sources, err := l.Read(cmd.Context())
		if err != nil {
			return errors.Join(printSources(p.errs, sources), err)
		}
		return p.printCheck(g, sources, *asJSON)
	}
	return cmd
}

// configOf makes each file or folder a source of its own, in the order given.
func configOf(files []string, format string) loaders.Config {
	var c loaders.Config
	for i, file := range files {
		c.Sources = append(c.Sources, loaders.Source{
			ID: fmt.Sprintf("file-%d", i+1), Title: filepath.Base(file), Path: file, Format: format,
		})
	}
	return c
}

func (p *program) printCheck(g *graph.Graph, sources []graph.SourceRun, asJSON bool) error {
	counts := loaders.Count(g)
	if asJSON {
		if err := printJSON(p.out, map[string]any{"sources": sources, "counts": counts, "problems": g.Problems}); err != nil {
			return err
		}
	} else {
		err := errors.Join(printSources(p.out, sources), newline(p), printKinds(p.out, counts), printVerdicts(p.out, counts), printProblems(p.out, g.Problems))
		if err != nil {
			return err
		}
	}
	if !(loaders.Report{Sources: sources}).Complete() {
		return silent{code: exitPartial}
	}
	return nil
}

func newline(p *program) error {
	_, err := fmt.Fprintln(p.out)
	return err
}
