package schema

import "github.com/sammenheng/sammenheng/graph"

// Paths is how two nodes hang together.
type Paths struct {
	Answer
	From, To Node
	Paths    []*Path
}

// Length is that of each path; nil when there is none.
func (p *Paths) Length() *int {
	if len(p.Paths) == 0 {
		return nil
	}
	n := p.Paths[0].Length()
	return &n
}

// Path is a way through the graph.
type Path struct {
	From  Node
	Steps []*PathStep
}

// Length is the number of edges.
func (p *Path) Length() int { return len(p.Steps) }

// PathStep is one edge of a path.
type PathStep struct {
	step graph.Step
	Node Node
}

// Type is what the edge says.
func (s *PathStep) Type() graph.EdgeType { return s.step.Edge.Type }

// Forward reports whether the edge points along the path.
func (s *PathStep) Forward() bool { return s.step.Direction == graph.Out }

// Predicates are the RDF properties that state the edge.
func (s *PathStep) Predicates() []string { return s.step.Edge.Predicates }

// Origins are the sources that state the edge.
func (s *PathStep) Origins() []graph.Origin { return s.step.Edge.Origins }

// NewPaths makes paths, and other nodes that are asked together with theirs,
// members of one level.
func NewPaths(paths []graph.Path, others ...*graph.Node) ([]*Path, []Node) {
	all := others
	for _, p := range paths {
		all = append(all, p.From)
		for _, s := range p.Steps {
			all = append(all, s.Node)
		}
	}
	level := NewLevel(all)
	as := func(n *graph.Node) Node { return AsNode(level.Thing(n)) }
	made := make([]*Path, len(paths))
	for i, p := range paths {
		made[i] = &Path{From: as(p.From)}
		for _, s := range p.Steps {
			made[i].Steps = append(made[i].Steps, &PathStep{step: s, Node: as(s.Node)})
		}
	}
	nodes := make([]Node, len(others))
	for i, n := range others {
		nodes[i] = as(n)
	}
	return made, nodes
}
