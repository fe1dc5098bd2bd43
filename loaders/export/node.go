package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/cpsv"
	"github.com/sammenheng/sammenheng/loaders/dcat"
	"github.com/sammenheng/sammenheng/loaders/law"
	"github.com/sammenheng/sammenheng/loaders/org"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// block is the statements of one subject. The first term that RDF cannot hold
// is its error.
type block struct {
	subject rdf.Subject
	triples []rdf.Triple
	err     error
}

func newBlock(id graph.ID) *block {
	iri, err := rdf.NewIRI(id)
	return &block{subject: iri, err: err}
}

func (b *block) add(predicate string, object rdf.Object, err error) {
	p, errPredicate := rdf.NewIRI(predicate)
	if b.err == nil {
		b.err = err
	}
	if b.err == nil {
		b.err = errPredicate
	}
	if b.err == nil {
		b.triples = append(b.triples, rdf.Triple{Subj: b.subject, Pred: p, Obj: object})
	}
}

func (b *block) link(predicate, iri string) {
	o, err := rdf.NewIRI(iri)
	b.add(predicate, o, err)
}

func (b *block) text(predicate, value, lang string) {
	if value != "" {
		o, err := rdf.NewText(value, lang)
		b.add(predicate, o, err)
	}
}

func (b *block) typed(predicate, value, datatype string) {
	if value != "" {
		o, err := rdf.NewLiteral(value, datatype)
		b.add(predicate, o, err)
	}
}

func (b *block) date(predicate string, d graph.Date) { b.typed(predicate, string(d), vocab.XSDDate) }

// stub says what kinds a node has that another document describes.
func (b *block) stub(n *graph.Node) {
	for _, k := range n.Kinds {
		b.link(vocab.RDFType, vocab.SammenhengStub(string(k)))
	}
}

// node is the table of fields (DOMAIN §2): what a node says of itself.
func (b *block) node(n *graph.Node, told map[string]graph.Kind) {
	b.classes(n, told)
	b.texts(n.Titles, titleProperty(n), vocab.SammenhengTitles())
	b.texts(n.Descriptions, vocab.DCTDescription, vocab.SammenhengDescriptions())
	for _, identifier := range n.Identifiers {
		b.text(vocab.DCTIdentifier, identifier, "")
	}
	for _, alias := range n.Aliases {
		b.link(vocab.SammenhengAlias, alias)
	}
	for _, page := range n.Pages {
		b.link(pageProperty(n), page)
	}
	b.date(vocab.DCTModified, n.Modified)
	b.access(n.Access)
	b.ruleType(n)
	b.period(n)
	if n.EventType != "" && n.EventType != eventTypeOf(n.Classes) {
		b.text(vocab.SammenhengEventType, string(n.EventType), "")
	}
	if n.National > 0 {
		b.typed(vocab.SammenhengNational, strconv.Itoa(n.National), vocab.XSDInteger)
	}
	if n.Ministry {
		b.typed(vocab.SammenhengMinistry, "true", vocab.XSDBoolean)
	}
	b.assessment(n.Assessment)
	b.followUp(n)
	b.references(n.Origins)
}

// classes are the published ones, and ours for the kinds that those do not
// tell.
func (b *block) classes(n *graph.Node, told map[string]graph.Kind) {
	for _, c := range n.Classes {
		b.link(vocab.RDFType, c)
	}
	if !n.Resolved {
		b.stub(n)
		return
	}
	for _, k := range n.Kinds {
		if !slices.ContainsFunc(n.Classes, func(c string) bool { return told[c] == k }) {
			b.link(vocab.RDFType, class(k))
		}
	}
}

// toldKinds is which kind each class tells, by the rules that read it.
func toldKinds() map[string]graph.Kind {
	told := map[string]graph.Kind{}
	for _, rules := range []map[string]graph.Kind{
		org.Rules().Classes, law.Rules().Classes, cpsv.Rules().Classes, dcat.Rules().Classes,
	} {
		for class, kind := range rules {
			told[class] = kind
		}
	}
	return told
}

// texts keeps the order of texts. A reader sorts the texts of one description
// by language and value, so each run in that order is a rank of its own: the
// first is the usual property, the others are numbered. Beyond the last rank
// only the order among themselves is lost.
func (b *block) texts(texts []graph.Text, property string, ranks []string) {
	rank := 1
	var last graph.Text
	seen := map[graph.Text]bool{}
	for _, t := range texts {
		t.Source = ""
		if seen[t] {
			continue
		}
		if len(seen) > 0 && compareTexts(last, t) > 0 && rank < len(ranks) {
			property = ranks[rank]
			rank++
		}
		seen[t], last = true, t
		b.text(property, t.Value, t.Lang)
	}
}

