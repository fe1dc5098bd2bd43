package schema

import "github.com/sammenheng/sammenheng/graph"

// Need is a row of the question and the rows that it came together with.
type Need struct {
	*graph.Need
	Rows *Rows
}

// Rows are the need rows of a cohort of services.
type Rows struct {
	*Cohort
	All []*graph.Need
}

// NewNeeds makes lists of rows needs that came together.
func NewNeeds(lists ...[]graph.Need) [][]*Need {
	rows := &Rows{Cohort: NewCohort()}
	made := make([][]*Need, len(lists))
	for i, list := range lists {
		for j := range list {
			rows.All = append(rows.All, &list[j])
			made[i] = append(made[i], &Need{Need: &list[j], Rows: rows})
		}
	}
	return made
}

// Facts are what the verdict rests on.
func (n *Need) Facts() []*Fact {
	facts := make([]*Fact, len(n.Need.Facts))
	for i := range n.Need.Facts {
		facts[i] = &Fact{Fact: &n.Need.Facts[i], Need: n}
	}
	return facts
}

// Disclosure is the provider's side.
func (n *Need) Disclosure() *Side { return newSide(n.Need.Disclosure, n) }

// Processing is the consumer's side.
func (n *Need) Processing() *Side { return newSide(n.Need.Processing, n) }

// Fact is one piece of evidence for the verdict of a need.
type Fact struct {
	*graph.Fact
	Need *Need
}

// Value is the fact's value, when it is no node.
func (f *Fact) Value() *string { return orNil(f.Fact.Value) }

// Origin is who says so; nil for what is recorded nowhere.
func (f *Fact) Origin() *graph.Origin {
	if f.Fact.Origin == (graph.Origin{}) {
		return nil
	}
	return &f.Fact.Origin
}

// Side is one side of the sharing that a need takes.
type Side struct {
	graph.Side
	Need *Need
}

// newSide makes a side; the row of a service without needs has no standing.
func newSide(s graph.Side, n *Need) *Side {
	if s.Status == "" {
		s.Status = graph.SideNotStated
	}
	return &Side{Side: s, Need: n}
}

// Position is the row's place among the rows of its service: by what the
// service asks for, then by dataset.
func (n *Need) Position() graph.Position {
	return graph.Position{SortKey: n.Evidenced(), ID: n.Dataset}
}
