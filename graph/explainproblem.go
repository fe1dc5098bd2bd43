package graph

import "strings"

// longestValue bounds what a sentence repeats of a value, in runes.
const longestValue = 80

// ExplainProblem says in two sentences what is wrong with a statement and what
// its publisher can do about it. look finds the node that it speaks of; what it
// does not find is named by the end of its id, and what speaks of no node by
// its document. Problem.Message may tell more, in English.
func ExplainProblem(p Problem, lang Language, look func(ID) *Node) string {
	words := problemPhrases(lang)
	subject := p.Document
	if n := look(p.Subject); n != nil {
		subject = n.Title(lang).Value
	} else if p.Subject != "" {
		subject = lastSegment(p.Subject)
	}
	column := ""
	if p.Property != "" {
		column = strings.ReplaceAll(words.column, "{property}", p.Property)
	}
	fill := strings.NewReplacer(
		"{subject}", subject, "{value}", valueText(p, lang, look), "{property}", lastSegment(p.Property),
		"{document}", p.Document, "{column}", column,
	)
	return capitalised(fill.Replace(words.wrong[p.Code])) + " " + words.advice[p.Code]
}

// Advice is what the publisher of a problem can do about it, as a sentence; ""
// for a code that does not exist.
func Advice(code ProblemCode, lang Language) string { return problemPhrases(lang).advice[code] }

// valueText is what a sentence repeats of a value: the measures of a ring by
// title.
func valueText(p Problem, lang Language, look func(ID) *Node) string {
	if p.Code != DependencyCircle {
		return shortened(p.Value)
	}
	ring := strings.Split(p.Value, ringArrow)
	for i, id := range ring {
		ring[i] = "«" + lastSegment(id) + "»"
		if n := look(id); n != nil {
			ring[i] = "«" + n.Title(lang).Value + "»"
		}
		if lang == EN {
			ring[i] = "“" + strings.Trim(ring[i], "«»") + "”"
		}
	}
	return strings.Join(ring, ringArrow)
}

func shortened(value string) string {
	if runes := []rune(value); len(runes) > longestValue {
		return string(runes[:longestValue]) + "…"
	}
	return value
}
