package rdf

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// scanner is a window on a text that slides forward: what lies before the
// token being read may be forgotten. It knows where in the document it is.
type scanner struct {
	r         io.Reader
	buf       []byte
	pos, end  int   // next byte; end of what is buffered
	mark      int   // start of the token being read, -1 between tokens
	base      int64 // offset of buf[0] in the document
	line      int
	lineStart int64 // offset of the current line
	err       error // why there is no more: io.EOF or a failure
}

const (
	scanBuffer = 1 << 16
	// keptLine is how much of the current line stays for counting columns.
	keptLine = 1 << 12
)

func newScanner(r io.Reader) *scanner {
	return &scanner{r: r, buf: make([]byte, scanBuffer), mark: -1, line: 1}
}

// more reads on; false at the end of the document or on a failure, which err
// tells apart. It moves the window: indices other than pos and mark are void.
func (s *scanner) more() bool {
	if s.err != nil {
		return false
	}
	keep := s.pos
	if s.mark >= 0 {
		keep = s.mark
	}
	if start := int(s.lineStart - s.base); start >= 0 && start < keep && keep-start < keptLine {
		keep = start
	}
	if keep > 0 {
		copy(s.buf, s.buf[keep:s.end])
		s.pos, s.end, s.base = s.pos-keep, s.end-keep, s.base+int64(keep)
		if s.mark >= 0 {
			s.mark -= keep
		}
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		s.err = err
		if n > 0 {
			return true
		}
		if err != nil {
			return false
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// peek returns the next byte, false at the end.
func (s *scanner) peek() (byte, bool) {
	if s.pos < s.end || s.more() {
		return s.buf[s.pos], true
	}
	return 0, false
}

// at returns the byte i places ahead, 0 beyond the end.
func (s *scanner) at(i int) byte {
	for s.pos+i >= s.end {
		if !s.more() {
			return 0
		}
	}
	return s.buf[s.pos+i]
}

// token returns what has been read since mark.
func (s *scanner) token() []byte { return s.buf[s.mark:s.pos] }

// newline notes that a line ends just before pos.
func (s *scanner) newline() {
	s.line++
	s.lineStart = s.base + int64(s.pos)
}

// skipSpace skips white space and comments and returns the byte after them,
// false at the end. Lines end at LF, CR LF or a single CR.
func (s *scanner) skipSpace() (byte, bool) {
	s.mark = -1
	for {
		c, ok := s.peek()
		if !ok {
			return 0, false
		}
		switch c {
		case ' ', '\t':
			s.pos++
		case '\n':
			s.pos++
			s.newline()
		case '\r':
			s.carriageReturn()
		case '#':
			s.skipComment()
		default:
			return c, true
		}
	}
}

// carriageReturn passes a CR, which ends a line unless an LF does.
func (s *scanner) carriageReturn() {
	lf := s.at(1) == '\n'
	s.pos++
	if !lf {
		s.newline()
	}
}

func (s *scanner) skipComment() {
	for {
		i := bytes.IndexAny(s.buf[s.pos:s.end], "\r\n")
		if i >= 0 {
			s.pos += i
			return
		}
		s.pos = s.end
		if !s.more() {
			return
		}
	}
}

// fail makes an error at the current place.
func (s *scanner) fail(code Code, format string, args ...any) error {
	return s.failAt(s.pos, code, format, args...)
}

func (s *scanner) failAt(pos int, code Code, format string, args ...any) error {
	return s.failAtPlace(place{s.line, s.lineStart, s.base + int64(pos)}, code, format, args...)
}

// place is a position that outlives the window.
type place struct {
	line              int
	lineStart, offset int64
}

// failAtPlace counts the column in characters where the line is still in the
// window, else in bytes.
func (s *scanner) failAtPlace(at place, code Code, format string, args ...any) error {
	column := int(at.offset-at.lineStart) + 1
	if from, to := at.lineStart-s.base, at.offset-s.base; from >= 0 && to <= int64(s.end) && from <= to {
		column = utf8.RuneCount(s.buf[from:to]) + 1
	}
	return &Error{Line: at.line, Column: column, Code: code, Message: fmt.Sprintf(format, args...)}
}

// nameRune returns the size of the character at pos if it may stand in a name
// of Turtle or XML, which agree beyond ASCII, else 0.
func (s *scanner) nameRune(first bool) int {
	s.at(utf8.UTFMax - 1)
	r, size := utf8.DecodeRune(s.buf[s.pos:s.end])
	if first && isNameStartRune(r) || !first && isNameRune(r) {
		return size
	}
	return 0
}

// ended is the error of a document that stops where more must follow: the
// failure to read it if there was one.
func (s *scanner) ended(expected string) error {
	if s.err != nil && s.err != io.EOF {
		return s.err
	}
	return s.fail(Truncated, "the document ends where %s must follow; it is cut short, so fetch it again or complete it", expected)
}

// finish is the error to return at a legal end of the document.
func (s *scanner) finish() error {
	if s.err != nil && s.err != io.EOF {
		return s.err
	}
	return nil
}

// unexpected is the error of a byte that may not stand here.
func (s *scanner) unexpected(expected string) error {
	if _, ok := s.peek(); !ok {
		return s.ended(expected)
	}
	s.at(utf8.UTFMax - 1)
	r, _ := utf8.DecodeRune(s.buf[s.pos:s.end])
	return s.fail(Syntax, "unexpected %q; expected %s", string(r), expected)
}
