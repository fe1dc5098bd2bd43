package graph

import (
	"slices"
	"sort"
	"strings"
	"unicode"
)

// Fold splits text into words for searching: letters and digits, in lower
// case, without accents. æ, ø and å are letters of their own and stay; ä and ö
// become æ and ø, as Norwegian sorts them. A word stands once, in order of
// first occurrence.
func Fold(text string) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(plain(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}

// plain lowers the case and takes accents off, combining ones too.
func plain(text string) string {
	return accents.Replace(strings.ToLower(text))
}

// accents knows the accented letters of the languages that Norwegian
// catalogues are written in: Norwegian itself, Sámi, the neighbours, and the
// loan words and names of Western Europe. It is never changed.
var accents = strings.NewReplacer(
	"a\u030a", "å", // decomposed, as some macOS files have it
	"á", "a", "à", "a", "â", "a", "ã", "a", "ā", "a", "ä", "æ",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i",
	"ó", "o", "ò", "o", "ô", "o", "õ", "o", "ö", "ø",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "ý", "y", "ÿ", "y",
	"ç", "c", "č", "c", "ć", "c", "đ", "d", "ð", "d", "ñ", "n", "ŋ", "n", "ń", "n",
	"š", "s", "ś", "s", "ŧ", "t", "þ", "th", "ž", "z", "ź", "z", "ł", "l",
	"\u0300", "", "\u0301", "", "\u0302", "", "\u0303", "", "\u0308", "", "\u030c", "", "\u0327", "",
)

// Words are the folded words of all titles of the node, each once.
func (n *Node) Words() []string {
	var all []string
	for _, t := range n.Titles {
		all = append(all, t.Value)
	}
	return Fold(strings.Join(all, " "))
}

// Key is the form in which an exact search text is compared: lower case and
// without white space.
func Key(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(text), ""))
}

// Keys are the forms by which the node is found exactly: its id, aliases,
// identifiers, FDK ids, organisation number and law reference, each as Key.
func (n *Node) Keys() []string {
	keys := []string{Key(n.ID)}
	for _, list := range [][]string{n.Aliases, n.Identifiers} {
		for _, s := range list {
			keys = append(keys, Key(s))
		}
	}
	for _, r := range n.Records {
		if r.FDKID != "" {
			keys = append(keys, Key(r.FDKID))
		}
	}
	if n.OrgNumber != "" {
		keys = append(keys, n.OrgNumber)
	}
	if reference, found := strings.CutPrefix(n.ID, lawBase); n.Is(Law) && found {
		kind, number, _ := strings.Cut(reference, "/")
		keys = append(keys, Key(LawLabel(n.ID)), Key(reference), Key(number), Key(kind+"-"+strings.ReplaceAll(number, "/", "-")))
	}
	return sortedSet(keys)
}

// posting says that a node has a word.
type posting struct {
	word string
	node int32
}

// searchIndex finds nodes by exact key and by the beginning of a word.
type searchIndex struct {
	keys  map[string][]int32
	words []posting // by word, then node
}

func (v *View) searchIndex() *searchIndex {
	x := &searchIndex{keys: map[string][]int32{}}
	for i, n := range v.nodes {
		for _, key := range n.Keys() {
			x.keys[key] = append(x.keys[key], int32(i))
		}
		for _, word := range n.Words() {
			x.words = append(x.words, posting{word: word, node: int32(i)})
		}
	}
	slices.SortFunc(x.words, func(a, b posting) int {
		if c := strings.Compare(a.word, b.word); c != 0 {
			return c
		}
		return int(a.node) - int(b.node)
	})
	return x
}

// Search is Catalogue.Search.
func (v *View) Search(q SearchQuery) (NodePage, error) {
	if err := q.Page.Check(); err != nil {
		return NodePage{}, err
	}
	exact := v.ofKinds(v.search().keys[Key(q.Text)], q.Kinds)
	isExact := set(exact)
	var rest []int32
	for _, n := range v.ofKinds(v.search().withWords(Fold(q.Text)), q.Kinds) {
		if !isExact[n] {
			rest = append(rest, n)
		}
	}
	return v.exactFirst(exact, rest, q.Page), nil
}

// exactFirst pages through two lists as one. A cursor is a place in list
// order, which says which of the lists it is in only together with the node:
// if the node there is an exact hit, the page goes on behind it.
func (v *View) exactFirst(exact, rest []int32, p Page) NodePage {
	all := slices.Concat(exact, rest)
	start := 0
	if p.After != nil && *p.After != (Position{}) {
		start = len(exact)
		if at := slices.IndexFunc(exact, func(n int32) bool { return v.nodes[n].Position() == *p.After }); at >= 0 {
			start = at + 1
		} else {
			skip, _ := slices.BinarySearch(rest, v.behind(p.After))
			start += skip
		}
	}
	page := NodePage{Total: len(all)}
	all = all[start:]
	if len(all) > p.First {
		all, page.More = all[:p.First], true
	}
	for _, n := range all {
		page.Nodes = append(page.Nodes, v.nodes[n])
	}
	return page
}

func (v *View) ofKinds(numbers []int32, kinds []Kind) []int32 {
	if len(kinds) == 0 {
		return numbers
	}
	var kept []int32
	for _, n := range numbers {
		if isAny(v.nodes[n], kinds) {
			kept = append(kept, n)
		}
	}
	return kept
}

// withWords are the nodes that have every word as a beginning, in list order.
func (x *searchIndex) withWords(words []string) []int32 {
	if len(words) == 0 {
		return nil
	}
	found := x.withPrefix(words[0])
	for _, word := range words[1:] {
		more := x.withPrefix(word)
		for n := range found {
			if !more[n] {
				delete(found, n)
			}
		}
	}
	var numbers []int32
	for n := range found {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	return numbers
}

func (x *searchIndex) withPrefix(prefix string) map[int32]bool {
	found := map[int32]bool{}
	first := sort.Search(len(x.words), func(i int) bool { return x.words[i].word >= prefix })
	for _, p := range x.words[first:] {
		if !strings.HasPrefix(p.word, prefix) {
			break
		}
		found[p.node] = true
	}
	return found
}
