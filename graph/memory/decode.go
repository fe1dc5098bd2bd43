package memory

import (
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// decoder is the encoder's mirror. The first thing wrong is kept in err, after
// which every value is zero; the checksum was right, so something wrong means
// that another program wrote the file.
type decoder struct {
	in     io.Reader
	buffer []byte
	at     int
	left   int64 // bytes of in that are not in the buffer yet
	err    error

	strings []string

	origins listOf[graph.Origin]
	kinds   listOf[graph.Kind]
	ids     listOf[string]
	facts   listOf[graph.Fact]

	nodes   arena[graph.Node]
	texts   arena[graph.Text]
	entries arena[graph.Record]
	reasons arena[graph.Reason]
	needs   arena[graph.Need]
	sources arena[graph.Source]

	bases        arena[graph.BasisKey]
	observations arena[graph.Observation]
	barriers     arena[graph.BarrierType]
}

// decode reads what encode wrote.
func decode(records io.Reader, recordBytes int64, table io.Reader, tableBytes int64) (v graph.Version, nodes []graph.Hashed[*graph.Node], edges []graph.Hashed[graph.Edge], err error) {
	d := newDecoder(records, recordBytes)
	if d.strings, err = readStrings(table, tableBytes); err != nil {
		return v, nil, nil, err
	}
	v = d.version()
	nodes = make([]graph.Hashed[*graph.Node], d.length())
	for i := range nodes {
		nodes[i] = d.hashedNode()
	}
	edges = make([]graph.Hashed[graph.Edge], d.length())
	for i := range edges {
		d.hashedEdge(&edges[i])
	}
	if d.err == nil && d.rest() > 0 {
		d.fail("something follows the last edge")
	}
	return v, nodes, edges, d.err
}

func newDecoder(in io.Reader, bytes int64) *decoder {
	return &decoder{in: in, buffer: make([]byte, 0, 1<<18), left: bytes}
}

// readStrings reads the table: how many, the lengths, and one block that the
// strings returned are parts of.
func readStrings(in io.Reader, bytes int64) ([]string, error) {
	d := newDecoder(in, bytes)
	out := make([]string, d.length())
	lengths := make([]int, len(out))
	for i := range lengths {
		lengths[i] = d.length()
	}
	if d.err != nil {
		return nil, d.err
	}
	var block strings.Builder
	block.Grow(int(d.rest()))
	block.Write(d.buffer[d.at:])
	if _, err := io.CopyN(&block, in, d.left); err != nil {
		return nil, fmt.Errorf("read strings: %w", err)
	}
	all := block.String()
	for i, n := range lengths {
		if n > len(all) {
			return nil, fmt.Errorf("the strings are shorter than their lengths say: %w", graph.ErrDamaged)
		}
		out[i], all = all[:n], all[n:]
	}
	return out, nil
}

func (d *decoder) fail(what string) {
	if d.err == nil {
		d.err = fmt.Errorf("%s: %w", what, graph.ErrDamaged)
	}
}

// rest is how many bytes there are still to read.
func (d *decoder) rest() int64 { return d.left + int64(len(d.buffer)-d.at) }

// fill makes sure that a whole number is in the buffer, if there is one.
func (d *decoder) fill() {
	kept := copy(d.buffer[:cap(d.buffer)], d.buffer[d.at:])
	n := min(int64(cap(d.buffer)-kept), d.left)
	d.buffer, d.at = d.buffer[:kept+int(n)], 0
	if _, err := io.ReadFull(d.in, d.buffer[kept:]); err != nil && d.err == nil {
		d.err = err
	}
	d.left -= n
}

func (d *decoder) number() uint64 {
	if len(d.buffer)-d.at < binary.MaxVarintLen64 && d.left > 0 {
		d.fill()
	}
	n, width := binary.Uvarint(d.buffer[d.at:])
	if width <= 0 {
		d.fail("a number is cut off")
	}
	if d.err != nil {
		return 0
	}
	d.at += width
	return n
}

func (d *decoder) signed() int64 {
	n := d.number()
	return int64(n>>1) ^ -int64(n&1)
}

func (d *decoder) integer() int { return int(d.signed()) }

func (d *decoder) flag() bool { return d.number() == 1 }

// length reads how many elements follow. An element has at least one byte, so
// a length that cannot be right never reserves memory.
func (d *decoder) length() int {
	n := d.number()
	if n > uint64(d.rest()) {
		d.fail("a list is longer than the file")
		return 0
	}
	return int(n)
}

// text reads a string, or any type made of one.
func text[S ~string](d *decoder) S {
	n := d.number()
	if n >= uint64(len(d.strings)) {
		d.fail("a string is not in the table")
		return ""
	}
	return S(d.strings[n])
}
