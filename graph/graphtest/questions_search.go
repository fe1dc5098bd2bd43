package graphtest

import (
	"fmt"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

func (a *asker) searches() {
	q := graph.SearchQuery{Text: a.text(one(a.random, a.g.Nodes)), Page: a.page()}
	for a.chance(25) {
		q.Kinds = append(q.Kinds, one(a.random, graph.Kinds()))
	}
	a.add(fmt.Sprintf("Search %+v after %+v", q, q.After), func(s answers) (any, error) { return s.Search(q) })
}

// text is what somebody who looks for a node may write: the beginnings of its
// words in any order and case, or one of its names.
func (a *asker) text(n *graph.Node) string {
	names := append([]string{n.ID, n.OrgNumber}, n.Aliases...)
	names = append(names, n.Identifiers...)
	for _, r := range n.Records {
		names = append(names, r.FDKID)
	}
	if n.Is(graph.Law) {
		names = append(names, graph.LawLabel(n.ID), strings.TrimPrefix(n.ID, "https://lovdata.no/lov/"))
	}
	if name := one(a.random, names); a.chance(40) && name != "" {
		return name
	}
	var words []string
	for _, t := range n.Titles {
		for _, word := range strings.Fields(t.Value) {
			runes := []rune(word)
			words = append(words, string(runes[:1+a.IntN(len(runes))]))
		}
	}
	a.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	text := strings.Join(words[:min(len(words), 1+a.IntN(3))], " ")
	if a.chance(30) {
		return strings.ToUpper(text)
	}
	return text
}
