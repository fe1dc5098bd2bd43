package graph

import (
	"fmt"
	"sync"
)

// MaxWords is the largest number of different words that Search looks for.
const MaxWords = 100

// SearchQuery asks for nodes by words.
type SearchQuery struct {
	Text  string
	Kinds []Kind // nil = every kind
	Page
}

// searchIndex finds nodes by exact key and by the beginnings of words.
type searchIndex struct {
	keys, titles, descriptions *dictionary
}

// searchIndex makes the three dictionaries side by side.
func (v *View) searchIndex() *searchIndex {
	var x searchIndex
	var making sync.WaitGroup
	compile := func(d **dictionary, add func(c *compiler, n *Node, node int32)) {
		making.Go(func() {
			c := newCompiler()
			for i, n := range v.nodes {
				add(c, n, int32(i))
			}
			*d = c.dictionary()
		})
	}
	compile(&x.keys, func(c *compiler, n *Node, node int32) {
		for _, key := range n.Keys() {
			c.add(key, node)
		}
	})
	compile(&x.titles, func(c *compiler, n *Node, node int32) { c.addTexts(n.Titles, node) })
	compile(&x.descriptions, func(c *compiler, n *Node, node int32) { c.addTexts(n.Descriptions, node) })
	making.Wait()
	return &x
}

// Check refuses a text of too many words, with ErrLimit.
func (q SearchQuery) Check() error {
	if many := len(Fold(q.Text)); many > MaxWords {
		return fmt.Errorf("the text has %d different words, at most %d are searched for: %w", many, MaxWords, ErrLimit)
	}
	return q.Page.Check()
}

// Search is Catalogue.Search.
func (v *View) Search(q SearchQuery) (NodePage, error) {
	if err := q.Check(); err != nil {
		return NodePage{}, err
	}
	return v.tierPage(v.tiers(q), q.Page), nil
}

// The tiers of Search.
const (
	exactTier = iota
	titleTier
	descriptionTier
	tierCount
)

// tiers are the nodes of each tier.
func (v *View) tiers(q SearchQuery) (tiers [tierCount]nodeSet) {
	x := v.search()
	for i := range tiers {
		tiers[i] = newNodeSet(len(v.nodes))
	}
	for _, key := range SearchKeys(q.Text) {
		tiers[exactTier].add(x.keys.exactly(key))
	}
	if words := Fold(q.Text); len(words) > 0 {
		tiers[titleTier] = v.withWords(words, x.titles)
		tiers[descriptionTier] = v.withWords(words, x.titles, x.descriptions)
	}
	if len(q.Kinds) > 0 {
		wanted := newNodeSet(len(v.nodes))
		for _, k := range q.Kinds {
			wanted.add(v.kinds[k])
		}
		for _, tier := range tiers {
			tier.keep(wanted)
		}
	}
	tiers[descriptionTier].remove(tiers[titleTier])
	tiers[descriptionTier].remove(tiers[exactTier])
	tiers[titleTier].remove(tiers[exactTier])
	return tiers
}

// withWords are the nodes that have every word as a beginning in any of the
// dictionaries.
func (v *View) withWords(words []string, in ...*dictionary) nodeSet {
	var all nodeSet
	for _, word := range words {
		have := newNodeSet(len(v.nodes))
		for _, d := range in {
			have.add(d.beginning(word))
		}
		if all == nil {
			all = have
		}
		all.keep(have)
	}
	return all
}

// tierPage pages through the tiers as one list.
func (v *View) tierPage(tiers [tierCount]nodeSet, p Page) NodePage {
	var page NodePage
	for _, tier := range tiers {
		page.Total += tier.size()
	}
	at, first := v.behindIn(tiers, p.After)
	for _, tier := range tiers[at:] {
		for n := range tier.from(first) {
			if len(page.Nodes) == p.First {
				page.More = true
				return page
			}
			page.Nodes = append(page.Nodes, v.nodes[n])
		}
		first = 0
	}
	return page
}

// behindIn is the tier and the first number behind a place. The place is one in
// list order, and only the node that stands there says which tier is meant.
func (v *View) behindIn(tiers [tierCount]nodeSet, p *Position) (tier int, first int32) {
	if p == nil || *p == (Position{}) {
		return exactTier, 0
	}
	behind := v.behind(p)
	if at := behind - 1; at >= 0 && v.nodes[at].Position() == *p {
		for tier := range tiers {
			if tiers[tier].has(at) {
				return tier, behind
			}
		}
	}
	return titleTier, behind
}
