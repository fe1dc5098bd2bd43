package brief

import (
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// Plain is the line's text without its links.
func (l Line) Plain() string {
	var text strings.Builder
	for _, p := range l.Parts {
		text.WriteString(p.Text)
	}
	return text.String()
}

// blanks are what a phrase's {names} stand for.
type blanks map[string]Line

// plain is a line of nothing but text.
func plain(text string) Line {
	if text == "" {
		return Line{}
	}
	return Line{Parts: []Part{{Text: text}}}
}

// strong is the line with every part standing out.
func strong(l Line) Line {
	parts := slices.Clone(l.Parts)
	for i := range parts {
		parts[i].Strong = true
	}
	return Line{Parts: parts}
}

// fill puts lines into the {blanks} of a phrase; a blank that nothing is given
// for stays as it is, so that a test sees it.
func fill(phrase string, b blanks) Line {
	var l Line
	for phrase != "" {
		start := strings.IndexByte(phrase, '{')
		end := strings.IndexByte(phrase, '}')
		if start < 0 || end < start {
			return l.and(plain(phrase))
		}
		l = l.and(plain(phrase[:start]))
		if value, ok := b[phrase[start+1:end]]; ok {
			l = l.and(value)
		} else {
			l = l.and(plain(phrase[start : end+1]))
		}
		phrase = phrase[end+1:]
	}
	return l
}

// and is the line with another behind it; text that leads nowhere is one part.
func (l Line) and(more Line) Line {
	parts := slices.Clone(l.Parts)
	for _, p := range more.Parts {
		last := len(parts) - 1
		if last >= 0 && joins(parts[last], p) {
			parts[last].Text += p.Text
			continue
		}
		parts = append(parts, p)
	}
	return Line{Parts: parts}
}

func joins(a, b Part) bool {
	return a.About == "" && b.About == "" && a.Href == "" && b.Href == "" && a.Strong == b.Strong
}

// capital is the line with a capital first letter.
func capital(l Line) Line {
	if len(l.Parts) == 0 {
		return l
	}
	parts := slices.Clone(l.Parts)
	first := []rune(parts[0].Text)
	if len(first) > 0 {
		parts[0].Text = strings.ToUpper(string(first[:1])) + string(first[1:])
	}
	return Line{Parts: parts}
}

// between joins lines with text between them.
func between(lines []Line, text string) Line {
	var all Line
	for i, l := range lines {
		if i > 0 {
			all = all.and(plain(text))
		}
		all = all.and(l)
	}
	return all
}

// address is what may be opened in a browser: an http or https address; "" for
// everything else.
func address(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

// reference is the public document that a node of the tables rests on, or "".
func reference(n *graph.Node) string {
	for _, o := range n.Origins {
		if a := address(o.Reference); a != "" {
			return a
		}
	}
	return ""
}
