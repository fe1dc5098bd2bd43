package schema

import "github.com/sammenheng/sammenheng/graph"

// Node is the interface Node of the schema: one of the kinds below.
type Node interface {
	IsNode()
	Self() Thing
}

// Thing is a node of the graph and the level of the answer that it belongs to.
// Its methods are the fields that every kind has.
type Thing struct {
	*graph.Node
	Level *Level
}

// The object types of the schema. They differ in name only, so that GraphQL
// can tell them apart; a node that is both Dataset and Evidence can be either.
type (
	LifeEvent   struct{ Thing }
	Service     struct{ Thing }
	Dataset     struct{ Thing }
	Evidence    struct{ Thing }
	DataService struct{ Thing }
	LegalBasis  struct{ Thing }
	Law         struct{ Thing }
	Agency      struct{ Thing }
	Output      struct{ Thing }
	Catalog     struct{ Thing }
	Concept     struct{ Thing }

	// Those of the follow-up tables.
	Measure        struct{ Thing }
	Barrier        struct{ Thing }
	Indicator      struct{ Thing }
	StatusReport   struct{ Thing }
	LearningPoint  struct{ Thing }
	Recommendation struct{ Thing }
)

// As makes the object of the kind that a field is declared to have.
func As[T any, P interface {
	*T
	set(Thing)
}](t Thing,
) P {
	p := P(new(T))
	p.set(t)
	return p
}

// AsNode makes the object of the node's own kind.
func AsNode(t Thing) Node {
	switch t.Kind() {
	case graph.LifeEvent:
		return &LifeEvent{t}
	case graph.Service:
		return &Service{t}
	case graph.Dataset:
		return &Dataset{t}
	case graph.Evidence:
		return &Evidence{t}
	case graph.DataService:
		return &DataService{t}
	case graph.LegalBasis:
		return &LegalBasis{t}
	case graph.Law:
		return &Law{t}
	case graph.Agency:
		return &Agency{t}
	case graph.Output:
		return &Output{t}
	case graph.Catalog:
		return &Catalog{t}
	default:
		return asFollowUp(t)
	}
}

// asFollowUp makes the object of a kind of the follow-up tables, or a concept.
func asFollowUp(t Thing) Node {
	switch t.Kind() {
	case graph.Measure:
		return &Measure{t}
	case graph.Barrier:
		return &Barrier{t}
	case graph.Indicator:
		return &Indicator{t}
	case graph.StatusReport:
		return &StatusReport{t}
	case graph.LearningPoint:
		return &LearningPoint{t}
	case graph.Recommendation:
		return &Recommendation{t}
	default:
		return &Concept{t}
	}
}

// IsNode marks the implementations of Node.
func (t Thing) IsNode() {}

// Self is the thing itself, whatever its kind.
func (t Thing) Self() Thing { return t }

func (t *Thing) set(to Thing) { *t = to }

// ID, Aliases and Records say string where graph says ID: gqlgen writes the
// alias one time and its meaning the next, and would not give the same file
// twice.

// ID is the node's IRI.
func (t Thing) ID() string { return t.Node.ID }

// Aliases are other IRIs of the node.
func (t Thing) Aliases() []string { return t.Node.Aliases }

// Records are the node's records in catalogues.
func (t Thing) Records() []Record {
	records := make([]Record, len(t.Node.Records))
	for i, r := range t.Node.Records {
		records[i] = Record{r}
	}
	return records
}

// Title is the node's title in lang, see graph.Pick.
func (t Thing) Title(lang graph.Language) string { return t.Node.Title(lang).Value }

// TitleLanguage is the tag of the title shown; nil when no source gives one.
func (t Thing) TitleLanguage(lang graph.Language) *string {
	text, ok := graph.Pick(t.Titles, lang)
	if !ok {
		return nil
	}
	return &text.Lang
}

// Description is the node's description in lang; nil when there is none.
func (t Thing) Description(lang graph.Language) *string {
	text, ok := t.Node.Description(lang)
	if !ok {
		return nil
	}
	return &text.Value
}

// National is the number of one of the seven life events; nil for others.
func (t Thing) National() *int {
	if t.Node.National == 0 {
		return nil
	}
	return &t.Node.National
}

// OrgNumber is an agency's organisation number; nil when unknown.
func (t Thing) OrgNumber() *string { return orNil(t.Node.OrgNumber) }

// ValidFrom is the first day of a legal basis or a law.
func (t Thing) ValidFrom() graph.Date { return t.Valid.From }

// ValidTo is the last day of a legal basis or a law.
func (t Thing) ValidTo() graph.Date { return t.Valid.To }

// Reference is how one writes the name of a law.
func (t Thing) Reference() string { return graph.LawLabel(t.Node.ID) }

// Verdict is the service's verdict; a service that was never assessed states
// no needs.
func (t Thing) Verdict() graph.ServiceVerdict {
	if t.Node.Verdict == nil {
		return graph.ServiceVerdict{State: graph.Unknown, Reasons: []graph.Reason{graph.NeedsNotStated}}
	}
	return *t.Node.Verdict
}

// State is the state of a service.
func (t Thing) State() graph.State { return t.Verdict().State }

func orNil[T comparable](v T) *T {
	var none T
	if v == none {
		return nil
	}
	return &v
}
