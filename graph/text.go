package graph

import (
	"net/url"
	"strings"
)

// Text is one value in one language, as a source has it.
type Text struct {
	Lang   string // BCP 47 in lower case: "nb", "nn", "en", "no", "se"…; "" for untagged
	Value  string // white space at the ends removed, otherwise as published
	Source string // id of the source
}

// Language is one that Sammenheng speaks.
type Language string

// The languages of every title, sentence and page.
const (
	NB Language = "NB" // bokmål, the default
	NN Language = "NN" // nynorsk
	EN Language = "EN" // English
)

// fallback lists the tags that may stand in for a language, best first. "no"
// is Norwegian without saying which, in practice bokmål.
func fallback(lang Language) []string {
	switch lang {
	case NN:
		return []string{"nn", "nb", "no", "", "en"}
	case EN:
		return []string{"en", "nb", "no", "nn", ""}
	default:
		return []string{"nb", "no", "nn", "", "en"}
	}
}

// Pick returns the best text for lang and the tag of the language it is in.
// It takes the language asked for; else, for NB, no → nn → untagged → en; for
// NN, nb → no → untagged → en; for EN, nb → no → nn → untagged; else the first
// text of all. ok is false when there is no text.
func Pick(texts []Text, lang Language) (t Text, ok bool) {
	for _, tag := range fallback(lang) {
		for _, t := range texts {
			if primary(t.Lang) == tag {
				return t, true
			}
		}
	}
	if len(texts) > 0 {
		return texts[0], true
	}
	return Text{}, false
}

// primary is the language of a tag without region or script: nb of nb-NO.
func primary(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return lang
}

// Title is the node's title in lang with the fallback of Pick. A node without
// any title is named after its law reference or the end of its IRI, so that a
// stub can be shown; lang of the result is then "".
func (n *Node) Title(lang Language) Text {
	if t, ok := Pick(n.Titles, lang); ok {
		return t
	}
	if n.Is(Law) {
		return Text{Value: LawLabel(n.ID)}
	}
	return Text{Value: lastSegment(n.ID)}
}

// Description is the node's description in lang with the fallback of Pick; ok
// is false when there is none.
func (n *Node) Description(lang Language) (Text, bool) { return Pick(n.Descriptions, lang) }

// lastSegment is what stands behind the last / or # of an IRI, unescaped, or
// the whole IRI when nothing does.
func lastSegment(iri string) string {
	trimmed := strings.TrimRight(iri, "/#")
	at := strings.LastIndexAny(trimmed, "/#")
	if at < 0 || at == len(trimmed)-1 {
		return iri
	}
	if plain, err := url.PathUnescape(trimmed[at+1:]); err == nil {
		return plain
	}
	return trimmed[at+1:]
}
