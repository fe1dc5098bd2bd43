package graph

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Explain says in one or two sentences why a need has its verdict, naming the
// dataset, the agencies and the law. look finds the nodes that the need and
// its facts name; what it does not find is named by the end of its id. A need
// of nothing but a Service and the reason NEEDS_NOT_STATED explains a service.
func Explain(n Need, lang Language, look func(ID) *Node) string {
	e := explainer{need: n, lang: lang, look: look, words: phrases(lang)}
	sentence := e.words.reasons[n.Reason]
	for _, blank := range []struct {
		mark string
		fill func() string
	}{
		{"{service}", func() string { return e.title(n.Service) }},
		{"{evidence}", func() string { return e.title(n.Evidenced()) }},
		{"{dataset}", func() string { return e.title(n.Dataset) }},
		{"{provider}", func() string { return e.agencies(n.Providers) }},
		{"{consumer}", func() string { return e.agencies(n.Consumers) }},
		{"{laws}", e.laws},
		{"{by}", e.assessors},
	} {
		if strings.Contains(sentence, blank.mark) {
			sentence = strings.ReplaceAll(sentence, blank.mark, blank.fill())
		}
	}
	return capitalised(sentence)
}

type explainer struct {
	need  Need
	lang  Language
	look  func(ID) *Node
	words phraseBook
}

func (e explainer) title(id ID) string {
	if n := e.look(id); n != nil {
		return n.Title(e.lang).Value
	}
	return lastSegment(id)
}

// agencies joins the names of agencies, or says that none is stated.
func (e explainer) agencies(ids []ID) string {
	if len(ids) == 0 {
		return e.words.nobody
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = e.title(id)
	}
	return e.join(names)
}

// laws is the clause that names the laws of the facts, or nothing.
func (e explainer) laws() string {
	var names []string
	for _, f := range e.need.Facts {
		if f.Kind != FactLaw && f.Kind != FactLegislation {
			continue
		}
		if name := e.law(f.Object); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return strings.ReplaceAll(e.words.laws, "{laws}", e.join(names))
}

// law names a section by its act, “folketrygdloven § 21-4”, unless it has a
// title of its own.
func (e explainer) law(id ID) string {
	n := e.look(id)
	if n != nil && len(n.Titles) > 0 {
		return n.Title(e.lang).Value
	}
	if _, act, ok := CanonicalLaw(id); ok && act != id {
		if a := e.look(act); a != nil && len(a.Titles) > 0 {
			return a.Title(e.lang).Value + strings.TrimPrefix(LawLabel(id), LawLabel(act))
		}
	}
	return LawLabel(id)
}

// assessors is the clause that says who assessed the basis and when.
func (e explainer) assessors() string {
	var clauses strings.Builder
	for _, f := range e.need.Facts {
		n := e.look(f.Subject)
		if f.Kind != FactAssessment || n == nil || n.Assessment == nil || n.Assessment.By == "" {
			continue
		}
		clause := strings.ReplaceAll(e.words.assessed, "{by}", n.Assessment.By)
		clauses.WriteString(strings.ReplaceAll(clause, "{on}", e.date(n.Assessment.On)))
	}
	return clauses.String()
}

// date writes a day as the language does.
func (e explainer) date(d Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return t.Format(e.words.dateLayout)
}

// join lists names: a, b og c.
func (e explainer) join(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " " + e.words.and + " " + names[last]
}

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
