package schema

import "github.com/sammenheng/sammenheng/graph"

// Coordination is who needs data of whom.
type Coordination struct {
	Answer
	Found graph.Coordination
	Rows  *graph.Rows
}

// Level is how agencies are put together.
func (c *Coordination) Level() graph.Level { return c.Found.Level }

// Total counts all needs.
func (c *Coordination) Total() graph.Counts { return c.Found.Total }

// CoordinationCell is the needs between two agencies. Page is what it came
// together with.
type CoordinationCell struct {
	Found  graph.Cell
	Matrix *Coordination
	Page   []graph.Cell
	Named  *Crowd
}

// Counts counts the needs.
func (c *CoordinationCell) Counts() graph.Counts { return c.Found.Counts }

// CoordinationTotal is the needs of or from one agency.
type CoordinationTotal struct {
	ID     graph.ID // "" when nobody is stated
	Counts graph.Counts
	Named  *Crowd
}
