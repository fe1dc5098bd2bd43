package brief

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

	// A4 with 17 mm at the sides and 15 above and below, in twentieths of a point.
	pageSize  = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="964" w:bottom="850" w:left="964" w:header="400" w:footer="400" w:gutter="0"/>`
	pageWidth = 11906 - 2*964
)

// docxBody writes word/document.xml and notes the addresses that it leads to.
type docxBody struct {
	words
	text  strings.Builder
	links []string // in order of first use
}

// fixedRelations are those of every document; links come behind them.
func fixedRelations() []string { return []string{"styles", "numbering", "settings", "footer"} }

func (b *docxBody) document(d *Document) {
	b.text.WriteString(xmlHead + `<w:document ` + wordSpace + `><w:body>`)
	b.paragraph("Heading1", plain(d.Title))
	b.paragraph("Subtitle", plain(d.Subtitle))
	for _, section := range d.Sections {
		b.paragraph("Heading2", plain(section.Heading))
		for _, block := range section.Blocks {
			switch {
			case block.Paragraph != nil:
				b.paragraph("", *block.Paragraph)
			case block.Table != nil:
				b.table(section.Heading, block.Table)
			default:
				for _, l := range block.List {
					b.paragraph("ListBullet", l)
				}
			}
		}
	}
	b.text.WriteString(`<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>` + pageSize + `</w:sectPr></w:body></w:document>`)
}

func (b *docxBody) paragraph(style string, l Line) {
	b.text.WriteString("<w:p>")
	if style != "" {
		b.text.WriteString(`<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	}
	for _, p := range l.Parts {
		b.part(p)
	}
	b.text.WriteString("</w:p>\n")
}

func (b *docxBody) part(p Part) {
	if p.Text == "" {
		return
	}
	style := ""
	switch {
	case p.Href != "" && p.Strong:
		style = `<w:rPr><w:rStyle w:val="Hyperlink"/><w:b/></w:rPr>`
	case p.Href != "":
		style = `<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>`
	case p.Strong:
		style = `<w:rPr><w:rStyle w:val="Strong"/></w:rPr>`
	}
	run := `<w:r>` + style + `<w:t xml:space="preserve">` + escaped(p.Text) + `</w:t></w:r>`
	if p.Href != "" {
		run = fmt.Sprintf(`<w:hyperlink r:id="rId%d">%s</w:hyperlink>`, b.link(p.Href), run)
	}
	b.text.WriteString(run)
}

// link is the number of the relation that leads to an address.
func (b *docxBody) link(href string) int {
	at := slices.Index(b.links, href)
	if at < 0 {
		at, b.links = len(b.links), append(b.links, href)
	}
	return len(fixedRelations()) + 1 + at
}

// table writes a table with a header row that is repeated on the next page and
// rows that are not split between pages.
func (b *docxBody) table(name string, t *Table) {
	widths := columnWidths(t)
	b.text.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/>` + fmt.Sprintf(`<w:tblW w:w="%d" w:type="dxa"/>`, pageWidth) +
		`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
		`<w:tblCaption w:val="` + escaped(name) + `"/></w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		fmt.Fprintf(&b.text, `<w:gridCol w:w="%d"/>`, width)
	}
	b.text.WriteString("</w:tblGrid>\n")
	head := make([]Line, len(t.Columns))
	for i, name := range t.Columns {
		head[i] = plain(name)
	}
	b.row(`<w:cantSplit/><w:tblHeader/>`, "TableHeading", head, widths)
	for _, r := range t.Rows {
		b.row(`<w:cantSplit/>`, "TableText", r.Cells, widths)
	}
	b.text.WriteString("</w:tbl>")
	b.paragraph("AfterTable", Line{}) // two tables in a row would become one
}

func (b *docxBody) row(properties, style string, cells []Line, widths []int) {
	b.text.WriteString(`<w:tr><w:trPr>` + properties + `</w:trPr>`)
	for i, cell := range cells {
		fmt.Fprintf(&b.text, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, widths[i])
		b.paragraph(style, cell)
		b.text.WriteString("</w:tc>")
	}
	b.text.WriteString("</w:tr>\n")
}

// columnWidths share the page: each column is as wide as its longest word, and
// what is left goes to those with more to say in a cell.
func columnWidths(t *Table) []int {
	const character, margins, widest = 95, 140, 60 // of bold text, in twentieths of a point; of a cell, in characters
	widths, wanted := make([]int, len(t.Columns)), make([]int, len(t.Columns))
	left, sum := pageWidth, 0
	for i, name := range t.Columns {
		cells := []string{name}
		for _, r := range t.Rows {
			cells = append(cells, r.Cells[i].Plain())
		}
		word, cell := 0, 0
		for _, c := range cells {
			cell = max(cell, utf8.RuneCountInString(c))
			for w := range strings.FieldsSeq(c) {
				word = max(word, utf8.RuneCountInString(w))
			}
		}
		widths[i] = min(margins+character*word, pageWidth/len(t.Columns))
		wanted[i] = min(cell, widest) - min(word, widest)
		left, sum = left-widths[i], sum+wanted[i]
	}
	for i := range widths {
		if sum > 0 {
			share := left * wanted[i] / sum
			widths[i], left, sum = widths[i]+share, left-share, sum-wanted[i]
		}
	}
	widths[0] += left
	return widths
}

// relations is word/_rels/document.xml.rels.
func (b *docxBody) relations() string {
	var out strings.Builder
	out.WriteString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, name := range fixedRelations() {
		fmt.Fprintf(&out, `<Relationship Id="rId%d" Type="%s/%s" Target="%s.xml"/>`, i+1, relations, name, name)
	}
	for i, href := range b.links {
		fmt.Fprintf(&out, `<Relationship Id="rId%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>`, len(fixedRelations())+1+i, relations, escaped(href))
	}
	out.WriteString("</Relationships>")
	return out.String()
}

// footer has the title and the number of the page.
func (b *docxBody) footer(d *Document) string {
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + escaped(s) + `</w:t></w:r>` }
	page := `<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
	pages := `<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple>`
	before, rest, _ := strings.Cut(b.Page, "{page}")
	between, after, _ := strings.Cut(rest, "{pages}")
	return xmlHead + `<w:ftr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` + text(d.Title) + `<w:r><w:tab/></w:r>` +
		text(before) + page + text(between) + pages + text(after) + `</w:p></w:ftr>`
}
