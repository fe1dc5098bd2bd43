package rdf

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// headSize is how much of a document is looked at to find its format.
const headSize = 1 << 16

// cause remembers the first failure of the caller's reader, so that no
// decoder between can turn it into an end of file or a syntax error.
type cause struct {
	r   io.Reader
	err error
}

func (c *cause) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if err != nil && err != io.EOF {
		c.err = err
	}
	return n, err
}

// open undoes gzip and puts the size limit over what comes out.
func open(r io.Reader, max int64) (*bufio.Reader, error) {
	raw := bufio.NewReaderSize(r, headSize)
	magic, _ := raw.Peek(2)
	if !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return bufio.NewReaderSize(&limited{r: raw, left: max, max: max}, headSize), nil
	}
	z, err := gzip.NewReader(raw)
	if err != nil {
		return nil, gzipError(err)
	}
	return bufio.NewReaderSize(&limited{r: gunzip{z}, left: max, max: max}, headSize), nil
}

type gunzip struct{ z *gzip.Reader }

func (g gunzip) Read(p []byte) (int, error) {
	n, err := g.z.Read(p)
	if err != nil && err != io.EOF {
		err = gzipError(err)
	}
	return n, err
}

func gzipError(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return &Error{Code: Truncated, Message: "the gzip data is cut short; fetch the file again", Err: err}
	}
	return &Error{Code: Syntax, Message: "the gzip data is damaged; fetch the file again", Err: err}
}

// limited ends a document that is bigger than allowed with an error.
type limited struct {
	r         io.Reader
	left, max int64
}

func (l *limited) Read(p []byte) (int, error) {
	if int64(len(p)) > l.left {
		p = p[:l.left+1]
	}
	n, err := l.r.Read(p)
	if int64(n) > l.left {
		return 0, &Error{Code: TooBig, Message: fmt.Sprintf("the document is larger than the limit of %s; raise maxBytes if it should be", bytesText(l.max))}
	}
	l.left -= int64(n)
	return n, err
}

func bytesText(n int64) string {
	for _, u := range []struct {
		size int64
		name string
	}{{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if n >= u.size && n%u.size == 0 {
			return fmt.Sprintf("%d %s", n/u.size, u.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}

// textReader passes on bytes that are UTF-8 and stops at the first that are
// not, saying where.
type textReader struct {
	r       io.Reader
	partial [utf8.UTFMax]byte // start of a character that the last read cut
	held    int
	line    int
	column  int // characters before the next one on its line
	err     error
}

func newTextReader(r io.Reader) *textReader { return &textReader{r: r, line: 1} }

func (t *textReader) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	if len(p) < 2*utf8.UTFMax {
		return 0, io.ErrShortBuffer // every reader here has a buffer of its own
	}
	n := copy(p, t.partial[:t.held])
	t.held = 0
	m, err := t.r.Read(p[n:])
	n += m
	if !utf8.Valid(p[:n]) {
		n, err = t.check(p[:n], err)
	}
	t.advance(p[:n])
	t.err = err
	return n, err
}

// check finds how much of b is whole characters. A character that b only
// begins is held for the next read.
func (t *textReader) check(b []byte, err error) (int, error) {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		if err == nil && !utf8.FullRune(b[i:]) {
			t.held = copy(t.partial[:], b[i:])
			return i, nil
		}
		if err != nil && err != io.EOF {
			return i, err
		}
		t.advance(b[:i])
		bad := &Error{
			Line: t.line, Column: t.column + 1, Code: Encoding,
			Message: fmt.Sprintf("byte 0x%02X is not UTF-8; save the file as UTF-8 (it may be Latin-1)", b[i]),
		}
		return i, bad
	}
	return len(b), err
}

func (t *textReader) advance(b []byte) {
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		t.line += bytes.Count(b, []byte{'\n'})
		t.column = utf8.RuneCount(b[i+1:])
		return
	}
	t.column += utf8.RuneCount(b)
}
