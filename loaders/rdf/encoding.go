package rdf

import (
	"bufio"
	"fmt"
	"io"
	"regexp"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// xmlEncoding finds the encoding that an XML declaration names.
var xmlEncoding = regexp.MustCompile(`^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// toUTF8 drops a byte order mark and converts what says it is not UTF-8:
// UTF-16 by its mark, anything that XML declares and the web knows.
func toUTF8(r *bufio.Reader) (*bufio.Reader, error) {
	head, err := r.Peek(1024)
	if err != nil && len(head) == 0 && err != io.EOF {
		return nil, err
	}
	switch {
	case isBOM(head, "\xef\xbb\xbf"):
		_, err := r.Discard(3)
		return r, err
	case isBOM(head, "\xff\xfe") || isBOM(head, "\xfe\xff"):
		return convert(r, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)), nil
	case isBOM(head, "<\x00?\x00"):
		return convert(r, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)), nil
	case isBOM(head, "\x00<\x00?"):
		return convert(r, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)), nil
	}
	declared := xmlEncoding.FindSubmatch(head)
	if declared == nil {
		return r, nil
	}
	e, err := htmlindex.Get(string(declared[1]))
	if err != nil {
		return nil, &Error{
			Line: 1, Format: RDFXML, Code: Encoding, Err: err,
			Message: fmt.Sprintf("the declared encoding %q is unknown; save the file as UTF-8", declared[1]),
		}
	}
	if name, _ := htmlindex.Name(e); name == "utf-8" || name == "utf-16le" || name == "utf-16be" {
		return r, nil // UTF-16 without its marks cannot have been read this far
	}
	return convert(r, e), nil
}

func convert(r io.Reader, e encoding.Encoding) *bufio.Reader {
	return bufio.NewReaderSize(e.NewDecoder().Reader(r), headSize)
}
