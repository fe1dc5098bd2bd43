package curated

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/sammenheng/sammenheng/graph"
)

// readAll reads a document of UTF-8 text, without its byte order mark.
func readAll(r io.Reader, maxBytes int64) ([]byte, error) {
	if maxBytes <= 0 {
		maxBytes = defaultMaxBytes
	}
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > maxBytes {
		return nil, fmt.Errorf("it has more than %d bytes; split it or raise maxBytes of the source: %w", maxBytes, graph.ErrLimit)
	}
	if err := checkText(data); err != nil {
		return nil, err
	}
	return bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), nil
}

// checkText refuses what is not UTF-8, with the place and the way out.
func checkText(data []byte) error {
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return fmt.Errorf("it is UTF-16 (“Unicode-tekst”); %s: %w", howToSave, graph.ErrInvalid)
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return fmt.Errorf("byte %d is 0: this is no text file (a workbook must be saved as CSV); %s: %w", at+1, howToSave, graph.ErrInvalid)
	}
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	line := 1 + bytes.Count(data[:at], []byte("\n"))
	column := at - bytes.LastIndexByte(data[:at], '\n')
	return fmt.Errorf("line %d, column %d: the byte %#x is not UTF-8, the file is probably Windows-1252; %s: %w",
		line, column, data[at], howToSave, graph.ErrInvalid)
}

const howToSave = "in Excel choose File, Save as, “CSV UTF-8 (Comma delimited)” (Fil, Lagre som, «CSV UTF-8 (semikolondelt)»)"
