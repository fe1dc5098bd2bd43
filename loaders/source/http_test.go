package source_test

import (
	"encoding/pem"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func TestADocumentIsFetchedWithItsDigestTypeAndAddress(t *testing.T) {
	var got *http.Request
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got = r
		says(200, "Text/Turtle; charset=utf-8", turtle)(w, r)
	})
	c, _ := newClient(t, func(o *source.Options) { o.UserAgent = "sammenheng/1.2 (+https://example.org)" })
	r := local(server.URL + "/catalogue?page=1#top")
	r.Header = http.Header{"x-api-key": {"k"}}
	f, err := c.Fetch(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if string(f.Bytes) != turtle || f.Digest != source.Digest([]byte(turtle)) || f.MediaType != "text/turtle" ||
		f.URL != server.URL+"/catalogue?page=1" || f.NotModified || len(f.Warnings) != 0 {
		t.Errorf("got %+v", f)
	}
	for name, want := range map[string]string{
		"User-Agent": "sammenheng/1.2 (+https://example.org)", "Accept-Encoding": "gzip", "X-Api-Key": "k", "If-None-Match": "",
		"Accept": "text/turtle;q=0.9, application/n-triples;q=0.8, application/rdf+xml;q=0.7, application/ld+json;q=0.6, application/trig;q=0.5, application/n-quads;q=0.4, */*;q=0.1",
	} {
		if got.Header.Get(name) != want {
			t.Errorf("sent %s: %q, want %q", name, got.Header.Get(name), want)
		}
	}
}

func TestTheServerGivesTheFormatThatIsPreferred(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		best, _, _ := strings.Cut(r.Header.Get("Accept"), ";")
		says(200, best, turtle)(w, r)
	})
	c, _ := newClient(t)
	r := local(server.URL)
	r.Accept = []string{"application/n-triples", "text/turtle"}
	if f, err := c.Fetch(t.Context(), r); err != nil || f.MediaType != "application/n-triples" {
		t.Errorf("got %q, %v", f.MediaType, err)
	}
}

// conditional serves a document whose ETag and date it honours.
func conditional(tag, changed string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if tag != "" {
			w.Header().Set("ETag", tag)
		}
		w.Header().Set("Last-Modified", changed)
		w.Header().Set("Date", "Mon, 04 May 2026 02:00:00 GMT")
		if tag != "" && r.Header.Get("If-None-Match") == tag || tag == "" && r.Header.Get("If-Modified-Since") == changed {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		says(200, "text/turtle", turtle)(w, r)
	}
}

func TestADocumentThatIsKnownIsNotSentAgain(t *testing.T) {
	const old, fresh = "Sun, 03 May 2026 02:00:00 GMT", "Mon, 04 May 2026 01:59:59 GMT"
	for name, row := range map[string]struct {
		tag, changed string
		unchanged    bool
	}{
		"by its ETag":                            {`"v1"`, fresh, true},
		"by its date":                            {"", old, true},
		"but a date of just now proves nothing":  {"", fresh, false},
		"but a date that is none proves nothing": {"", "yesterday", false},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, conditional(row.tag, row.changed))
			c, _ := newClient(t)
			first, err := c.Fetch(t.Context(), local(server.URL))
			if err != nil {
				t.Fatal(err)
			}
			r := local(server.URL)
			r.Known = first.Validators
			second, err := c.Fetch(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			if second.NotModified != row.unchanged || second.NotModified == (len(second.Bytes) > 0) || second.Validators != first.Validators {
				t.Errorf("got %+v", second)
			}
		})
	}
}

