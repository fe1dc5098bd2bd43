package graph

import "fmt"

// conflict notes that a later source contradicts an earlier one. Documents of
// one source that contradict each other are reported likewise: their publisher
// can mend it.
func (f *finisher) conflict(p part, property string, value any) {
	f.problems = append(f.problems, Problem{
		Code:     SourceConflict,
		Subject:  f.node.ID,
		Property: property,
		Value:    fmt.Sprint(value),
		Message:  fmt.Sprintf("source %q, which is listed first, says otherwise", f.from[property]),
		Source:   p.source,
		Document: p.document,
	})
}

// titleConflicts finds sources that give a node another title in a language
// than the source listed first. Agencies change names and are left out.
func titleConflicts(n *Node) []Problem {
	if n.Is(Agency) {
		return nil
	}
	first := map[string]Text{}
	agreed := map[[2]string]bool{} // language and source
	for _, t := range n.Titles {
		if _, taken := first[t.Lang]; !taken {
			first[t.Lang] = t
		}
		if t.Value == first[t.Lang].Value || t.Source == first[t.Lang].Source {
			agreed[[2]string{t.Lang, t.Source}] = true
		}
	}
	var problems []Problem
	for _, t := range n.Titles {
		key := [2]string{t.Lang, t.Source}
		if agreed[key] {
			continue
		}
		agreed[key] = true // one problem a language and source
		problems = append(problems, Problem{
			Code: SourceConflict, Subject: n.ID, Property: "title@" + t.Lang, Value: t.Value,
			Message: fmt.Sprintf("source %q, which is listed first, says %q", first[t.Lang].Source, first[t.Lang].Value),
			Source:  t.Source, Document: documentOf(n, t.Source),
		})
	}
	return problems
}

// documentOf is the first document of a source that speaks of the node.
func documentOf(n *Node, source string) string {
	for _, o := range n.Origins {
		if o.Source == source {
			return o.Document
		}
	}
	return ""
}
