package rdf_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

const xmlHead = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/" xml:base="http://x.no/b/">`

// zeros is an endless document of spaces after some Turtle.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func zipped(t *testing.T, r io.Reader) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.Copy(z, r); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBadInputIsNamedForWhatItIs(t *testing.T) {
	bomb := zipped(t, io.LimitReader(endless{}, 64<<20))
	whole := zipped(t, strings.NewReader("<a:s> <a:p> <a:o> ."))
	for _, c := range []struct {
		name, document, input string
		code                  rdf.Code
		line                  int
		says                  string
	}{
		{"an empty file", "x.ttl", "", rdf.Empty, 0, "empty"},
		{"white space only", "x.ttl", " \n\n", rdf.Empty, 0, "empty"},
		{"an HTML page", "x.ttl", "<!DOCTYPE html><html><body>Logg inn</body></html>", rdf.HTML, 1, "this is an HTML page"},
		{"an HTML page in capitals", "x.rdf", "\n<HTML><HEAD>", rdf.HTML, 1, "this is an HTML page"},
		{"an XHTML page", "x.rdf", `<?xml version="1.0"?><!-- c --><html xmlns="http://www.w3.org/1999/xhtml">`, rdf.HTML, 1, "this is an HTML page"},
		{"a zip archive", "x.ttl", "PK\x03\x04\x00\x00", rdf.Binary, 0, "zip archive"},
		{"a PDF", "x.ttl", "%PDF-1.7", rdf.Binary, 0, "PDF"},
		{"a NUL byte", "x.ttl", "<a:s> \x00", rdf.Binary, 1, "binary"},
		{"Latin-1 Turtle", "x.ttl", "<a:s> <a:p>\n  \"\xe5\" .", rdf.Encoding, 2, "0xE5 is not UTF-8"},
		{"undeclared Latin-1 RDF/XML", "x.rdf", xmlHead + "\n<e:S><e:t>\xe5</e:t></e:S></rdf:RDF>", rdf.Encoding, 2, "not UTF-8"},
		{"an unknown encoding", "x.rdf", `<?xml version="1.0" encoding="EBCDIC-NO"?>` + xmlHead + "</rdf:RDF>", rdf.Encoding, 1, "EBCDIC-NO"},
		{"text that is nothing of ours", "x", "404 page not found", rdf.Unsupported, 1, "404 page not found"},
		{"an error message for Turtle", "x.ttl", "Not found", rdf.Syntax, 1, `"Not"`},
		{"JSON that is not JSON-LD", "x.json", `{"error": "not found"}`, rdf.Syntax, 1, "@context"},
		{"XML that is not RDF/XML", "x.rdf", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>`, rdf.Syntax, 1, "not RDF/XML"},
		{"Turtle cut in a statement", "x.ttl", "<a:s> <a:p> <a:o> .\n<a:s> <a:p", rdf.Truncated, 2, "cut short"},
		{"Turtle cut in a text", "x.ttl", "<a:s> <a:p> \"\"\"x\n", rdf.Truncated, 2, "begun on line 1"},
		{"RDF/XML cut between elements", "x.rdf", xmlHead + "<e:S>\n", rdf.Truncated, 2, "inside <e:S>"},
		{"N-Triples cut in a line", "x.nt", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:", rdf.Truncated, 2, "cut short"},
		{"JSON-LD cut short", "x.jsonld", `{"@context": {}, "@id": "a:s", `, rdf.Truncated, 1, "cut short"},
		{"gzip cut short", "x.ttl.gz", string(whole[:len(whole)-6]), rdf.Truncated, 0, "gzip"},
		{"gzip damaged", "x.ttl.gz", string(whole[:len(whole)-8]) + "12345678", rdf.Syntax, 0, "gzip"},
		{"a gzip bomb", "x.ttl.gz", string(bomb), rdf.TooBig, 0, "1 MiB"},
		{"more bytes than allowed", "x.ttl", "<a:s> <a:p> <a:o> ." + strings.Repeat(" ", 1<<20), rdf.TooBig, 0, "1 MiB"},
		{"a million open parentheses", "x.ttl", "<a:s> <a:p> " + strings.Repeat("(", 1_000_000), rdf.TooDeep, 1, "200 levels"},
		{"a million open brackets", "x.ttl", "<a:s> <a:p> " + strings.Repeat("[<a:p>", 100_000), rdf.TooDeep, 1, "200 levels"},
		{"a hundred thousand open elements", "x.rdf", xmlHead + strings.Repeat("<e:S>", 100_000), rdf.TooDeep, 1, "200 elements"},
		{"a hundred thousand open braces", "x.jsonld", `{"@id":` + strings.Repeat(`{"a:b":[`, 100_000), rdf.TooDeep, 1, "200 levels"},
		{"a hundred thousand reified triples", "x.ttl", strings.Repeat("<< ", 100_000), rdf.TooDeep, 1, "200 levels"},
		{"a context on the network", "x.jsonld", "{\n\"@context\": \"https://schema.org/docs/jsonldcontext.json\"}", rdf.Context, 2, "https://schema.org/docs/jsonldcontext.json"},
		{"a context on the disk", "x.jsonld", `{"@context": "file:///etc/hostname"}`, rdf.Context, 1, "never done"},
		{"a relative context", "x.jsonld", `{"@context": "context.json"}`, rdf.Context, 1, "context.json"},
		{"entities that expand without end", "x.rdf", laughs(), rdf.TooBig, 2, "expand"},
		{"an entity that names itself", "x.rdf", `<!DOCTYPE r [<!ENTITY a "&a;">]>` + xmlHead + "<e:S e:t='&a;'/></rdf:RDF>", rdf.TooDeep, 1, "names itself"},
		{"an external entity", "x.rdf", `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>` + xmlHead + "<e:S e:t='&a;'/></rdf:RDF>", rdf.Syntax, 1, "never fetched"},
		{"a second node in a property", "x.rdf", xmlHead + "<e:S><e:p><e:A/><e:B/></e:p></e:S></rdf:RDF>", rdf.Syntax, 1, "second node"},
		{"text that would be lost", "x.rdf", xmlHead + "<e:S>junk</e:S></rdf:RDF>", rdf.Syntax, 1, "junk"},
		{"an undeclared prefix in RDF/XML", "x.rdf", xmlHead + "<f:S/></rdf:RDF>", rdf.Syntax, 1, "xmlns:f"},
		{"an undeclared prefix in Turtle", "x.ttl", "\nex:s a ex:T .", rdf.Syntax, 2, "@prefix ex:"},
		{"a graph in Turtle that was asked for", "", "{ <a:s> <a:p> <a:o> }", rdf.Syntax, 1, "trig"},
		{"a relative IRI in N-Triples", "x.nt", "<s> <a:p> <a:o> .", rdf.Syntax, 1, "relative"},
		{"gzip in gzip", "x.gz", string(zipped(t, bytes.NewReader(whole))), rdf.Binary, 0, "gzip data inside"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := rdf.Options{Name: c.document, MaxBytes: 1 << 20}
			if c.code == rdf.TooDeep {
				o.MaxBytes = 0
			}
			if c.document == "" {
				o.Format = rdf.Turtle
			}
			_, err := rdf.Load(strings.NewReader(c.input), o)
			var bad *rdf.Error
			if !errors.As(err, &bad) {
				t.Fatalf("error is %v, want *rdf.Error", err)
			}
			if bad.Code != c.code || bad.Line != c.line || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%s at line %d: %v\nwant %s at line %d saying %q", bad.Code, bad.Line, err, c.code, c.line, c.says)
			}
			if strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("the message has line breaks: %q", err)
			}
		})
	}
}

// laughs is the billion-laughs document: ten entities of ten times the last.
func laughs() string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE r [<!ENTITY a0 "haha">`)
	for i := range 10 {
		b.WriteString("<!ENTITY a" + string(rune('1'+i)) + ` "` + strings.Repeat("&a"+string(rune('0'+i))+";", 10) + `">`)
	}
	return b.String() + "]>\n" + xmlHead + "<e:S e:t='&a9;'/></rdf:RDF>"
}

func TestAFailedReadIsNeverAShorterGraph(t *testing.T) {
	cause := errors.New("connection reset")
	for name, text := range map[string]string{
		"x.ttl":    "<a:s> <a:p> <a:o> .\n# the end\n",
		"x.nt":     "<a:s> <a:p> <a:o> .\n",
		"x.rdf":    xmlHead + "<e:S/></rdf:RDF>",
		"x.jsonld": `{"@id": "a:s", "a:p": 1}`,
		"x.trig":   "{ <a:s> <a:p> <a:o> }\n",
	} {
		t.Run(name, func(t *testing.T) {
			for cut := range len(text) + 1 {
				r := io.MultiReader(strings.NewReader(text[:cut]), iotest.ErrReader(cause))
				_, err := rdf.Load(r, rdf.Options{Name: name})
				var bad *rdf.Error
				if !errors.As(err, &bad) || bad.Code != rdf.Read || !errors.Is(err, cause) {
					t.Fatalf("cut after %d bytes: %v", cut, err)
				}
			}
		})
	}
}

func TestACutDocumentIsNeverAShorterGraph(t *testing.T) {
	for name, text := range map[string]string{
		"x.rdf":    xmlHead + "<e:S><e:p>x</e:p></e:S></rdf:RDF>",
		"x.jsonld": `{"@id": "a:s", "a:p": {"@id": "a:o"}}`,
		"x.ttl":    `<a:s> <a:p> "x"@nb , [ <a:q> ( 1 2.5 ) ] .`,
		"x.nt":     `<a:s> <a:p> "x"^^<a:t> .`,
	} {
		for cut := 1; cut < len(text); cut++ {
			if d, err := rdf.Load(strings.NewReader(text[:cut]), rdf.Options{Name: name}); err == nil {
				t.Errorf("%s cut after %q gave %d triples and no error", name, text[:cut], d.Len())
			}
		}
	}
}

func TestAnErrorOfEmitComesBackAsItIs(t *testing.T) {
	stop := errors.New("enough")
	for name, text := range map[string]string{
		"x.ttl": "<a:s> <a:p> <a:o> .", "x.nt": "<a:s> <a:p> <a:o> .", "x.rdf": xmlHead + "<e:S/></rdf:RDF>", "x.jsonld": `{"@id": "a:s", "a:p": 1}`,
	} {
		_, err := rdf.Decode(strings.NewReader(text), rdf.Options{Name: name}, func(rdf.Triple) error { return stop })
		if err != stop {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPanicOfEmitIsNotHidden(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("the panic was swallowed")
		}
	}()
	_, _ = rdf.Decode(strings.NewReader("<a:s> <a:p> <a:o> ."), rdf.Options{}, func(rdf.Triple) error { panic("mine") })
}

func TestOneByteAtATimeReadsTheSame(t *testing.T) {
	for name, text := range map[string]string{
		"x.ttl":    "@prefix å: <http://e/å#> . å:æ å:ø \"\"\"blå\r\nbær\"\"\"@nb , 1.5e3 , '\\u00e5' .",
		"x.nt":     "<http://e/å> <a:p> \"blåbær\"@nb .\r\n",
		"x.rdf":    xmlHead + "<e:Sø e:å='&#229;å'><e:p>blå &amp; bær</e:p></e:Sø></rdf:RDF>",
		"x.jsonld": `{"@id": "http://e/å", "a:p": "blåbær"}`,
	} {
		o := rdf.Options{Name: name}
		slow := make(triples)
		if _, err := rdf.Decode(iotest.OneByteReader(strings.NewReader(text)), o, func(x rdf.Triple) error { slow.add(x); return nil }); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !isomorphic(slow, read(t, text, o)) {
			t.Errorf("%s: bytes one by one give another graph", name)
		}
	}
}

func TestALimitOfAllBytesIsNoLimit(t *testing.T) {
	if _, err := rdf.Load(strings.NewReader("<a:s> <a:p> <a:o> ."), rdf.Options{MaxBytes: 1<<63 - 1}); err != nil {
		t.Error(err)
	}
}

func TestADocumentOfExactlyTheLimitIsRead(t *testing.T) {
	text := "<a:s> <a:p> <a:o> ."
	if _, err := rdf.Load(strings.NewReader(text), rdf.Options{MaxBytes: int64(len(text))}); err != nil {
		t.Error(err)
	}
	var bad *rdf.Error
	if _, err := rdf.Load(strings.NewReader(text), rdf.Options{MaxBytes: int64(len(text)) - 1}); !errors.As(err, &bad) || bad.Code != rdf.TooBig {
		t.Errorf("one byte more: %v", err)
	}
}
