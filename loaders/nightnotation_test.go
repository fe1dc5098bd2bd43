package loaders_test

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// notation writes a change on one line:
//
//	KIND subject [role] [from→to] [before ⇒ after] [upto day] {row; row} [failed] by sources
//
// and a row as evidence/dataset REASON→REASON +gained -lost.
func notation(c graph.Change) string {
	parts := []string{string(c.Kind), named(c.Subject)}
	if c.Role != "" {
		parts = append(parts, string(c.Role))
	}
	if c.From != "" || c.To != "" {
		parts = append(parts, cmp.Or(string(c.From), "–")+"→"+cmp.Or(string(c.To), "–"))
	}
	if len(c.Before)+len(c.After) > 0 {
		parts = append(parts, mentioned(c.Before)+" ⇒ "+mentioned(c.After))
	}
	if c.Upto != "" {
		parts = append(parts, "upto "+string(c.Upto))
	}
	var rows []string
	for _, r := range c.Rows {
		row := short(r.Evidence) + "/" + short(r.Dataset) + " " + cmp.Or(string(r.From), "–") + "→" + cmp.Or(string(r.To), "–")
		rows = append(rows, row+facts(" +", r.Gained)+facts(" -", r.Lost))
	}
	if len(rows) > 0 {
		parts = append(parts, "{"+strings.Join(rows, "; ")+"}")
	}
	if c.SourceFailed {
		parts = append(parts, "failed")
	}
	return strings.Join(append(parts, "by", strings.Join(c.Sources, ",")), " ")
}

func facts(sign string, all []graph.Fact) string {
	var b strings.Builder
	for _, f := range all {
		b.WriteString(sign + string(f.Kind))
		if f.Value != "" {
			b.WriteString(":" + f.Value)
		}
	}
	return b.String()
}

func mentioned(all []graph.Mention) string {
	names := make([]string, len(all))
	for i, m := range all {
		names[i] = named(m)
	}
	return strings.Join(names, "+")
}

// named is the short id, or the title of what has no id of its own; agencies
// are named with both, for their names change.
func named(m graph.Mention) string {
	switch id := short(m.ID); {
	case strings.HasPrefix(id, "urn:"):
		return "«" + m.Title(graph.NB).Value + "»"
	case m.Kind == graph.Agency:
		return id + "«" + m.Title(graph.NB).Value + "»"
	default:
		return id
	}
}

// short writes the ids of the sample with prefixes.
func short(id graph.ID) string {
	for _, p := range [][2]string{
		{"https://data.sammenheng.example/services/", "tj:"},
		{"https://data.sammenheng.example/evidence/", "dok:"},
		{"https://data.sammenheng.example/datasets/", "ds:"},
		{"https://data.brreg.no/enhetsregisteret/api/enheter/", "enhet:"},
		{"http://public-service-publisher.fellesdatakatalog.digdir.no/services/", "pub:"},
		{"https://kommune.example/services/", "kom:"},
		{"http://brreg.no/catalogs/974761076/datasets/", "skatt:"},
		{"http://brreg.no/catalogs/974760673/datasets/", "brreg:"},
	} {
		if rest, found := strings.CutPrefix(id, p[0]); found {
			if len(rest) == 36 { // a UUID
				rest = rest[:8]
			}
			return p[1] + rest
		}
	}
	return id
}

// outline is what there is and how it is judged, without who said so.
func outline(g *graph.Graph) []string {
	var lines []string
	for _, n := range g.Nodes {
		lines = append(lines, fmt.Sprint(n.ID, n.Kinds, n.Resolved, n.Verdict))
	}
	for _, e := range g.Edges {
		line := fmt.Sprint(e.EdgeKey)
		for _, row := range e.Needs {
			line += fmt.Sprint(" ", row.Dataset, row.Reason)
		}
		lines = append(lines, line)
	}
	return lines
}
