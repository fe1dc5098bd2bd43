package source_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func gzipped(t *testing.T, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// packed serves bytes as the gzip form of a Turtle document.
func packed(content []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "text/turtle")
		w.Header().Set("Content-Length", strconv.Itoa(len(content)))
		_, _ = w.Write(content)
	}
}

func TestAPackedDocumentIsUnpacked(t *testing.T) {
	server := serve(t, packed(gzipped(t, []byte(turtle))))
	c, _ := newClient(t)
	if f, err := c.Fetch(t.Context(), local(server.URL)); err != nil || string(f.Bytes) != turtle {
		t.Errorf("got %q, %v", f.Bytes, err)
	}
}

func TestDamagedPackingIsAnError(t *testing.T) {
	whole := gzipped(t, []byte(strings.Repeat(turtle, 100)))
	wrongSum := bytes.Clone(whole)
	wrongSum[len(wrongSum)-8] ^= 1
	for name, row := range map[string]struct {
		content []byte
		says    string
	}{
		"cut in the middle":  {whole[:len(whole)/2], "ended before its announced end"},
		"cut in its header":  {whole[:5], "ended before its announced end"},
		"with another sum":   {wrongSum, "gzip data is damaged"},
		"not packed at all":  {[]byte(turtle), "gzip data is damaged"},
		"with bytes behind":  {append(bytes.Clone(whole), "more than ten bytes"...), "gzip data is damaged"},
		"nothing that is it": {nil, "ended before its announced end"},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, packed(row.content))
			c, _ := newClient(t, func(o *source.Options) { o.Attempts = 2 })
			_, err := c.Fetch(t.Context(), local(server.URL))
			wants(t, err, source.ErrCut, row.says, "attempt 2 of 2")
		})
	}
}

func TestAPackingThatWasNotAskedForIsRefused(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		_, _ = io.WriteString(w, turtle)
	})
	c, _ := newClient(t)
	_, err := c.Fetch(t.Context(), local(server.URL))
	wants(t, err, source.ErrNoDocument, `packed as "br"`)
}

func TestALimitCountsWhatIsUnpackedAndWhatIsSent(t *testing.T) {
	emptyParts := bytes.Repeat(gzipped(t, nil), 100) // unpack to nothing, for as long as one likes
	for name, row := range map[string]struct {
		handler http.HandlerFunc
		says    string
	}{
		"a gzip bomb":                {packed(gzipped(t, make([]byte, 1<<20))), "it is longer and at most 2000 bytes"},
		"a gzip stream of no end":    {packed(append(emptyParts, emptyParts...)), "at most 2000 bytes"},
		"a length over the limit":    {says(200, "text/turtle", strings.Repeat(" ", 2001)), "it has 2001 bytes"},
		"an endless body, no length": {endless, "it is longer and at most 2000 bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			asked := 0
			server := serve(t, func(w http.ResponseWriter, r *http.Request) { asked++; row.handler(w, r) })
			c, _ := newClient(t)
			r := local(server.URL)
			r.MaxBytes = 2000
			_, err := c.Fetch(t.Context(), r)
			wants(t, err, source.ErrTooBig, row.says, "raise maxBytes")
			if asked != 1 {
				t.Errorf("asked %d times", asked)
			}
		})
	}
}

// endless sends until the client has had enough.
func endless(w http.ResponseWriter, _ *http.Request) {
	for {
		if _, err := io.WriteString(w, turtle); err != nil {
			return
		}
	}
}

