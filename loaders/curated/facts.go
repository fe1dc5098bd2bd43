package curated

import (
	"fmt"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// facts is what one row says.
type facts struct {
	nodes []*graph.Node
	edges []graph.Edge
}

// add puts a node down, from here.
func (f *facts) add(r *row, n *graph.Node) {
	n.Origins = []graph.Origin{r.origin}
	f.nodes = append(f.nodes, n)
}

// refer puts down what the row only refers to and gives its id; "" for nil.
func (f *facts) refer(r *row, n *graph.Node) graph.ID {
	if n == nil {
		return ""
	}
	f.add(r, n)
	return n.ID
}

// edge states an edge unless an end is missing.
func (f *facts) edge(r *row, from graph.ID, t graph.EdgeType, to graph.ID) {
	if from == "" || to == "" {
		return
	}
	f.edges = append(f.edges, graph.Edge{
		EdgeKey:    graph.EdgeKey{From: from, Type: t, To: to},
		Predicates: []string{predicate},
		Origins:    []graph.Origin{r.origin},
	})
}

// stub reads the IRI of a node that others describe; nil when the cell is
// empty or wrong.
func (r *row) stub(column string, kind graph.Kind, p presence) *graph.Node {
	id := r.iri(column, p)
	if id == "" {
		return nil
	}
	return &graph.Node{ID: id, Kinds: []graph.Kind{kind}}
}

// agency reads an organisation number or an address; nil when the cell is empty
// or wrong.
func (r *row) agency(column string, p presence) *graph.Node {
	value := r.text(column, p)
	if value == "" {
		return nil
	}
	n, wrong := agencyOf(value)
	if wrong != "" {
		r.reject(column, wrong)
	}
	return n
}

// agencyOf is the agency that an organisation number or an address names, or
// what is wrong with it. An address that holds an organisation number is an
// alias of the agency that the number names.
func agencyOf(value string) (n *graph.Node, wrong string) {
	number, valid := graph.FindOrgNumber(value)
	if number != "" && !valid {
		return nil, fmt.Sprintf("holds %s, which is no organisation number: its ninth digit does not fit the other eight (modulus 11 with the weights 3 2 7 6 5 4 3 2); look it up in Enhetsregisteret", number)
	}
	address := absolute(value)
	switch {
	case number == "" && !address:
		return nil, "is neither an organisation number of nine digits nor an absolute address"
	case number == "":
		return &graph.Node{ID: value, Kinds: []graph.Kind{graph.Agency}}, ""
	}
	n = &graph.Node{ID: graph.AgencyID(number), Kinds: []graph.Kind{graph.Agency}, OrgNumber: number}
	if address && value != n.ID {
		n.Aliases = []graph.ID{value}
	}
	return n, ""
}

// law reads the address of a law; nil when the cell is empty or wrong. act is
// what its section is part of, "" when the address names no section.
func (r *row) law(column string) (law *graph.Node, act graph.ID) {
	value := r.text(column, optional)
	if value == "" {
		return nil, ""
	}
	law, act, wrong := lawOf(value)
	if wrong != "" {
		r.reject(column, wrong)
	}
	return law, act
}

// lawOf is the law that an address names in any of Lovdata's forms, or another
// absolute address (EU law) as it is, with its act; or what is wrong with it.
func lawOf(value string) (law *graph.Node, act graph.ID, wrong string) {
	id, act, ok := graph.CanonicalLaw(value)
	if !ok {
		if !absolute(value) || strings.Contains(strings.ToLower(value), "lovdata.no") {
			return nil, "", "is no address of a law; write it as https://lovdata.no/lov/2016-12-09-88/§10-2 or https://lovdata.no/forskrift/…"
		}
		return &graph.Node{ID: value, Kinds: []graph.Kind{graph.Law}}, "", ""
	}
	law = &graph.Node{ID: id, Kinds: []graph.Kind{graph.Law}}
	if id != value && absolute(value) {
		law.Aliases = []graph.ID{value}
	}
	if act == id {
		act = ""
	}
	return law, act, ""
}
