package memory

import (
	"context"
	"encoding/binary"
	"io"

	"github.com/sammenheng/sammenheng/graph"
)

// encoder turns nouns into numbers. What it cannot say as a number it puts into
// the table of strings, and lists that occur again are said by their number.
type encoder struct {
	out     io.Writer
	record  []byte // not yet written
	written int64

	strings []byte // every string, one behind the other
	lengths []byte // of each, as a variable-length number
	count   uint64
	known   map[string]uint64

	origins, kinds, ids, facts seen
}

// seen numbers the lists of one type by their encoded form.
type seen map[string]uint64

// What a node and an edge add to the strings, by and large; more is room that
// is never touched, less is copied a few times.
const (
	bytesPerNode = 400
	bytesPerEdge = 24
)

// encode writes the records to out, then the strings, and returns the bytes of
// both.
func encode(ctx context.Context, out io.Writer, v graph.Version, nodes []graph.Hashed[*graph.Node], edges []graph.Hashed[graph.Edge]) (records, strings int64, err error) {
	e := &encoder{
		out: out, known: make(map[string]uint64, 2*len(nodes)),
		strings: make([]byte, 0, bytesPerNode*len(nodes)+bytesPerEdge*len(edges)),
		origins: seen{}, kinds: seen{}, ids: seen{}, facts: seen{},
	}
	e.version(v)
	if err := encodeAll(ctx, e, nodes, e.hashedNode); err != nil {
		return 0, 0, err
	}
	if err := encodeAll(ctx, e, edges, e.hashedEdge); err != nil {
		return 0, 0, err
	}
	if err := e.flush(0); err != nil {
		return 0, 0, err
	}
	records = e.written
	e.written = 0
	e.number(e.count)
	for _, part := range [][]byte{e.record, e.lengths, e.strings} {
		if _, err := out.Write(part); err != nil {
			return 0, 0, err
		}
		strings += int64(len(part))
	}
	return records, strings, nil
}

// flushAt is how many bytes of records are gathered before they are written.
const flushAt = 1 << 16

func encodeAll[T any](ctx context.Context, e *encoder, values []T, put func(*T)) error {
	e.number(uint64(len(values)))
	for i := range values {
		put(&values[i])
		if len(e.record) < flushAt {
			continue
		}
		if err := e.flush(flushAt); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// flush writes the gathered records if there are at least so many bytes.
func (e *encoder) flush(least int) error {
	if len(e.record) < least {
		return nil
	}
	n, err := e.out.Write(e.record)
	e.written += int64(n)
	e.record = e.record[:0]
	return err
}

func (e *encoder) number(n uint64) { e.record = binary.AppendUvarint(e.record, n) }

func (e *encoder) signed(n int64) { e.record = binary.AppendVarint(e.record, n) }

func (e *encoder) flag(b bool) {
	if b {
		e.number(1)
		return
	}
	e.number(0)
}

// text writes a string by its number in the table.
func (e *encoder) text(s string) {
	n, ok := e.known[s]
	if !ok {
		n = e.append(s)
		e.known[s] = n
	}
	e.number(n)
}

// unique writes a string that hardly any other value shares, a fingerprint,
// without remembering it.
func (e *encoder) unique(s string) { e.number(e.append(s)) }

func (e *encoder) append(s string) uint64 {
	e.strings = append(e.strings, s...)
	e.lengths = binary.AppendUvarint(e.lengths, uint64(len(s)))
	e.count++
	return e.count - 1
}

// The first number of a shared list.
const (
	listEmpty = iota
	listNew   // the length and the elements follow
	listKnown // this and above: the list of that number
)

// shared writes a list, or the number of an equal one that was written before.
func shared[T any](e *encoder, known seen, list []T, put func(*T)) {
	if len(list) == 0 {
		e.number(listEmpty)
		return
	}
	start := len(e.record)
	e.number(listNew)
	e.number(uint64(len(list)))
	for i := range list {
		put(&list[i])
	}
	if n, ok := known[string(e.record[start:])]; ok {
		e.record = e.record[:start]
		e.number(listKnown + n)
		return
	}
	known[string(e.record[start:])] = uint64(len(known))
}

// each writes a list that is hardly ever repeated.
func each[T any](e *encoder, list []T, put func(*T)) {
	e.number(uint64(len(list)))
	for i := range list {
		put(&list[i])
	}
}

func (e *encoder) list(ids []string) { shared(e, e.ids, ids, func(s *string) { e.text(*s) }) }
