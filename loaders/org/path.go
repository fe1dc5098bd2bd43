package org

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// addPath reads br:orgPath, such as /STAT/912660680/974760673: the sector, then
// numbers from the top down, the last of which is the agency itself. Each unit
// is part of the one before it; the first unit of the state is a ministry. A
// step that is no organisation number breaks the chain there.
func addPath(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	steps := strings.FieldsFunc(o.String(), func(r rune) bool { return r == '/' })
	if len(steps) < 2 {
		return
	}
	units := make([]graph.ID, 0, len(steps))
	for i, step := range steps[1:] {
		own := i == len(steps)-2 && s.Node.OrgNumber == "" && strings.Contains(s.ID, step)
		units = append(units, unit(b, s, predicate, step, own))
	}
	if last := len(units) - 1; units[last] != s.ID {
		if units[last] == "" || s.Node.OrgNumber == "" {
			units[last] = s.ID // its own number is wrong, or only the path knows it
		} else {
			units = append(units, s.ID) // the path ends at the unit above
		}
	}
	if steps[0] == vocab.OrgPathState && units[0] != "" {
		b.NodeOf(units[0]).Ministry = true
	}
	for i, id := range units[1:] {
		if above := units[i]; above != "" && id != "" {
			b.Edge(id, graph.PartOf, above, predicate)
		}
	}
}

// unit makes a step of a path an agency; "" when it is none. own says that the
// step is the agency's own wrong number, which is a known problem already.
func unit(b *mapper.Builder, s *mapper.Subject, predicate, step string, own bool) graph.ID {
	if !graph.ValidOrgNumber(step) {
		if !own {
			b.Problem(graph.OrgNumberInvalid, s.ID, predicate, step, "")
		}
		return ""
	}
	id := graph.AgencyID(step)
	b.NodeOf(id).OrgNumber = step
	b.Stub(id, graph.Agency)
	return id
}