func compareTexts(a, b graph.Text) int {
	if a.Lang != b.Lang {
		return strings.Compare(a.Lang, b.Lang)
	}
	return strings.Compare(a.Value, b.Value)
}

// titleProperty is what each kind is usually named by.
func titleProperty(n *graph.Node) string {
	switch n.Kind() {
	case graph.Concept:
		return vocab.SKOSPrefLabel
	case graph.Agency:
		return vocab.FOAFName
	default:
		return vocab.DCTTitle
	}
}

// pageProperty: the page of a law or rule is no landing page by the book, but
// foaf:page would be read as the law's own text.
func pageProperty(n *graph.Node) string {
	switch {
	case n.Is(graph.Law), n.Is(graph.LegalBasis), n.Is(graph.Dataset), n.Is(graph.DataService):
		return vocab.DCATLandingPage
	case n.Is(graph.Agency), n.Is(graph.Catalog):
		return vocab.FOAFHomepage
	default:
		return vocab.FOAFPage
	}
}

func (b *block) access(rights graph.AccessRights) {
	switch rights {
	case graph.Public, graph.Restricted, graph.NonPublic:
		b.link(vocab.DCTAccessRights, vocab.AccessRight+string(rights))
	case graph.Sensitive, graph.Confidential:
		b.link(vocab.DCTAccessRights, vocab.DatasetAccess+string(rights))
	}
}

func (b *block) ruleType(n *graph.Node) {
	switch n.BasisKind {
	case graph.Disclosure:
		b.link(vocab.DCTType, vocab.CPSVNORuleForDisclosure)
	case graph.Processing:
		b.link(vocab.DCTType, vocab.CPSVNORuleForDataProcessing)
	case graph.Restriction:
		b.link(vocab.DCTType, vocab.CPSVNORuleForNonDisclosure)
	case graph.OtherBasis:
		b.link(vocab.DCTType, vocab.SammenhengOtherRule)
	}
}

func (b *block) period(n *graph.Node) {
	if n.Is(graph.Law) {
		b.date(vocab.ELIFirstDateEntryInForce, n.Valid.From)
		b.date(vocab.ELIDateNoLongerInForce, n.Valid.To)
	}
	if n.Is(graph.LegalBasis) {
		b.date(vocab.SchemaStartDate, n.Valid.From)
		b.date(vocab.SchemaEndDate, n.Valid.To)
	}
}

// eventTypeOf is what the classes alone say.
func eventTypeOf(classes []string) graph.EventType {
	for _, c := range []struct {
		class string
		means graph.EventType
	}{
		{vocab.CVLifeEvent, graph.LifeEventType},
		{vocab.CVBusinessEvent, graph.BusinessEventType},
		{vocab.CVEvent, graph.OtherEventType},
	} {
		if slices.Contains(classes, c.class) {
			return c.means
		}
	}
	return ""
}

func (b *block) assessment(a *graph.Assessment) {
	if a == nil {
		return
	}
	b.text(vocab.SammenhengStatus, string(a.Status), "")
	for _, t := range []struct {
		predicate string
		id        graph.ID
	}{
		{vocab.SammenhengService, a.Service},
		{vocab.SammenhengConsumer, a.Consumer},
		{vocab.SammenhengDataset, a.Dataset},
		{vocab.SammenhengLaw, a.Law},
	} {
		if t.id != "" {
			b.link(t.predicate, t.id)
		}
	}
	b.text(vocab.SammenhengBy, a.By, "")
	b.date(vocab.SammenhengOn, a.On)
	b.text(vocab.SammenhengNote, a.Note, "")
}

// references are the public documents that curated rows rest on.
func (b *block) references(origins []graph.Origin) {
	for _, o := range origins {
		if o.Reference != "" || o.Date != "" {
			b.text(vocab.SammenhengReference, string(o.Date)+" "+o.Reference, "")
		}
	}
}

// citations are the same of an edge.
func (b *block) citations(e *graph.Edge) {
	for _, o := range e.Origins {
		if o.Reference != "" || o.Date != "" {
			b.text(vocab.SammenhengCitation, strings.Join([]string{e.From, string(e.Type), e.To, string(o.Date), o.Reference}, " "), "")
		}
	}
}
