package brief

import (
	"bytes"
	"strings"
	"unicode"
)

// Markdown writes a brief as CommonMark with the tables of GitHub. Only what
// leads outside is a link.
func Markdown(d *Document) []byte {
	var out bytes.Buffer
	block := func(text string) { out.WriteString(text + "\n\n") }
	block("# " + markdownText(d.Title))
	block(markdownText(d.Subtitle))
	for _, section := range d.Sections {
		block("## " + markdownText(section.Heading))
		for _, b := range section.Blocks {
			switch {
			case b.Paragraph != nil:
				block(markdownLine(*b.Paragraph))
			case b.Table != nil:
				block(markdownTable(b.Table))
			default:
				items := make([]string, len(b.List))
				for i, l := range b.List {
					items[i] = "- " + markdownLine(l)
				}
				block(strings.Join(items, "\n"))
			}
		}
	}
	return append(bytes.TrimRight(out.Bytes(), "\n"), '\n')
}

func markdownTable(t *Table) string {
	lines := []string{"| " + strings.Join(mapped(t.Columns, markdownText), " | ") + " |", strings.Repeat("| --- ", len(t.Columns)) + "|"}
	for _, r := range t.Rows {
		lines = append(lines, "| "+strings.Join(mapped(r.Cells, markdownInline), " | ")+" |")
	}
	return strings.Join(lines, "\n")
}

func mapped[T any](values []T, say func(T) string) []string {
	said := make([]string, len(values))
	for i, v := range values {
		said[i] = say(v)
	}
	return said
}

// markdownLine is a line that begins a block, where “22. november” would begin
// a numbered list.
func markdownLine(l Line) string {
	text := markdownInline(l)
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits > 0 && digits < len(text) && (text[digits] == '.' || text[digits] == ')') {
		return text[:digits] + `\` + text[digits:]
	}
	if strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") || strings.HasPrefix(text, "#") || strings.HasPrefix(text, "=") {
		return `\` + text
	}
	return text
}

func markdownInline(l Line) string {
	var out strings.Builder
	for _, p := range l.Parts {
		text := markdownText(p.Text)
		core := strings.TrimSpace(text) // marks do not count beside a space
		before, after, _ := strings.Cut(text, core)
		if core == "" {
			out.WriteString(text)
			continue
		}
		if p.Href != "" {
			core = "[" + core + "](" + markdownAddress(p.Href) + ")"
		}
		if p.Strong {
			core = "**" + core + "**"
		}
		out.WriteString(before + core + after)
	}
	return out.String()
}

// markdownText escapes what Markdown reads as marks, and makes one line of
// many.
func markdownText(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "~", `\~`, "&", "&amp;",
	).Replace(oneLine(s))
}

// oneLine puts a space for every line break and tab.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// markdownAddress escapes what would end the address of a link, or the cell that
// it stands in.
func markdownAddress(href string) string {
	return strings.NewReplacer(" ", "%20", "<", "%3C", ">", "%3E", "(", "%28", ")", "%29", "|", "%7C", `\`, "%5C", "&", "&amp;").Replace(oneLine(href))
}
