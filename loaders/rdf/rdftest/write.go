package rdftest

import (
	"bufio"
	"fmt"
	"io"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// Write writes a made-up catalogue of at least this many triples (and less
// than 300 more) to w. The same triples and seed give the same graph in
// every format, byte for byte the same file in one; formats are rdf.Turtle,
// rdf.RDFXML and rdf.NTriples, any other is an error. It streams: memory does
// not grow with the number of triples.
func Write(w io.Writer, format rdf.Format, triples int, seed uint64) error {
	out := bufio.NewWriterSize(w, 1<<16)
	p, err := newPrinter(format, out)
	if err != nil {
		return err
	}
	p.begin()
	g := newGenerator(seed)
	for g.triples < triples {
		for _, n := range g.next() {
			g.triples += n.triples()
			p.node(n)
		}
	}
	p.end()
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write generated %s: %w", format, err)
	}
	return nil
}

// printer writes nodes in one syntax. Write errors stay in the bufio.Writer
// and come out of its Flush.
type printer interface {
	begin()
	node(n *node)
	end()
}

func newPrinter(format rdf.Format, out *bufio.Writer) (printer, error) {
	switch format {
	case rdf.Turtle:
		return &turtlePrinter{out: out}, nil
	case rdf.RDFXML:
		return &xmlPrinter{out: out, expand: newExpander()}, nil
	case rdf.NTriples:
		return &ntriplesPrinter{out: out, expand: newExpander()}, nil
	default:
		return nil, fmt.Errorf("generate %q: only turtle, rdfxml and ntriples are written", format)
	}
}
