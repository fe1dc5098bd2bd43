package rdf

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// jsonWalk turns expanded JSON-LD into triples. json-gold's own last step is
// not used: it drops statements whose IRIs are malformed without a word, and
// its order changes from run to run.
type jsonWalk struct {
	*terms
	words words
	data  []byte // the document, to find lines in
	base  string // for what json-gold leaves relative

	repaired func(written, read string)
}

// object is an expanded JSON-LD object.
type object = map[string]any

func newJSONWalk(t *terms, data []byte, o Options) *jsonWalk {
	return &jsonWalk{terms: t, words: newWords(t), data: data, base: baseOf(o), repaired: o.Repaired}
}

// nodes reads an array of node objects, of whatever graph.
func (w *jsonWalk) nodes(items []any) error {
	for _, item := range items {
		o, ok := item.(object)
		if !ok {
			return &Error{Code: Syntax, Message: fmt.Sprintf("%.60v stands where a node is expected", item)}
		}
		if isValue(o) {
			continue // JSON-LD §3: a value outside a node says nothing
		}
		n, err := w.identify(o)
		if err != nil {
			return err
		}
		if err := w.node(n, o); err != nil {
			return err
		}
	}
	return nil
}

func isValue(o object) bool {
	_, value := o["@value"]
	return value
}

// identify returns the node an object is about.
func (w *jsonWalk) identify(o object) (node, error) {
	id, ok := o["@id"].(string)
	if !ok {
		return w.blank(), nil
	}
	return w.resource(id)
}

func (w *jsonWalk) resource(id string) (node, error) {
	if label, ok := strings.CutPrefix(id, "_:"); ok {
		if labelLength([]byte(id)) != len(id) {
			return node{}, &Error{Code: Syntax, Message: fmt.Sprintf("%q is not a blank node label", id)}
		}
		return w.label([]byte(label)), nil
	}
	if badIRIChar(id) >= 0 {
		written := id
		id = percentEncoded(id)
		if w.repaired != nil {
			w.repaired(written, id)
		}
	}
	n, err := w.iri(resolve(w.base, id))
	if err != nil {
		return node{}, w.wrongAt(id, err.Error())
	}
	return n, nil
}

// percentEncoded writes the characters that no IRI may hold as URLs do, so that
// one malformed address costs its neighbours nothing and stays one address
// wherever it stands.
func percentEncoded(id string) string {
	var b strings.Builder
	for i := range len(id) {
		if is(id[i], charNoIRI) {
			fmt.Fprintf(&b, "%%%02X", id[i])
		} else {
			b.WriteByte(id[i])
		}
	}
	return b.String()
}

// wrongAt is an error about a text that, if it stands in the document as it
// is, tells the line.
func (w *jsonWalk) wrongAt(text, message string) error {
	if i := bytes.Index(w.data, []byte(text)); i >= 0 && text != "" {
		return atOffset(w.data, i, Syntax, message)
	}
	return &Error{Code: Syntax, Message: message}
}

// node reads everything an object says about n.
func (w *jsonWalk) node(n node, o object) error {
	for _, key := range slices.Sorted(maps.Keys(o)) {
		if err := w.entry(n, key, o[key]); err != nil {
			return err
		}
	}
	return nil
}

func (w *jsonWalk) entry(n node, key string, value any) error {
	switch key {
	case "@id", "@index", "@context":
		return nil
	case "@type":
		return w.types(n, list(value))
	case "@graph", "@included":
		return w.nodes(list(value))
	case "@reverse":
		return w.reverse(n, value)
	}
	if strings.HasPrefix(key, "@") {
		return &Error{Code: Unsupported, Message: fmt.Sprintf("the keyword %q is not read here", key)}
	}
	predicate, err := w.predicate(key)
	if err != nil {
		return err
	}
	for _, item := range list(value) {
		if err := w.value(n.s, predicate, item); err != nil {
			return err
		}
	}
	return nil
}

func (w *jsonWalk) predicate(key string) (Predicate, error) {
	n, err := w.resource(key)
	if err != nil {
		return nil, err
	}
	if n.p == nil {
		return nil, &Error{Code: Syntax, Message: fmt.Sprintf("the blank node %s is used as a property; give it an IRI", key)}
	}
	return n.p, nil
}

func (w *jsonWalk) types(n node, items []any) error {
	for _, item := range items {
		id, _ := item.(string)
		class, err := w.resource(id)
		if err != nil {
			return err
		}
		if err := w.triple(n.s, w.words.typ.p, class.o); err != nil {
			return err
		}
	}
	return nil
}

// reverse reads properties that point at n.
func (w *jsonWalk) reverse(n node, value any) error {
	properties, _ := value.(object)
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		predicate, err := w.predicate(key)
		if err != nil {
			return err
		}
		for _, item := range list(properties[key]) {
			o, _ := item.(object)
			subject, err := w.identify(o)
			if err != nil {
				return err
			}
			if err := w.triple(subject.s, predicate, n.o); err != nil {
				return err
			}
			if err := w.node(subject, o); err != nil {
				return err
			}
		}
	}
	return nil
}

// value reads one object of a statement: a literal, a list or a node.
func (w *jsonWalk) value(s Subject, p Predicate, item any) error {
	o, ok := item.(object)
	if !ok {
		return &Error{Code: Syntax, Message: fmt.Sprintf("%.60v stands where a value is expected", item)}
	}
	if isValue(o) {
		l, err := w.literal(o)
		if err != nil {
			return err
		}
		return w.triple(s, p, l)
	}
	if items, ok := o["@list"]; ok {
		return w.list(s, p, list(items))
	}
	n, err := w.identify(o)
	if err != nil {
		return err
	}
	if err := w.triple(s, p, n.o); err != nil {
		return err
	}
	return w.node(n, o)
}

func (w *jsonWalk) list(s Subject, p Predicate, items []any) error {
	for _, item := range items {
		cell := w.blank()
		if err := w.triple(s, p, cell.o); err != nil {
			return err
		}
		if err := w.value(cell.s, w.words.first.p, item); err != nil {
			return err
		}
		s, p = cell.s, w.words.rest.p
	}
	return w.triple(s, p, w.words.empty.o)
}

// list returns v as an array: expansion makes arrays of nearly everything.
func list(v any) []any {
	switch v := v.(type) {
	case []any:
		return v
	case nil:
		return nil
	default:
		return []any{v}
	}
}
