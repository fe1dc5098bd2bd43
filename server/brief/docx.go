package brief

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// What is the same in every document but for its language.
//
//go:embed docx
var docxFiles embed.FS

// zipDay is the day that every part of a document is from: the first that the
// format of the archive can tell.
func zipDay() time.Time { return time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC) }

// Docx writes a brief as a document for Word and LibreOffice (ISO/IEC 29500,
// transitional), A4, with the same text as Markdown. Headings and the header
// rows of tables are marked as such, and the language is stated, for those who
// have it read aloud. The same document gives the same bytes.
func Docx(d *Document) ([]byte, error) {
	b := docxBody{words: wordsIn(d.Language)}
	b.document(d)
	fixed := strings.NewReplacer(
		"{lang}", b.Tag, "{title}", escaped(d.Title), "{subtitle}", escaped(d.Subtitle), "{created}", created(d),
	)
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range []struct{ name, file, content string }{
		{name: "[Content_Types].xml", file: "content-types.xml"},
		{name: "_rels/.rels", file: "rels.xml"},
		{name: "docProps/core.xml", file: "core.xml"},
		{name: "word/document.xml", content: b.text.String()},
		{name: "word/_rels/document.xml.rels", content: b.relations()},
		{name: "word/styles.xml", file: "styles.xml"},
		{name: "word/numbering.xml", file: "numbering.xml"},
		{name: "word/settings.xml", file: "settings.xml"},
		{name: "word/footer.xml", content: b.footer(d)},
	} {
		if part.file != "" {
			content, err := docxFiles.ReadFile("docx/" + part.file)
			if err != nil {
				return nil, fmt.Errorf("read part %s: %w", part.file, err)
			}
			part.content = fixed.Replace(string(content))
		}
		w, err := archive.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: zipDay()})
		if err != nil {
			return nil, fmt.Errorf("write part %s: %w", part.name, err)
		}
		if _, err := w.Write([]byte(part.content)); err != nil {
			return nil, fmt.Errorf("write part %s: %w", part.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("write the document: %w", err)
	}
	return out.Bytes(), nil
}

// created is the assessment day, which is what the text holds for; no clock is
// asked.
func created(d *Document) string {
	if d.Version.AssessedOn == "" {
		return ""
	}
	day := escaped(string(d.Version.AssessedOn)) + "T00:00:00Z"
	return `<dcterms:created xsi:type="dcterms:W3CDTF">` + day + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + day + `</dcterms:modified>`
}

// escaped is text as XML has it; what XML cannot hold becomes U+FFFD.
func escaped(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(oneLine(text))) // a strings.Builder takes everything
	return out.String()
}
