package law

import (
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// fromAddress stands in Edge.Predicates where the address of a section says
// which act it is part of.
const fromAddress = "address"

// canonical returns the id of a law by its address, and that of its act; ok is
// false when the address is neither Lovdata's nor the European Union's.
func canonical(address string) (id, act graph.ID, ok bool) {
	if strings.Contains(address, vocab.LovdataHost) {
		if id, act, ok = graph.CanonicalLaw(address); ok {
			return id, act, true
		}
	}
	if strings.HasPrefix(address, vocab.ELIAddress) && !strings.HasPrefix(address, vocab.ELI) {
		return address, address, true
	}
	return "", "", false
}

// Recognise tells a law by its address; "" for any other.
func Recognise(iri string) graph.Kind {
	if _, _, ok := canonical(iri); ok {
		return graph.Law
	}
	return ""
}

// identify returns the id of a law and makes the act of a section.
func identify(b *mapper.Builder, t rdf.Term) graph.ID {
	if iri, ok := t.(rdf.IRI); ok {
		if id := known(b, iri.String()); id != "" {
			return id
		}
	}
	if laws := addresses(b, t); len(laws) == 1 {
		return laws[0]
	}
	return b.Own(t)
}

// known makes the law of an address, and its act; "" when it is none.
func known(b *mapper.Builder, address string) graph.ID {
	id, act, ok := canonical(address)
	if !ok {
		return ""
	}
	b.Stub(id, graph.Law)
	if act != id {
		b.Stub(act, graph.Law)
		b.Edge(id, graph.PartOf, act, fromAddress)
	}
	return id
}

// addresses are the different laws whose text a legal resource names, in
// document order, by the first property that names any.
func addresses(b *mapper.Builder, t rdf.Term) []graph.ID {
	r := b.Resource(t)
	for _, property := range []string{vocab.RDFSSeeAlso, vocab.FOAFPage, vocab.DCTSource} {
		var laws []graph.ID
		seen := map[graph.ID]bool{}
		for _, o := range r.Objects(property) {
			if id := known(b, strings.TrimSpace(o.String())); id != "" && !seen[id] {
				seen[id] = true
				laws = append(laws, id)
			}
		}
		if len(laws) > 0 {
			return laws
		}
	}
	return nil
}

// fromText returns the law that a text stands for.
func fromText(b *mapper.Builder, s *mapper.Subject, predicate, text string) graph.ID {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	if id := known(b, text); id != "" {
		return id
	}
	if mapper.IsAddress(text) {
		if iri, err := rdf.NewIRI(text); err == nil {
			return b.Refer(iri, graph.Law)
		}
	}
	if id := known(b, addressIn(text)); id != "" {
		return id
	}
	b.Problem(graph.LawWithoutAddress, s.ID, predicate, text, "add the address of the law at Lovdata")
	id := mapper.HashID("law", text)
	b.Entitle(id, graph.Law, graph.Text{Value: text})
	return id
}

// addressIn finds an address of Lovdata inside a text, with or without scheme;
// "" when there is none.
func addressIn(text string) string {
	at := strings.Index(text, vocab.LovdataHost)
	if at < 0 {
		return ""
	}
	end := strings.IndexAny(text[at:], " \t\n<>()\"“”«»,;")
	if end < 0 {
		end = len(text) - at
	}
	return vocab.HTTPS + strings.TrimRight(text[at:at+end], ".")
}
