package graph

import (
	"iter"
	"slices"
	"strings"
	"unicode"
)

// Fold splits text into words for searching: letters and digits, in lower
// case, without accents. æ, ø and å are letters of their own and stay; ä and ö
// become æ and ø, as Norwegian sorts them. A word stands once, in order of
// first occurrence.
func Fold(text string) []string { return appendWords(nil, map[string]bool{}, text) }

// appendWords adds the words of text that are not among those seen.
func appendWords(words []string, seen map[string]bool, text string) []string {
	for word := range eachWord(text) {
		if !seen[word] {
			seen[word] = true
			words = append(words, word)
		}
	}
	return words
}

// eachWord yields the words of a text, folded, as often as they occur.
func eachWord(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(plain(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
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

// Words are the folded words of all titles of the node, and those that only
// its descriptions have, each once.
func (n *Node) Words() (titles, descriptions []string) {
	seen := map[string]bool{}
	for _, t := range n.Titles {
		titles = appendWords(titles, seen, t.Value)
	}
	for _, d := range n.Descriptions {
		descriptions = appendWords(descriptions, seen, d.Value)
	}
	return titles, descriptions
}

// Key is the form in which an exact search text is compared: lower case and
// without white space.
func Key(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(text), ""))
}

// SearchKeys are the forms of a search text of which a node that is meant
// exactly has one among its Keys; none for white space.
func SearchKeys(text string) []string {
	key := Key(text)
	if key == "" {
		return nil
	}
	keys := []string{key}
	if reference, ok := LawReference(text); ok {
		keys = append(keys, reference)
	}
	if id, _, ok := CanonicalLaw(text); ok {
		keys = append(keys, Key(id))
	}
	return sortedSet(keys)
}

// Keys are the forms by which the node is found exactly: its id, aliases,
// identifiers, FDK ids, organisation number and law reference, each as Key.
func (n *Node) Keys() []string {
	keys := []string{Key(n.ID)}
	for _, s := range slices.Concat(n.Aliases, n.Identifiers) {
		keys = append(keys, Key(s))
	}
	for _, r := range n.Records {
		keys = append(keys, Key(r.FDKID))
	}
	keys = append(keys, n.OrgNumber)
	if address, found := strings.CutPrefix(n.ID, lawBase); n.Is(Law) && found {
		keys = append(keys, Key(LawLabel(n.ID)), Key(address))
		if reference, ok := LawReference(address); ok {
			_, bare, _ := strings.Cut(reference, "/")
			keys = append(keys, reference, bare)
		}
	}
	return slices.DeleteFunc(sortedSet(keys), func(key string) bool { return key == "" })
}
