package schema

import "github.com/sammenheng/sammenheng/graph"

// Problem is something wrong in a source, and what it came together with.
type Problem struct {
	Found   graph.FoundProblem
	LastRun int64
	Named   *Crowd
}

// ProblemConnection is a page of problems, with the run that tells what is new.
type ProblemConnection struct {
	*Connection[*Problem]
	LastRun int64
}

// NewProblems makes the problems of a page; what they name is one crowd.
func NewProblems(found graph.ProblemPage) []*Problem {
	named := NewCrowd()
	made := make([]*Problem, len(found.Problems))
	for i, p := range found.Problems {
		named.IDs = append(append(append(named.IDs, p.Subject), p.Agencies...), p.Catalogs...)
		made[i] = &Problem{Found: p, LastRun: found.LastRun, Named: named}
	}
	return made
}

// Key says which problem it is.
func (p *Problem) Key() string { return p.Found.Key }

// Code is what is wrong.
func (p *Problem) Code() graph.ProblemCode { return p.Found.Code }

// State is where it stands after the last run.
func (p *Problem) State() graph.ProblemState { return p.Found.State(p.LastRun) }

// SubjectID is the id of what it is about.
func (p *Problem) SubjectID() *string { return orNil(p.Found.Subject) }

// Property is the RDF property or the column.
func (p *Problem) Property() *string { return orNil(p.Found.Property) }

// Value is what is wrong.
func (p *Problem) Value() *string { return orNil(p.Found.Value) }

// Message is what more there is to say.
func (p *Problem) Message() *string { return orNil(p.Found.Message) }

// Document is where it stands.
func (p *Problem) Document() string { return p.Found.Document }

// Line is where in the document.
func (p *Problem) Line() *int { return orNil(p.Found.Line) }

// Column is where on the line.
func (p *Problem) Column() *int { return orNil(p.Found.Column) }

// FirstRun is the run that found it first.
func (p *Problem) FirstRun() int64 { return p.Found.FirstRun }

// Since is that run's day.
func (p *Problem) Since() graph.Date { return p.Found.Since }

// GoneRun is the run that no longer found it.
func (p *Problem) GoneRun() *int64 { return orNil(p.Found.GoneRun) }

// ProblemCount is how many problems of a code a group has.
type ProblemCount struct {
	Found  graph.ProblemCount
	Source *Source
	Node   Node
}

// Code is what is wrong.
func (c *ProblemCount) Code() graph.ProblemCode { return c.Found.Code }

// New is how many are new.
func (c *ProblemCount) New() int { return c.Found.New }

// Still is how many are still there.
func (c *ProblemCount) Still() int { return c.Found.Still }

// Gone is how many are gone.
func (c *ProblemCount) Gone() int { return c.Found.Gone }
