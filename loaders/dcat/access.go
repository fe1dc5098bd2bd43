package dcat

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

func accessHandlers() []mapper.Handler {
	return []mapper.Handler{
		{On: graph.Dataset, Predicates: []string{vocab.DCTAccessRights}, Do: addAccess},
		{On: graph.Evidence, Predicates: []string{vocab.DCTAccessRights}, Do: addAccess},
	}
}

// addAccess reads access rights. Of several the strictest counts, since calling
// closed data open is the worse mistake; that is SOURCE_CONFLICT as well.
func addAccess(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
	rights := graph.NotStated
	values := accessValues(b, o)
	for _, value := range values {
		if r, known := graph.ParseAccessRights(value); known {
			rights = stricter(rights, r)
		}
	}
	if rights == graph.NotStated {
		b.Problem(graph.AccessUnknown, s.ID, predicate, strings.Join(values, " "), "")
	}
	held := s.Node.Access
	if held != "" && held != graph.NotStated && rights != graph.NotStated && held != rights {
		b.Problem(graph.SourceConflict, s.ID, predicate, string(max(held, rights)), "the strictest of several counts")
	}
	s.Node.Access = stricter(held, rights)
}

// accessValues are the IRI or text of an object, or the names of a blank
// dct:RightsStatement.
func accessValues(b *mapper.Builder, o rdf.Object) []string {
	if _, blank := o.(rdf.Blank); !blank {
		return []string{strings.TrimSpace(o.String())}
	}
	var values []string
	for _, name := range b.Resource(o).Objects(vocab.RDFSLabel, vocab.SKOSPrefLabel, vocab.DCTTitle, vocab.DCTSource, vocab.RDFValue) {
		values = append(values, strings.TrimSpace(name.String()))
	}
	return values
}

// stricter orders the rights from open to closed.
func stricter(a, b graph.AccessRights) graph.AccessRights {
	for _, r := range []graph.AccessRights{graph.Confidential, graph.Sensitive, graph.NonPublic, graph.Restricted, graph.Public} {
		if a == r || b == r {
			return r
		}
	}
	return graph.NotStated
}

func defaultAccess(_ *mapper.Builder, s *mapper.Subject) {
	s.Node.Access = stricter(s.Node.Access, graph.NotStated)
}
