package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Title is what the node was called at the time, as Node.Title has it.
func (m Mention) Title(lang Language) Text {
	return (&Node{ID: m.ID, Kinds: []Kind{m.Kind}, Titles: m.Titles}).Title(lang)
}

// ExplainChange says in a sentence what changed and, of a service, what made
// the difference. around tells whose data are meant, as it is now.
func ExplainChange(c Change, lang Language, around *Around) string {
	e := changeExplainer{
		explainer: explainer{lang: lang, look: around.Look, words: phrases(lang)},
		change:    c, around: around, book: changePhrases(lang),
	}
	return capitalised(strings.NewReplacer(
		"{kind}", e.book.kinds[c.Subject.Kind], "{subject}", c.Subject.Title(lang).Value, "{why}", e.why(),
		"{before}", e.mentioned(c.Before), "{after}", e.mentioned(c.After), "{old}", e.renamed(c.Before, c.After), "{new}", e.renamed(c.After, c.Before),
		"{named}", e.named(e.book.named), "{called}", e.named(e.book.called), "{recorded}", cmp.Or(e.named(e.book.titled), e.book.untitled), "{for}", e.ownersOfBasis(), "{basis}", e.assessed(),
		"{laws}", e.lawsOf(e.basisLaws()), "{lastDay}", e.day(e.book.lastDay), "{firstDay}", e.day(e.book.firstDay),
		"{state}", e.stateNow(), "{failed}", e.failed(),
	).Replace(e.sentence()))
}

type changeExplainer struct {
	explainer
	change Change
	around *Around
	book   changeBook
}

// sentence is the one for the kind of change, and for what tells apart within
// the kind.
func (e changeExplainer) sentence() string {
	c, key := e.change, changeKey{kind: e.change.Kind}
	switch n := e.look(c.Subject.ID); {
	case c.Kind == ServiceReleased:
		key.detail = string(c.To)
	case c.Kind == OwnerChanged:
		key.detail = string(c.Role)
	case c.Subject.Kind == LegalBasis && n != nil && n.Assessment != nil && e.assessed() != "":
		key.detail = string(n.Assessment.Status)
	}
	if s, ok := e.book.sentences[key]; ok {
		return s
	}
	return e.book.sentences[changeKey{kind: c.Kind}]
}

// mostWhys is how many reasons a sentence tells before it counts the others.
const mostWhys = 3

// why is the clause that tells what made the difference to a service.
func (e changeExplainer) why() string {
	var clauses []string
	for _, r := range e.decisive() {
		if clause := e.row(r); !slices.Contains(clauses, clause) {
			clauses = append(clauses, clause)
		}
	}
	if len(clauses) == 0 {
		return ""
	}
	if more := len(clauses) - mostWhys; more > 0 {
		clauses = append(clauses[:mostWhys], strings.ReplaceAll(e.book.more, "{n}", strconv.Itoa(more)))
	}
	return ": " + strings.Join(clauses, "; ")
}

// decisive are the rows that speak for the new state, or spoke for the old one
// when a worse one gave way; all rows when the difference came about otherwise.
func (e changeExplainer) decisive() []RowChange {
	is := func(r Reason, s State) bool { return r != "" && r.State() == s }
	rows := slices.DeleteFunc(slices.Clone(e.change.Rows), func(r RowChange) bool {
		switch e.change.Kind {
		case ServiceBlocked:
			return !is(r.To, Blocked)
		case ServiceReleased:
			return !is(r.From, Blocked)
		case ServiceUnsettled:
			return !is(r.To, Unknown)
		default:
			return !is(r.From, Unknown)
		}
	})
	if len(rows) == 0 {
		return e.change.Rows
	}
	return rows
}

// row says how a row of the service stands now.
func (e changeExplainer) row(r RowChange) string {
	clause := e.book.gone
	switch {
	case begun(r):
		clause = e.book.begun
	case r.To != "":
		clause = e.book.rows[r.To]
	}
	if r.From == "" {
		clause += e.book.newNeed
	}
	var laws []ID
	for _, f := range r.Gained {
		if f.Kind == FactLaw || f.Kind == FactLegislation {
			laws = append(laws, f.Object)
		}
	}
	evidence := r.Evidence
	if evidence == "" {
		evidence = r.Dataset
	}
	data := e.data(r.Dataset)
	if r.Dataset == "" {
		data = e.quoted(e.title(evidence))
	}
	return strings.NewReplacer(
		"{data}", data, "{dataset}", e.title(r.Dataset), "{evidence}", e.title(evidence), "{laws}", e.lawsOf(laws),
	).Replace(clause)
}

