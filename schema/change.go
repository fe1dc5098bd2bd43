package schema

import (
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// Change is a change and the page that it came with.
type Change struct {
	Found graph.Change
	Page  *Changes
	Rows  []*RowChange
}

// Changes are the changes of a page. What they name is looked up together when
// the first of it is asked for.
type Changes struct {
	*Cohort
	All   []graph.Change
	Named *Crowd // subjects, what came and went, life events and agencies
}

// ChangeConnection is a page of changes, with how many of each kind there are.
type ChangeConnection struct {
	*Connection[*Change]
	Counts []graph.ChangeCount
}

// NewChanges makes the changes of a page.
func NewChanges(found []graph.Change) []*Change {
	page := &Changes{Cohort: NewCohort(), All: found, Named: NewCrowd()}
	var rows []graph.Need
	for _, c := range found {
		for _, m := range append(append([]graph.Mention{c.Subject}, c.Before...), c.After...) {
			page.Named.IDs = append(page.Named.IDs, m.ID)
		}
		page.Named.IDs = append(append(page.Named.IDs, c.LifeEvents...), c.Agencies...)
		for _, r := range c.Rows {
			rows = append(rows, asNeed(c.Subject.ID, r))
		}
	}
	needs := NewNeeds(rows)[0]
	made := make([]*Change, len(found))
	for i, c := range found {
		made[i] = &Change{Found: c, Page: page}
		for _, r := range c.Rows {
			made[i].Rows = append(made[i].Rows, &RowChange{Found: r, Need: needs[0]})
			needs = needs[1:]
		}
	}
	return made
}

// asNeed is a row whose facts are those gained and then those lost, since facts
// and what they name are told by way of a row.
func asNeed(service graph.ID, r graph.RowChange) graph.Need {
	return graph.Need{
		Service: service, Evidence: r.Evidence, Dataset: r.Dataset,
		Facts: append(append([]graph.Fact{}, r.Gained...), r.Lost...),
	}
}

// ChangePosition is the place of a change in the list of changes.
func ChangePosition(c graph.Change) graph.Position {
	return graph.Position{ID: fmt.Sprintf("%d.%d", c.Run, c.Place)}
}

// Run is the number of the run that brought it.
func (c *Change) Run() int64 { return c.Found.Run }

// Day is that of the run.
func (c *Change) Day() graph.Date { return c.Found.Day }

// Kind is what kind of change it is.
func (c *Change) Kind() graph.ChangeKind { return c.Found.Kind }

// Subject is what changed.
func (c *Change) Subject() *Mention { return &Mention{c.Found.Subject, c.Page.Named} }

// From is the state before.
func (c *Change) From() *graph.State { return orNil(c.Found.From) }

// To is the state afterwards.
func (c *Change) To() *graph.State { return orNil(c.Found.To) }

// Role is how the owner is one.
func (c *Change) Role() *graph.EdgeType { return orNil(c.Found.Role) }

// Before is what went.
func (c *Change) Before() []*Mention { return mentions(c.Found.Before, c.Page.Named) }

// After is what came.
func (c *Change) After() []*Mention { return mentions(c.Found.After, c.Page.Named) }

// Upto is the first or last day of a basis.
func (c *Change) Upto() graph.Date { return c.Found.Upto }

// SourceFailed reports whether a source could not be read whole.
func (c *Change) SourceFailed() bool { return c.Found.SourceFailed }

// Illustrative reports whether it rests on example data.
func (c *Change) Illustrative() bool { return c.Found.Illustrative }

// Mention is something as it was called at the time.
type Mention struct {
	Found graph.Mention
	Named *Crowd
}

func mentions(found []graph.Mention, named *Crowd) []*Mention {
	made := make([]*Mention, len(found))
	for i, m := range found {
		made[i] = &Mention{m, named}
	}
	return made
}

// ID is its IRI.
func (m *Mention) ID() string { return m.Found.ID }

// Kind is what it was.
func (m *Mention) Kind() *graph.Kind { return orNil(m.Found.Kind) }

// Title is its title at the time.
func (m *Mention) Title(lang graph.Language) string { return m.Found.Title(lang).Value }

// Titles are all of them.
func (m *Mention) Titles() []graph.Text { return m.Found.Titles }

// RowChange is how a need of a service changed. Need names the same things.
type RowChange struct {
	Found graph.RowChange
	Need  *Need
}

// EvidenceID is the id of what the service asks for.
func (r *RowChange) EvidenceID() *string { return orNil(r.Found.Evidence) }

// DatasetID is the id of the dataset.
func (r *RowChange) DatasetID() *string { return orNil(r.Found.Dataset) }

// From is the reason before.
func (r *RowChange) From() *graph.Reason { return orNil(r.Found.From) }

// To is the reason afterwards.
func (r *RowChange) To() *graph.Reason { return orNil(r.Found.To) }

// Gained are the facts that came.
func (r *RowChange) Gained() []*Fact { return r.Need.Facts()[:len(r.Found.Gained)] }

// Lost are the facts that went.
func (r *RowChange) Lost() []*Fact { return r.Need.Facts()[len(r.Found.Gained):] }
