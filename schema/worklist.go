package schema

import "github.com/sammenheng/sammenheng/graph"

// Worklist is what an agency or ministry has to do with.
type Worklist struct {
	Answer
	Of    *Agency
	Found graph.Worklist
	Rows  *graph.Rows
}

// Duty is a missing basis and who waits for it. Page is what it came together
// with.
type Duty struct {
	Found graph.Duty
	Page  []graph.Duty
	Named *Crowd
}

// Basis is the missing basis.
func (d *Duty) Basis() *MissingBasis {
	return &MissingBasis{Found: d.Found.MissingBasis, Named: d.Named}
}

// Alone is how many services wait for nothing else.
func (d *Duty) Alone() int { return d.Found.Alone }

// Doubt is something UNKNOWN. Page is what it came together with.
type Doubt struct {
	Found    graph.Doubt
	Page     []graph.Doubt
	Subjects *Crowd
	Named    *Crowd // the services
}

// Reason is why it is not known.
func (d *Doubt) Reason() graph.Reason { return d.Found.Reason }
