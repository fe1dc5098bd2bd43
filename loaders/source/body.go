package source

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// reserved is how much room is made before anything is there: a length that
// is only claimed must not cost memory.
const reserved = 1 << 20

// stalling cancels the exchange when a piece of the body takes too long.
type stalling struct {
	from   io.Reader
	limit  time.Duration
	cancel context.CancelCauseFunc
}

func (s *stalling) Read(p []byte) (int, error) {
	timer := time.AfterFunc(s.limit, func() {
		s.cancel(&passing{err: fmt.Errorf("nothing came for %v in the middle of the document; try later: %w: %w", s.limit, ErrCut, graph.ErrUnavailable)})
	})
	defer timer.Stop()
	return s.from.Read(p)
}

// capped fails with ErrTooBig once more than left bytes were read. A limit that
// only ended the data would make half a document look whole.
type capped struct {
	from io.Reader
	left int64
	max  int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return 0, tooBig("it is longer", c.max)
	}
	return n, err
}

func tooBig(what string, most int64) error {
	return fmt.Errorf("%s and at most %d bytes are read; raise maxBytes of the source if that is right: %w", what, most, ErrTooBig)
}

// readBody reads and unpacks the body. That as many bytes came as
// Content-Length or the chunks announced, net/http sees to.
func readBody(response *http.Response, body io.Reader, most int64) (Content, error) {
	if n := response.ContentLength; n > most {
		return Content{}, tooBig(fmt.Sprintf("it has %d bytes", n), most)
	}
	packed := &capped{from: body, left: most, max: most}
	plain := io.Reader(packed)
	switch encoding := strings.ToLower(response.Header.Get("Content-Encoding")); encoding {
	case "", "identity":
	case "gzip", "x-gzip":
		unpacked, err := gzip.NewReader(packed)
		if err != nil {
			return Content{}, bodyError(err)
		}
		plain = &capped{from: unpacked, left: most, max: most}
	default:
		return Content{}, fmt.Errorf("it is packed as %q although only gzip was asked for; tell its owner: %w", encoding, ErrNoDocument)
	}
	var content bytes.Buffer
	content.Grow(int(min(max(response.ContentLength, 0), reserved)))
	if _, err := content.ReadFrom(plain); err != nil {
		return Content{}, bodyError(err)
	}
	return Content{Bytes: content.Bytes(), Digest: Digest(content.Bytes())}, nil
}

// bodyError says which failures may pass: all but those of size.
func bodyError(err error) error {
	if errors.Is(err, ErrTooBig) {
		return err
	}
	var corrupt flate.CorruptInputError
	why := "the connection broke in the middle of the document"
	switch {
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		why = "its gzip data is damaged"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		why = "it ended before its announced end"
	}
	return &passing{err: fmt.Errorf("%s; try later: %w: %w", why, ErrCut, err)}
}

// unchecked says what a body's end does not prove.
func unchecked(response *http.Response) []string {
	announced := response.ContentLength >= 0 || len(response.TransferEncoding) > 0 || response.ProtoMajor > 1 ||
		response.TLS != nil || response.Header.Get("Content-Encoding") != ""
	if announced {
		return nil
	}
	return []string{"the server does not say how long the document is, so a cut one looks whole unless its syntax shows it"}
}

// errEmpty is an answer without a document, which ends a list of pages.
var errEmpty = fmt.Errorf("%w: empty", ErrNoDocument)

// checkDocument refuses what is no document at all although it came with 200.
func checkDocument(f Fetched) error {
	text := bytes.TrimSpace(bytes.TrimPrefix(f.Bytes, []byte("\ufeff")))
	if len(text) == 0 {
		return fmt.Errorf("the server answers 200 with nothing in it; tell its owner: %w", errEmpty)
	}
	if isHTML(f.MediaType, text) {
		return fmt.Errorf("the server answers 200 with an HTML page (as %q), perhaps a form or an error; look at the address with a browser: %w", f.MediaType, ErrNoDocument)
	}
	return nil
}

// looked is how much of a document is looked at to tell HTML.
const looked = 4 << 10

// isHTML reports whether a text begins as a web page. <html> may also begin
// Turtle, where it is a relative address; the media type decides then.
func isHTML(mediaType string, text []byte) bool {
	head := bytes.ToLower(text[:min(len(text), looked)])
	for {
		rest, ok := afterMarkup(head)
		if !ok {
			break
		}
		head = bytes.TrimSpace(rest)
	}
	if bytes.HasPrefix(head, []byte("<!doctype html")) {
		return true
	}
	if mediaType != "" && mediaType != "text/html" && mediaType != "application/xhtml+xml" && mediaType != "text/plain" {
		return false
	}
	return bytes.HasPrefix(head, []byte("<html")) || bytes.HasPrefix(head, []byte("<head")) || bytes.HasPrefix(head, []byte("<body"))
}

// afterMarkup skips one comment or processing instruction of XML.
func afterMarkup(text []byte) ([]byte, bool) {
	for opening, closing := range map[string]string{"<!--": "-->", "<?": "?>"} {
		if bytes.HasPrefix(text, []byte(opening)) {
			_, rest, found := bytes.Cut(text, []byte(closing))
			return rest, found
		}
	}
	return nil, false
}