func TestADocumentOfExactlyTheLimitIsRead(t *testing.T) {
	for name, handler := range map[string]http.HandlerFunc{
		"plain": says(200, "text/turtle", turtle), "packed": packed(gzipped(t, []byte(strings.Repeat(turtle, 3)))),
	} {
		server := serve(t, handler)
		c, _ := newClient(t)
		r := local(server.URL)
		r.MaxBytes = int64(len(turtle))
		if name == "packed" {
			r.MaxBytes *= 3
		}
		if _, err := c.Fetch(t.Context(), r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTenGigabytesAreRefusedByTheirHeader(t *testing.T) {
	address, asked := raw(t, headers("HTTP/1.1 200 OK", "Content-Type: text/turtle", "Content-Length: 10737418240")+turtle)
	c, _ := newClient(t)
	r := local(address)
	r.MaxBytes = 2 << 30
	_, err := c.Fetch(t.Context(), r)
	wants(t, err, source.ErrTooBig, "10737418240")
	if asked() != 1 {
		t.Errorf("asked %d times", asked())
	}
}

func TestABodyThatEndsEarlyIsAnError(t *testing.T) {
	const ok = "HTTP/1.1 200 OK"
	for name, answer := range map[string]string{
		"shorter than its Content-Length": headers(ok, "Content-Length: 1000") + turtle,
		"without its last chunk":          headers(ok, "Transfer-Encoding: chunked") + fmt.Sprintf("%x\r\n%s\r\n", len(turtle), turtle),
		"in the middle of a chunk":        headers(ok, "Transfer-Encoding: chunked") + "1000\r\n" + turtle,
	} {
		t.Run(name, func(t *testing.T) {
			address, asked := raw(t, answer)
			c, _ := newClient(t, func(o *source.Options) { o.Attempts = 3 })
			_, err := c.Fetch(t.Context(), local(address))
			wants(t, err, source.ErrCut, "ended before its announced end", "attempt 3 of 3")
			if asked() != 3 {
				t.Errorf("asked %d times", asked())
			}
		})
	}
}

func TestABodyThatIsWholeTheSecondTimeIsTaken(t *testing.T) {
	whole := headers("HTTP/1.1 200 OK", "Connection: close", "Content-Length: "+strconv.Itoa(len(turtle))) + turtle
	address, _ := raw(t, whole[:len(whole)-5], whole)
	c, _ := newClient(t)
	if f, err := c.Fetch(t.Context(), local(address)); err != nil || string(f.Bytes) != turtle {
		t.Errorf("got %q, %v", f.Bytes, err)
	}
}

func TestALengthThatTheServerDoesNotSayIsAWarning(t *testing.T) {
	address, _ := raw(t, headers("HTTP/1.0 200 OK", "Content-Type: text/turtle")+turtle)
	c, _ := newClient(t)
	f, err := c.Fetch(t.Context(), local(address))
	if err != nil || len(f.Warnings) != 1 || !strings.Contains(f.Warnings[0], "does not say how long") {
		t.Errorf("got %v, %v", f.Warnings, err)
	}
}

func TestACutTurtleFileWithoutALengthIsTheDecodersToSee(t *testing.T) {
	content := corpusFile(t, "services/fdk-publicservice-harvester--all_services.ttl")
	address, _ := raw(t, headers("HTTP/1.0 200 OK")+string(content[:len(content)/2]))
	c, _ := newClient(t)
	f, err := c.Fetch(t.Context(), local(address))
	if err != nil || len(f.Warnings) != 1 {
		t.Fatalf("got %v, %v", f.Warnings, err)
	}
	if _, err := rdf.Load(bytes.NewReader(f.Bytes), rdf.Options{Name: "half", Base: f.URL}); err == nil {
		t.Error("half a document was decoded as a whole one")
	}
}

func TestABodyThatStallsIsGivenUpAndTriedAgain(t *testing.T) {
	stall := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		_, _ = io.WriteString(w, turtle)
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}
	for name, good := range map[string]bool{"always": false, "once": true} {
		t.Run(name, func(t *testing.T) {
			asked := 0
			server := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if asked++; asked > 1 && good {
					says(200, "text/turtle", turtle)(w, r)
					return
				}
				stall(w, r)
			})
			c, _ := newClient(t, func(o *source.Options) { o.Attempts, o.Timeouts.Stall = 2, 100*time.Millisecond })
			f, err := c.Fetch(t.Context(), local(server.URL))
			if good {
				if err != nil || string(f.Bytes) != turtle {
					t.Errorf("got %q, %v", f.Bytes, err)
				}
			} else {
				wants(t, err, source.ErrCut, "nothing came for 100ms", "attempt 2 of 2")
			}
		})
	}
}

func TestADripThatNeverStallsIsGivenUpInTheEnd(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			_, _ = io.WriteString(w, "#")
			w.(http.Flusher).Flush()
			time.Sleep(time.Millisecond)
		}
	})
	c, _ := newClient(t, func(o *source.Options) { o.Attempts, o.Timeouts.Whole = 1, 200*time.Millisecond })
	_, err := c.Fetch(t.Context(), local(server.URL))
	wants(t, err, graph.ErrUnavailable, "not finished after 200ms")
}

func TestDocumentsOfTheCorpusArriveAsTheyAre(t *testing.T) {
	for _, name := range []string{
		"services/fdk-publicservice-harvester--all_services.ttl", "large/fdk-dataset-harvester--dcat-11.rdf", "large/fdk-dataset-harvester--difi-complete-2017-10-25.jsonld",
	} {
		content := corpusFile(t, name)
		for form, handler := range map[string]http.HandlerFunc{
			"plain": says(200, "application/octet-stream", string(content)), "packed": packed(gzipped(t, content)),
		} {
			server := serve(t, handler)
			c, _ := newClient(t)
			r := local(server.URL)
			r.MaxBytes = int64(len(content))
			f, err := c.Fetch(t.Context(), r)
			if err != nil || f.Digest != source.Digest(content) {
				t.Errorf("%s, %s: %v", name, form, err)
			}
		}
	}
}