func TestValidatorsCountOnlyForTheAddressAndFormatTheyAreFrom(t *testing.T) {
	server := serve(t, conditional(`"v1"`, ""))
	c, _ := newClient(t)
	first, err := c.Fetch(t.Context(), local(server.URL+"/a"))
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]source.Request{
		"another address": {URL: server.URL + "/b", MaxBytes: most, AllowPrivate: true, Known: first.Validators},
		"another format":  {URL: server.URL + "/a", MaxBytes: most, AllowPrivate: true, Known: first.Validators, Accept: []string{"text/csv"}},
	} {
		if f, err := c.Fetch(t.Context(), r); err != nil || f.NotModified {
			t.Errorf("%s: got %+v, %v", name, f, err)
		}
	}
}

func TestAnAnswerWithoutADocumentIsAnErrorThatSaysWhatToDo(t *testing.T) {
	for name, row := range map[string]struct {
		status   int
		sentinel error
		says     string
	}{
		"not found":                  {404, graph.ErrNotFound, "404 Not Found: correct the address"},
		"gone":                       {410, graph.ErrNotFound, "410 Gone"},
		"not acceptable":             {406, source.ErrNoDocument, "406 Not Acceptable: it has none of the formats"},
		"forbidden":                  {403, source.ErrNoDocument, "credentials"},
		"no content":                 {204, source.ErrNoDocument, "204 No Content"},
		"a part":                     {206, source.ErrNoDocument, "206 Partial Content"},
		"unchanged though not asked": {304, source.ErrNoDocument, "304 Not Modified: although nothing was said to be known"},
	} {
		t.Run(name, func(t *testing.T) {
			asked := 0
			server := serve(t, func(w http.ResponseWriter, _ *http.Request) { asked++; w.WriteHeader(row.status) })
			c, _ := newClient(t)
			_, err := c.Fetch(t.Context(), local(server.URL+"/x"))
			wants(t, err, row.sentinel, row.says, server.URL+"/x")
			if asked != 1 {
				t.Errorf("asked %d times for what will not change", asked)
			}
		})
	}
}

func TestTheContentDecidesWhatADocumentIs(t *testing.T) {
	xml := `<?xml version="1.0"?><!-- <html> --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`
	for name, row := range map[string]struct {
		mediaType, body string
		refused         bool
	}{
		"Turtle as plain text":                  {"text/plain", turtle, false},
		"Turtle as HTML":                        {"text/html", turtle, false},
		"Turtle as nonsense":                    {"a b;;c", turtle, false},
		"RDF/XML as HTML":                       {"text/html", xml, false},
		"Turtle about a relative address html":  {"text/turtle", "<html> <p> <o> .", false},
		"HTML as HTML":                          {"text/html", html, true},
		"HTML as Turtle":                        {"text/turtle", html, true},
		"HTML without a doctype":                {"text/html; charset=utf-8", "\ufeff \n<HTML><head/></HTML>", true},
		"HTML behind a comment and declaration": {"application/xhtml+xml", "<?xml version='1.0'?>\n<!-- x -->\n<html xmlns='http://www.w3.org/1999/xhtml'/>", true},
		"HTML behind a comment without an end":  {"text/html", "<!-- <html>", false}, // the decoder's matter
		"nothing":                               {"text/turtle", "", true},
		"nothing but blanks":                    {"text/turtle", "\ufeff \r\n", true},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, says(200, row.mediaType, row.body))
			c, _ := newClient(t)
			f, err := c.Fetch(t.Context(), local(server.URL))
			if row.refused {
				wants(t, err, source.ErrNoDocument, "answers 200", server.URL)
			} else if err != nil || string(f.Bytes) != row.body {
				t.Errorf("got %q, %v", f.Bytes, err)
			}
		})
	}
}

func TestAnHTMLPageIsCalledOne(t *testing.T) {
	server := serve(t, says(200, "text/html", html))
	c, _ := newClient(t)
	_, err := c.Fetch(t.Context(), local(server.URL))
	wants(t, err, source.ErrNoDocument, `an HTML page (as "text/html")`)
}

