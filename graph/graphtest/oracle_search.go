package graphtest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sammenheng/sammenheng/graph"
)

// Search puts every node into the first tier that it passes for, and walks
// through all hits to find where the page begins.
func (o oracle) Search(q graph.SearchQuery) (graph.NodePage, error) {
	if err := checkFirst(q.First); err != nil {
		return graph.NodePage{}, err
	}
	if words := slices.Compact(slices.Sorted(slices.Values(wordsOf(q.Text)))); len(words) > 100 {
		return graph.NodePage{}, fmt.Errorf("%d words: %w", len(words), graph.ErrLimit)
	}
	var hits []*graph.Node
	from, behind := 0, false // where the title hits begin; whether the page begins behind a hit
	for tier := 1; tier <= 3; tier++ {
		for _, n := range o.those(func(n *graph.Node) bool { return wanted(n, q.Kinds) && tierOf(n, q.Text) == tier }) {
			hits = append(hits, n)
			if q.After != nil && n.Position() == *q.After {
				from, behind = len(hits), true
			}
		}
	}
	if q.After != nil && *q.After != (graph.Position{}) && !behind {
		from = slices.IndexFunc(hits, func(n *graph.Node) bool {
			tier := tierOf(n, q.Text)
			return tier == 3 || tier == 2 && (n.SortKey > q.After.SortKey || n.SortKey == q.After.SortKey && n.ID > q.After.ID)
		})
		if from < 0 {
			from = len(hits)
		}
	}
	page := graph.NodePage{Total: len(hits), Nodes: hits[from:]}
	if len(page.Nodes) > q.First {
		page.Nodes, page.More = page.Nodes[:q.First], true
	}
	return page, nil
}

func wanted(n *graph.Node, kinds []graph.Kind) bool {
	return len(kinds) == 0 || slices.ContainsFunc(kinds, func(k graph.Kind) bool { return slices.Contains(n.Kinds, k) })
}

// tierOf is 1 for an exact hit, 2 for a hit by title, 3 for one by description,
// and 0 for none.
func tierOf(n *graph.Node, text string) int {
	titles, all := valuesOf(n.Titles), append(valuesOf(n.Titles), valuesOf(n.Descriptions)...)
	switch {
	case namedBy(n, text):
		return 1
	case worded(titles, text):
		return 2
	case worded(all, text):
		return 3
	default:
		return 0
	}
}

func valuesOf(texts []graph.Text) []string {
	var values []string
	for _, t := range texts {
		values = append(values, t.Value)
	}
	return values
}

// bare is how names are compared: without case and white space.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// namedBy reports whether the text is, exactly, one of the names of a node.
func namedBy(n *graph.Node, text string) bool {
	names := slices.Concat([]string{n.ID, n.OrgNumber}, n.Aliases, n.Identifiers)
	for _, r := range n.Records {
		names = append(names, r.FDKID)
	}
	if slices.Contains(n.Kinds, graph.Law) {
		if id, _, ok := graph.CanonicalLaw(text); ok && id == n.ID {
			return true
		}
		names = append(names, citations(n.ID)...)
	}
	return slices.ContainsFunc(names, func(name string) bool { return bare(name) != "" && bare(name) == bare(text) })
}

// citations are all ways to cite a law of Lovdata: with or without its kind,
// the parts joined by a space, a hyphen or a slash.
func citations(id graph.ID) []string {
	address, found := strings.CutPrefix(id, "https://lovdata.no/")
	if !found {
		return nil
	}
	parts := strings.SplitN(address, "/", 3) // lov, 2016-12-09-88, §10-2
	if len(parts) < 2 {
		return nil
	}
	kinds := map[string][]string{"lov": {"lov"}, "forskrift": {"forskrift", "for"}}[parts[0]]
	var cited []string
	for _, between := range []string{" ", "-", "/"} {
		starts := []string{parts[1]}
		for _, kind := range kinds {
			starts = append(starts, kind+" "+parts[1], kind+"-"+parts[1], kind+"/"+parts[1])
		}
		for _, start := range starts {
			if len(parts) == 3 {
				start += between + parts[2]
			}
			cited = append(cited, start)
		}
	}
	return cited
}

// worded reports whether every word of text begins a word of the values.
func worded(values []string, text string) bool {
	var have []string
	for _, v := range values {
		have = append(have, wordsOf(v)...)
	}
	words := wordsOf(text)
	for _, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return len(words) > 0
}

// wordsOf splits into words without case and accents. It knows the accents
// that drawn and generated titles have; ä and ö are æ and ø in Norwegian.
func wordsOf(s string) []string {
	folded := strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if i := slices.Index([]rune("éèêüáàôäöšđŋ"), r); i >= 0 {
			return []rune("eeeuaaoæøsdn")[i]
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return ' '
		}
		return r
	}, s)
	return strings.Fields(folded)
}
