package brief

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// awkward is a document with all that a format could stumble over.
func awkward() *Document {
	return &Document{
		Language: graph.NB, Title: "Notat: A & B <c>", Subtitle: "dataversjon 1 | *nå*", Version: graph.Version{AssessedOn: "2026-11-22"},
		Sections: []Section{{Key: "one", Heading: "Del_1 [ny]", Blocks: []Block{
			{Paragraph: &Line{Parts: []Part{{Text: "22. november: a | b < c & d"}, {Text: " og `e`", Strong: true}}}},
			{List: []Line{plain("1) først"), plain("- så"), plain("to\nlinjer\x01")}},
			{Table: &Table{Columns: []string{"A|B", "C"}, Rows: []Row{
				row(Line{Parts: []Part{{Text: "lov § 1", Href: "https://example.org/a_(b)?c=1&d=|"}}}, strong(plain("x"))),
				row(plain("y"), plain("")),
			}}},
		}}},
	}
}

func TestMarkdownEscapesItsMarks(t *testing.T) {
	const want = `# Notat: A &amp; B \<c\>

dataversjon 1 \| \*nå\*

## Del\_1 \[ny\]

22\. november: a \| b \< c &amp; d **og ` + "\\`e\\`" + `**

- 1\) først
- \- så
- to linjer 

| A\|B | C |
| --- | --- |
| [lov § 1](https://example.org/a_%28b%29?c=1&amp;d=%7C) | **x** |
| y |  |
`
	if got := string(Markdown(awkward())); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestADocumentForWordIsWellFormedAndSaysTheSameAsTheMarkdown(t *testing.T) {
	d := awkward()
	parts := unzipped(t, docx(t, d))
	for name, content := range parts {
		wellFormed(t, name, content)
	}
	text := saidIn(parts["word/document.xml"])
	for _, l := range lines(d) {
		if !strings.Contains(text, oneLine(l)) {
			t.Errorf("the document does not say %q; it says\n%s", l, text)
		}
	}
	for _, want := range []string{`w:val="Heading1"`, `w:val="Heading2"`, `<w:tblHeader/>`, `w:w="11906" w:h="16838"`} {
		if !strings.Contains(parts["word/document.xml"], want) {
			t.Errorf("the document has no %s", want)
		}
	}
	for part, want := range map[string]string{
		"word/styles.xml": `w:lang w:val="nb-NO"`, "word/footer.xml": " NUMPAGES ", "docProps/core.xml": "2026-11-22T00:00:00Z",
		"word/_rels/document.xml.rels": "https://example.org/a_(b)?c=1&amp;d=|",
	} {
		if !strings.Contains(parts[part], want) {
			t.Errorf("%s has no %s", part, want)
		}
	}
}

func TestADocumentForWordHasTheSameBytesTwice(t *testing.T) {
	if !bytes.Equal(docx(t, awkward()), docx(t, awkward())) {
		t.Error("two documents of one brief differ")
	}
}

func docx(t *testing.T, d *Document) []byte {
	t.Helper()
	content, err := Docx(d)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func unzipped(t *testing.T, content []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(part)
	}
	return parts
}

func wellFormed(t *testing.T, name, content string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(content))
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s is not well-formed: %v", name, err)
			return
		}
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// saidIn is the text of word/document.xml, a line for each paragraph.
func saidIn(content string) string {
	text := tags.ReplaceAllString(strings.ReplaceAll(content, "</w:p>", "\n"), "")
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&").Replace(text)
}

// lines are all lines of a document.
func lines(d *Document) []string {
	all := []string{d.Title, d.Subtitle}
	for _, s := range d.Sections {
		all = append(all, s.Heading)
		for _, b := range s.Blocks {
			if b.Paragraph != nil {
				all = append(all, b.Paragraph.Plain())
			}
			for _, l := range b.List {
				all = append(all, l.Plain())
			}
			if b.Table == nil {
				continue
			}
			all = append(all, b.Table.Columns...)
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					all = append(all, c.Plain())
				}
			}
		}
	}
	return all
}
