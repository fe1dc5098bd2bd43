package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

func (p *program) convert() *cobra.Command {
	cmd := &cobra.Command{
		Use: "convert FILE", Args: exactly(1),
		Short: "Write any RDF that can be read as N-Triples or Turtle",
		Long:  "Read one RDF document in any accepted syntax (- is standard input) and write its triples, those of all named graphs, on standard output.",
	}
	from := cmd.Flags().String("from", "", "syntax of the file (default: found out from the content)")
	to := cmd.Flags().String("to", "nt", "nt or ttl")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		formats := [2]rdf.Format{}
		for i, name := range []string{*from, *to} {
			if name == "" {
				continue
			}
			var err error
			if formats[i], err = rdf.ParseFormat(name); err != nil {
				return usage(err)
			}
		}
		if formats[1] != rdf.NTriples && formats[1] != rdf.Turtle {
			return usage(fmt.Errorf("--to %s: only nt and ttl are written: %w", *to, graph.ErrInvalid))
		}
		return p.runConvert(args[0], formats[0], formats[1])
	}
	return cmd
}

func (p *program) runConvert(path string, from, to rdf.Format) error {
	in := p.in
	name, base := "standard input", "file:///dev/stdin"
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		absolute, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		in, name, base = file, path, "file://"+filepath.ToSlash(absolute)
	}
	// A document that fails half way must not look whole, so it is read to its
	// end before the first triple is written.
	var triples []rdf.Triple
	if _, err := rdf.Decode(in, rdf.Options{Name: name, Base: base, Format: from}, func(t rdf.Triple) error {
		triples = append(triples, t)
		return nil
	}); err != nil {
		return err
	}
	out := bufio.NewWriter(p.out)
	if err := rdf.Encode(out, to, func(yield func(rdf.Triple) bool) {
		for _, t := range triples {
			if !yield(t) {
				return
			}
		}
	}); err != nil {
		return fmt.Errorf("write %s: %w", to, err)
	}
	return out.Flush()
}
