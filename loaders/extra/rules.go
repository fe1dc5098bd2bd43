package extra

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Rules returns the tables for our own vocabulary.
func Rules() mapper.Rules {
	r := mapper.Rules{
		Described: map[string]graph.Kind{},
		Referred:  map[string]graph.Kind{},
		Links: append(
			followUpLinks(),
			mapper.Link{Predicate: vocab.SammenhengInCatalog, Edge: graph.InCatalog, To: graph.Catalog},
			mapper.Link{On: graph.Concept, Predicate: vocab.SammenhengInCatalog, Edge: graph.InCatalog, To: graph.Catalog},
		),
		Titles:       followUpTexts(vocab.DCTTitle),
		Descriptions: followUpTexts(vocab.DCTDescription),
		TitleNeeded:  map[graph.Kind]string{},
		After:        whole(),
		Handlers: []mapper.Handler{
			{On: graph.LifeEvent, Predicates: []string{vocab.SammenhengEventType}, Do: setEventType},
			{On: graph.LifeEvent, Predicates: []string{vocab.SammenhengNational}, Do: setNational},
			{On: graph.Agency, Predicates: []string{vocab.SammenhengMinistry}, Do: setMinistry},
		},
	}
	for _, kind := range graph.Kinds() {
		r.Described[vocab.SammenhengKind(string(kind))] = kind
		r.Referred[vocab.SammenhengStub(string(kind))] = kind
		r.Handlers = append(
			r.Handlers,
			mapper.Handler{On: kind, Predicates: []string{vocab.SammenhengAlias}, Do: addAlias},
			mapper.Handler{On: kind, Predicates: []string{vocab.SammenhengReference}, Do: addReference},
			mapper.Handler{On: kind, Predicates: []string{vocab.SammenhengRecord}, Do: addRecord},
			mapper.Handler{On: kind, Predicates: []string{vocab.SammenhengCitation}, Do: addCitation},
		)
	}
	for _, kind := range graph.FollowUpKinds() {
		r.TitleNeeded[kind] = vocab.DCTTitle
	}
	r.Handlers = slices.Concat(r.Handlers, texts(), assessments(), followUp())
	return r
}

// texts: a property for each rank from 2 on.
func texts() []mapper.Handler {
	var handlers []mapper.Handler
	titles, descriptions := vocab.SammenhengTitles(), vocab.SammenhengDescriptions()
	for _, kind := range graph.Kinds() {
		for rank := 2; rank <= len(titles); rank++ {
			handlers = append(
				handlers,
				mapper.Handler{On: kind, Predicates: titles[rank-1 : rank], Do: func(b *mapper.Builder, s *mapper.Subject, _ string, o rdf.Object) {
					titles, _ := b.Later(s, rank)
					addText(titles, o)
				}},
				mapper.Handler{On: kind, Predicates: descriptions[rank-1 : rank], Do: func(b *mapper.Builder, s *mapper.Subject, _ string, o rdf.Object) {
					_, descriptions := b.Later(s, rank)
					addText(descriptions, o)
				}},
			)
		}
	}
	return handlers
}

func addText(texts *[]graph.Text, o rdf.Object) {
	l, ok := o.(rdf.Literal)
	if value := strings.TrimSpace(o.String()); ok && value != "" {
		*texts = append(*texts, graph.Text{Lang: strings.ToLower(l.Lang()), Value: value})
	}
}

// invalid reports a value that the property cannot have.
func invalid(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	b.Problem(graph.RelationUnknown, s.ID, predicate, o.String(), "this property has no such value")
}

func addAlias(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	if t, ok := b.Node(s, predicate, o); ok && t.String() != s.ID {
		s.Node.Aliases = append(s.Node.Aliases, t.String())
	}
}

// addReference reads what a node rests on.
func addReference(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	origin, ok := originOf(o.String())
	if !ok {
		invalid(b, s, predicate, o)
		return
	}
	if slices.Contains(s.Node.Origins, origin) {
		return
	}
	s.Node.Origins = append(s.Node.Origins, origin)
	slices.SortFunc(s.Node.Origins, func(a, b graph.Origin) int {
		return cmp.Or(strings.Compare(a.Reference, b.Reference), strings.Compare(string(a.Date), string(b.Date)))
	})
}

// originOf reads the day and the address of an origin; either may be missing.
func originOf(text string) (o graph.Origin, ok bool) {
	day, address, ok := strings.Cut(text, " ")
	if day != "" && ok {
		date, err := graph.ParseDate(day)
		return graph.Origin{Reference: address, Date: date}, err == nil
	}
	return graph.Origin{Reference: address}, ok && address != ""
}

// addCitation reads what an edge rests on.
func addCitation(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	parts := strings.SplitN(o.String(), " ", 4)
	if len(parts) == 4 {
		if origin, ok := originOf(parts[3]); ok {
			b.Cite(graph.EdgeKey{From: parts[0], Type: graph.EdgeType(parts[1]), To: parts[2]}, origin)
			return
		}
	}
	invalid(b, s, predicate, o)
}

// addRecord reads a record that could be no resource of its own.
func addRecord(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	parts := strings.Split(o.String(), " ")
	if len(parts) != 4 || parts[0] == "" {
		invalid(b, s, predicate, o)
		return
	}
	for _, day := range parts[2:] {
		if _, err := graph.ParseDate(day); day != "" && err != nil {
			invalid(b, s, predicate, o)
			return
		}
	}
	s.Node.Records = append(s.Node.Records, graph.Record{
		ID: parts[0], FDKID: parts[1], Issued: graph.Date(parts[2]), Modified: graph.Date(parts[3]),
	})
}

func setEventType(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	switch t := graph.EventType(o.String()); t {
	case graph.LifeEventType, graph.BusinessEventType, graph.OtherEventType:
		s.Node.EventType = max(s.Node.EventType, t)
	default:
		invalid(b, s, predicate, o)
	}
}

func setNational(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	number, err := strconv.Atoi(o.String())
	if err != nil || number < 1 || number > 7 {
		invalid(b, s, predicate, o)
		return
	}
	s.Node.National = max(s.Node.National, number)
}

func setMinistry(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	if o.String() != "true" {
		invalid(b, s, predicate, o)
		return
	}
	s.Node.Ministry = true
}
