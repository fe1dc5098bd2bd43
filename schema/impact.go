package schema

import "github.com/sammenheng/sammenheng/graph"

// Impact is what would feel the loss of a node.
type Impact struct {
	Answer
	Of    Node
	Found graph.ImpactPage
}

// Truncated reports whether some are left off.
func (i *Impact) Truncated() bool { return i.Found.Truncated }

// Deeper reports whether the loss goes on.
func (i *Impact) Deeper() bool { return i.Found.Deeper }

// ImpactedNode is a node that would feel the loss.
type ImpactedNode struct {
	Node     Node
	Distance int
	Way      *Path
}
