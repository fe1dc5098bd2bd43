package graph

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// dictionary lists the nodes of each word. The words are sorted, so those that
// begin alike stand together, and so do their nodes. It is compact: four bytes
// for each node of a word, and each word once.
type dictionary struct {
	words []string
	first []int32 // where the nodes of each word begin; one more for the end
	nodes []int32 // word by word, of each word in list order
}

// exactly are the nodes of a word.
func (d *dictionary) exactly(word string) []int32 {
	at, found := slices.BinarySearch(d.words, word)
	if !found {
		return nil
	}
	return d.nodes[d.first[at]:d.first[at+1]]
}

// beginning are the nodes of all words with a prefix; a node may occur several
// times.
func (d *dictionary) beginning(prefix string) []int32 {
	from, _ := slices.BinarySearch(d.words, prefix)
	many := sort.Search(len(d.words)-from, func(i int) bool { return !strings.HasPrefix(d.words[from+i], prefix) })
	return d.nodes[d.first[from]:d.first[from+many]]
}

// compiler makes a dictionary of the words of one node after the other.
type compiler struct {
	numbers map[string]int32 // of each word, in order of first occurrence
	words   []string
	last    []int32 // of each word, the node that had it last
	many    []int32 // of each word, how many nodes have it
	entries []entry
}

// entry says that a node has a word.
type entry struct{ word, node int32 }

func newCompiler() *compiler { return &compiler{numbers: map[string]int32{}} }

// add says that a node has a word; nodes come in list order, words as often as
// they like.
func (c *compiler) add(word string, node int32) {
	number, known := c.numbers[word]
	if !known {
		number = int32(len(c.words))
		c.numbers[word] = number
		c.words, c.last, c.many = append(c.words, word), append(c.last, none), append(c.many, 0)
	}
	if c.last[number] == node {
		return
	}
	c.last[number] = node
	c.many[number]++
	c.entries = append(c.entries, entry{number, node})
}

// addTexts says that a node has the words of texts.
func (c *compiler) addTexts(texts []Text, node int32) {
	for _, t := range texts {
		for word := range eachWord(t.Value) {
			if _, known := c.numbers[word]; !known {
				word = strings.Clone(word) // as a part of the text it would keep all of that in memory
			}
			c.add(word, node)
		}
	}
}

// dictionary sorts the words and puts the nodes in their order, each at the
// place that the counts leave for it.
func (c *compiler) dictionary() *dictionary {
	order := make([]int32, len(c.words))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(c.words[a], c.words[b]) })
	d := &dictionary{
		words: make([]string, len(order)), first: make([]int32, len(order)+1), nodes: make([]int32, len(c.entries)),
	}
	next := c.last // which nobody asks for any more
	for at, number := range order {
		d.words[at], next[number] = c.words[number], d.first[at]
		d.first[at+1] = d.first[at] + c.many[number]
	}
	for _, e := range c.entries {
		d.nodes[next[e.word]] = e.node
		next[e.word]++
	}
	return d
}