func TestPasswordsAreSentAndNeverShown(t *testing.T) {
	var user, password, query string
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		user, password, _ = r.BasicAuth()
		query = r.URL.RawQuery
		w.Header().Set("Location", "ftp://u:hemmelig@b.example/?token=hemmelig")
		w.WriteHeader(http.StatusFound)
	})
	c, _ := newClient(t)
	address := strings.Replace(server.URL, "http://", "http://ola:hemmelig@", 1) + "/x?page=2&api_key=hemmelig#hemmelig"
	_, err := c.Fetch(t.Context(), local(address))
	wants(t, err, source.ErrRefused, "/x?page=2&api_key=xxxxx", "ftp://b.example/?token=xxxxx")
	if user != "ola" || password != "hemmelig" || query != "page=2&api_key=hemmelig" {
		t.Errorf("sent %q %q %q", user, password, query)
	}
	addresses := []string{"http://ola:hemmelig@[::1", "ola:hemmelig@host", "file://ola:hemmelig@host/x", "http://ola:hemmelig/1@host/", "http:ola:hemmelig@host"}
	for _, address := range addresses {
		_, invalid := c.Fetch(t.Context(), local(address))
		wants(t, invalid, graph.ErrInvalid)
		err = errors.Join(err, invalid)
	}
	closed := local("http://ola:hemmelig@127.0.0.1:1/?sig=hemmelig")
	_, unreachable := c.Fetch(t.Context(), closed)
	wants(t, unreachable, graph.ErrUnavailable)
	if text := errors.Join(err, unreachable).Error(); strings.Contains(text, "hemmelig") || strings.Contains(text, "ola") {
		t.Errorf("a secret is shown: %s", text)
	}
}

func TestALimitIsRequired(t *testing.T) {
	c, _ := newClient(t)
	_, err := c.Fetch(t.Context(), source.Request{URL: "http://a.example/"})
	wants(t, err, graph.ErrInvalid, "MaxBytes")
}

// secure starts a server with TLS and writes its authority to a file.
func secure(t *testing.T, h http.HandlerFunc) (server *httptest.Server, authority string) {
	t.Helper()
	server = httptest.NewUnstartedServer(h)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.EnableHTTP2 = true
	server.StartTLS()
	t.Cleanup(server.Close)
	authority = filepath.Join(t.TempDir(), "ca.pem")
	certificate := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	if err := os.WriteFile(authority, certificate, 0o600); err != nil {
		t.Fatal(err)
	}
	return server, authority
}

func TestACertificateIsTrustedWhenItsAuthorityIsNamed(t *testing.T) {
	server, file := secure(t, says(200, "text/turtle", turtle))
	stranger, k := newClient(t)
	_, err := stranger.Fetch(t.Context(), local(server.URL))
	wants(t, err, graph.ErrUnavailable, "certificate is not trusted", "CA file")
	if len(k.slept) != 0 {
		t.Error("a certificate was hoped to become trusted by waiting")
	}
	friend, _ := newClient(t, func(o *source.Options) { o.CAFile = file })
	if f, err := friend.Fetch(t.Context(), local(server.URL)); err != nil || string(f.Bytes) != turtle {
		t.Errorf("got %q, %v", f.Bytes, err)
	}
}

func TestAFileThatHoldsNoAuthorityIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(file, []byte("not a certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := source.NewClient(source.Options{CAFile: file})
	wants(t, err, graph.ErrInvalid, "no certificate")
	_, err = source.NewClient(source.Options{CAFile: file + ".missing"})
	wants(t, err, os.ErrNotExist)
}

func TestHTTP2IsSpokenWhereItIsOffered(t *testing.T) {
	protocol := ""
	server, file := secure(t, func(w http.ResponseWriter, r *http.Request) {
		protocol = r.Proto
		says(200, "text/turtle", turtle)(w, r)
	})
	c, _ := newClient(t, func(o *source.Options) { o.CAFile = file })
	if f, err := c.Fetch(t.Context(), local(server.URL)); err != nil || protocol != "HTTP/2.0" || len(f.Warnings) != 0 {
		t.Errorf("spoke %s: %v", protocol, err)
	}
}
