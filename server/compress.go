package server

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strings"
)

// worthCompressing is the length in bytes from which compressing an answer
// saves more time on the way than it takes here.
const worthCompressing = 2048

// takesGzip reports whether a client can read gzip. A refusal by weight (q=0)
// is not looked for: no client that sends one is known.
func takesGzip(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept-Encoding"), "gzip")
}

// compressed is the body of an answer in the form that the client takes; the
// head says which. An answer with an ETag goes as it is, since the tag is for
// these very bytes.
func compressed(h http.Header, r *http.Request, body []byte) []byte {
	if h.Get("ETag") != "" || len(body) < worthCompressing {
		return body
	}
	h.Add("Vary", "Accept-Encoding")
	if !takesGzip(r) {
		return body
	}
	var small bytes.Buffer
	z, err := gzip.NewWriterLevel(&small, gzip.BestSpeed)
	if err != nil {
		return body
	}
	if _, err := z.Write(body); err != nil || z.Close() != nil {
		return body
	}
	h.Set("Content-Encoding", "gzip")
	return small.Bytes()
}
