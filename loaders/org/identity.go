package org

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// identify returns the id of an agency. Two places that name two valid numbers
// are the problem ALIAS_CONFLICT; the first place decides.
func identify(b *mapper.Builder, t rdf.Term) graph.ID {
	c := claims{b: b, own: b.Own(t)}
	if iri, ok := t.(rdf.IRI); ok {
		c.hear("", iri.String())
	}
	r := b.Resource(t)
	for _, property := range []string{vocab.DCTIdentifier, vocab.ROVRegistration, vocab.ADMSIdentifier} {
		for _, o := range r.Objects(property) {
			for _, text := range b.Notations(o) {
				c.hear(property, text)
			}
		}
	}
	if c.number == "" {
		return c.own
	}
	id := graph.AgencyID(c.number)
	b.NodeOf(id).OrgNumber = c.number
	return id
}

// claims are the numbers that an agency goes by.
type claims struct {
	b      *mapper.Builder
	own    graph.ID
	number string
	wrong  []string // already reported
}

func (c *claims) hear(property, text string) {
	number, ok := graph.FindOrgNumber(text)
	switch {
	case number == "" || slices.Contains(c.wrong, number):
	case !ok:
		c.wrong = append(c.wrong, number)
		c.b.Problem(graph.OrgNumberInvalid, c.own, property, number, "the last digit is no check digit of the others")
	case c.number == "":
		c.number = number
	case c.number != number:
		c.b.Problem(graph.AliasConflict, c.own, property, number, "it goes by "+c.number+" too")
	}
}
