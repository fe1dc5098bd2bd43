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
	if a.chance(30) {
		a.searchOn(q)
	}
}

// searchOn asks for what stands behind each hit, the page that a client asks
// for next, in every tier.
func (a *asker) searchOn(q graph.SearchQuery) {
	q.Page = graph.Page{First: graph.MaxFirst}
	all, err := oracle{g: a.g}.Search(q)
	if err != nil {
		return
	}
	for _, n := range all.Nodes[:min(len(all.Nodes), 12)] {
		at := n.Position()
		next := graph.SearchQuery{Text: q.Text, Kinds: q.Kinds, Page: graph.Page{First: 1 + a.IntN(3), After: &at}}
		a.add(fmt.Sprintf("Search %+v behind the hit %s", next, n.ID), func(s answers) (any, error) { return s.Search(next) })
	}
}

// text is what somebody who looks for a node may write: the beginnings of words
// of its titles, or of its descriptions too, in any order and case, or one of
// its names.
func (a *asker) text(n *graph.Node) string {
	if name := one(a.random, a.names(n)); a.chance(40) && name != "" {
		return name
	}
	texts := n.Titles
	if a.chance(50) {
		texts = append(texts[:len(texts):len(texts)], n.Descriptions...)
	}
	var words []string
	for _, t := range texts {
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

// names are what a node is called exactly, some of them misspelt.
func (a *asker) names(n *graph.Node) []string {
	names := append([]string{n.ID, n.OrgNumber}, n.Aliases...)
	names = append(names, n.Identifiers...)
	for _, r := range n.Records {
		names = append(names, r.FDKID)
	}
	if len(n.OrgNumber) == 9 {
		names = append(names, n.OrgNumber[:3]+" "+n.OrgNumber[3:6]+"\u00a0"+n.OrgNumber[6:])
	}
	if n.Is(graph.Law) {
		cited := append(citations(n.ID), graph.LawLabel(n.ID), strings.Replace(n.ID, "/lov/", "/dokument/NL/lov/", 1))
		one := one(a.random, cited)
		names = append(names, one, strings.ToUpper(one), strings.Replace(one, "§", "§ ", 1), strings.TrimSuffix(one, "2"))
	}
	return names
}
