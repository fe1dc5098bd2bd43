package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// table writes rows with aligned columns.
func table(w io.Writer, rows func(line func(cells ...any))) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var errs []error
	rows(func(cells ...any) {
		for i, cell := range cells {
			if i > 0 {
				_, err := fmt.Fprint(t, "\t")
				errs = append(errs, err)
			}
			_, err := fmt.Fprint(t, cell)
			errs = append(errs, err)
		}
		_, err := fmt.Fprintln(t)
		errs = append(errs, err)
	})
	return errors.Join(append(errs, t.Flush())...)
}

func printReport(w io.Writer, r loaders.Report) error {
	if err := printSources(w, r.Sources); err != nil {
		return err
	}
	if r.Unchanged {
		_, err := fmt.Fprintf(w, "\nRun %d: nothing has changed, version %d of %s stands.\n", r.Run, r.Version.Number, r.Version.AssessedOn)
		return err
	}
	verb := "Loaded"
	if r.DryRun {
		verb = "Would load"
	}
	c := r.Written
	if _, err := fmt.Fprintf(w, "\n%s version %d, judged as of %s: %d nodes, %d edges.\n", verb, r.Version.Number, r.Version.AssessedOn, r.Version.Nodes, r.Version.Edges); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "Nodes: %d new, %d changed, %d gone. Edges: %d new, %d changed, %d gone.\n\n",
		c.NodesAdded, c.NodesChanged, c.NodesRemoved, c.EdgesAdded, c.EdgesChanged, c.EdgesRemoved); err != nil {
		return err
	}
	return errors.Join(printVerdicts(w, r.Counts), printChanges(w, r))
}

// shownChanges is how many changes a report lists; a dry run lists all.
const shownChanges = 20

// printChanges lists what a load changes for people who follow the services.
func printChanges(w io.Writer, r loaders.Report) error {
	if len(r.Changes) == 0 {
		return nil
	}
	shown := r.Changes
	if !r.DryRun {
		shown = shown[:min(len(shown), shownChanges)]
	}
	_, err := fmt.Fprintln(w)
	return errors.Join(err, table(w, func(line func(...any)) {
		line("CHANGE", "OF", "IS CALLED")
		for _, c := range shown {
			line(c.Kind, c.Subject.Kind, c.Subject.Title(graph.NB).Value)
		}
		if more := len(r.Changes) - len(shown); more > 0 {
			line(fmt.Sprintf("… and %d more: sammenheng changes --since %s", more, r.Version.AssessedOn))
		}
	}))
}

// printSources tells how each source fared, and why where it did not do well.
func printSources(w io.Writer, sources []graph.SourceRun) error {
	if len(sources) == 0 {
		return nil
	}
	err := table(w, func(line func(...any)) {
		line("SOURCE", "STATUS", "DOCUMENTS", "ANEW", "TRIPLES", "PROBLEMS")
		for _, s := range sources {
			line(s.ID, s.Status, s.Documents, s.Fetched, s.Triples, s.Problems)
		}
	})
	for _, s := range sources {
		for _, f := range s.Failures {
			stands := "nothing stands in for it"
			if f.StoodIn {
				stands = "its last good form stands in"
			}
			_, e := fmt.Fprintf(w, "%s: %s (%s)\n", s.ID, f.Error, stands)
			err = errors.Join(err, e)
		}
		for _, g := range s.Gone {
			_, e := fmt.Fprintf(w, "%s: held back, for %d of %d %s are gone; if that is right: --accept-removals %s\n", s.ID, g.Gone, g.Of, g.Kind, s.ID)
			err = errors.Join(err, e)
		}
	}
	return err
}

// printVerdicts tells what the services come to. UNKNOWN stands as plainly as
// BLOCKED.
func printVerdicts(w io.Writer, c loaders.Counts) error {
	return table(w, func(line func(...any)) {
		line("SERVICES", "COUNT")
		for _, s := range graph.States() {
			line(s, c.Services[s])
		}
		line("")
		line("NEEDS BY REASON", "COUNT")
		for _, r := range graph.Reasons() {
			if c.Needs[r] > 0 {
				line(r, c.Needs[r])
			}
		}
		if len(c.Problems) > 0 {
			line("")
			line("PROBLEMS", "COUNT")
			for _, code := range slices.Sorted(maps.Keys(c.Problems)) {
				line(code, c.Problems[code])
			}
		}
	})
}

func printKinds(w io.Writer, c loaders.Counts) error {
	return table(w, func(line func(...any)) {
		line("NODES", "COUNT")
		for _, k := range graph.Kinds() {
			if c.Kinds[k] > 0 {
				line(k, c.Kinds[k])
			}
		}
		line("")
		line("EDGES", "COUNT")
		for _, r := range graph.EdgeRules() {
			if c.Edges[r.Type] > 0 {
				line(r.Type, c.Edges[r.Type])
			}
		}
		line("")
	})
}

// printProblems lists every problem as its publisher needs it to mend it.
func printProblems(w io.Writer, problems []graph.Problem) error {
	if len(problems) == 0 {
		_, err := fmt.Fprintln(w, "\nNo problems.")
		return err
	}
	if _, err := fmt.Fprintln(w); err != nil {
		return err
	}
	return table(w, func(line func(...any)) {
		line("PROBLEM", "DOCUMENT", "SUBJECT", "PROPERTY", "VALUE", "WHAT TO DO")
		for _, p := range problems {
			document := p.Document
			if p.Line > 0 {
				document = fmt.Sprintf("%s:%d:%d", p.Document, p.Line, p.Column)
			}
			line(p.Code, document, p.Subject, p.Property, p.Value, cmp.Or(p.Message, graph.Advice(p.Code, graph.EN)))
		}
	})
}