// begun reports whether a basis that had been recorded before came into force.
func begun(r RowChange) bool {
	return r.To == DisclosureBasis && (r.From == BasisNotInForce || r.From == BasisExpired) &&
		!slices.ContainsFunc(r.Gained, func(f Fact) bool { return f.Kind == FactBasis })
}

// data names a dataset and who publishes it.
func (e changeExplainer) data(dataset ID) string {
	name := e.quoted(e.title(dataset))
	if providers := e.around.neighbours(dataset, Publishes, In); len(providers) > 0 {
		name += strings.ReplaceAll(e.book.from, "{provider}", e.join(e.titles(providers)))
	}
	return name
}

func (e changeExplainer) titles(nodes []*Node) []string {
	titles := make([]string, len(nodes))
	for i, n := range nodes {
		titles[i] = n.Title(e.lang).Value
	}
	return titles
}

func (e changeExplainer) quoted(name string) string {
	return strings.ReplaceAll(e.book.quoted, "{}", name)
}

// mentioned lists what was called so at the time; agencies stand without quotes.
func (e changeExplainer) mentioned(mentions []Mention) string {
	if len(mentions) == 0 {
		return e.book.nobody
	}
	names := make([]string, len(mentions))
	for i, m := range mentions {
		if names[i] = m.Title(e.lang).Value; m.Kind != Agency {
			names[i] = e.quoted(names[i])
		}
	}
	return e.join(names)
}

// renamed is a name; the bokmål one where the language asked for knows no
// difference.
func (e changeExplainer) renamed(name, other []Mention) string {
	if len(name) == 0 || len(other) == 0 {
		return ""
	}
	lang := e.lang
	if name[0].Title(lang).Value == other[0].Title(lang).Value {
		lang = NB
	}
	return name[0].Title(lang).Value
}

// named fills a clause with the title of the subject, if it has one.
func (e changeExplainer) named(clause string) string {
	if len(e.change.Subject.Titles) == 0 {
		return ""
	}
	return strings.ReplaceAll(clause, "{title}", e.change.Subject.Title(e.lang).Value)
}

// ownersOfBasis is the clause that says what a basis is for.
func (e changeExplainer) ownersOfBasis() string {
	owners := e.around.neighbours(e.change.Subject.ID, HasBasis, In)
	if len(owners) == 0 {
		return ""
	}
	names := e.titles(owners)
	for i := range names {
		names[i] = e.quoted(names[i])
	}
	return strings.ReplaceAll(e.book.of, "{owners}", e.join(names))
}

// assessed says which basis an assessment speaks of.
func (e changeExplainer) assessed() string {
	n := e.look(e.change.Subject.ID)
	if n == nil || n.Assessment == nil {
		return ""
	}
	a, words := n.Assessment, e.book.assessed[n.BasisKind]
	clause := words.any
	if a.Dataset != "" {
		clause = strings.ReplaceAll(words.data, "{data}", e.data(a.Dataset))
	}
	if a.Consumer != "" {
		clause += strings.ReplaceAll(words.consumer, "{consumer}", e.title(a.Consumer))
	}
	if a.Service != "" {
		clause += strings.ReplaceAll(e.book.within, "{service}", e.title(a.Service))
	}
	return clause
}

func (e changeExplainer) basisLaws() []ID {
	var ids []ID
	for _, n := range e.around.neighbours(e.change.Subject.ID, FoundedIn, Out) {
		ids = append(ids, n.ID)
	}
	return ids
}

// lawsOf is the clause that names laws, or nothing.
func (e changeExplainer) lawsOf(ids []ID) string {
	var names []string
	for _, id := range ids {
		if name := e.law(id); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " (" + e.join(names) + ")"
}

func (e changeExplainer) day(clause string) string {
	if e.change.Upto == "" {
		return ""
	}
	return strings.ReplaceAll(clause, "{day}", e.date(e.change.Upto))
}

func (e changeExplainer) stateNow() string {
	if e.change.To == "" {
		return ""
	}
	return strings.ReplaceAll(e.book.state, "{state}", e.book.states[e.change.To])
}

func (e changeExplainer) failed() string {
	if e.change.SourceFailed {
		return e.book.failed
	}
	return ""
}
