package rdf

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	knakk "github.com/knakk/rdf"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// maxInterned bounds each table of terms; a full one starts anew, which costs
// some sharing and never a term.
const maxInterned = 1 << 15

// node is an IRI or blank node in every role it can play, made once, so that
// a statement about a known thing allocates nothing.
type node struct {
	s Subject
	p Predicate // nil for a blank node
	o Object
}

// terms makes the terms of one document and remembers them.
type terms struct {
	emit     func(Triple) error
	emitting bool // inside emit: a panic there is the caller's
	scope    string
	blanks   int
	iris     map[string]node
	labels   map[string]node
	tags     map[string]string
	text     IRI
}

func newTerms(name string, emit func(Triple) error) *terms {
	sum := sha256.Sum256([]byte(name))
	text, _ := knakk.NewIRI(vocab.XSDString)
	return &terms{
		emit:   emit,
		scope:  "d" + hex.EncodeToString(sum[:6]),
		iris:   make(map[string]node),
		labels: make(map[string]node),
		tags:   make(map[string]string),
		text:   text,
	}
}

// triple hands one statement to the caller; its error is marked so that it
// comes back untouched.
func (t *terms) triple(s Subject, p Predicate, o Object) error {
	t.emitting = true
	err := t.emit(Triple{Subj: s, Pred: p, Obj: o})
	t.emitting = false
	if err != nil {
		return &emitError{err}
	}
	return nil
}

// emitError carries an error of the caller's emit through a decoder.
type emitError struct{ err error }

func (e *emitError) Error() string { return e.err.Error() }
func (e *emitError) Unwrap() error { return e.err }

// iri returns the node of an absolute IRI that is known to hold no forbidden
// character, or the error of one that does.
func (t *terms) iri(s string) (node, error) {
	if n, ok := t.iris[s]; ok {
		return n, nil
	}
	iri, err := NewIRI(s)
	if err != nil {
		return node{}, err
	}
	n := iriNode(iri)
	if len(t.iris) >= maxInterned {
		clear(t.iris)
	}
	t.iris[s] = n
	return n, nil
}

// known is iri for the constants of the vocabulary.
func (t *terms) known(s string) node {
	n, err := t.iri(s)
	if err != nil {
		panic(fmt.Sprintf("vocabulary constant: %v", err)) // becomes an Error in Decode
	}
	return n
}

func iriNode(iri IRI) node {
	var s Subject = iri
	return node{s: s, p: s.(Predicate), o: s.(Object)}
}

func blankNode(b Blank) node {
	var s Subject = b
	return node{s: s, o: s.(Object)}
}

// blank returns a blank node that the document gives no label.
func (t *terms) blank() node {
	t.blanks++
	b, _ := knakk.NewBlank(t.scope + "g" + strconv.Itoa(t.blanks))
	return blankNode(b)
}

// label returns the blank node that the document calls so.
func (t *terms) label(label []byte) node {
	if n, ok := t.labels[string(label)]; ok {
		return n
	}
	b, _ := knakk.NewBlank(t.scope + "l" + string(label))
	n := blankNode(b)
	if len(t.labels) >= maxInterned {
		clear(t.labels)
	}
	t.labels[string(label)] = n
	return n
}

// language returns the lower-cased tag, one string for all its uses.
func (t *terms) language(tag []byte) string {
	if s, ok := t.tags[string(tag)]; ok {
		return s
	}
	lower := make([]byte, len(tag))
	for i, c := range tag {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		lower[i] = c
	}
	if len(t.tags) >= maxInterned {
		clear(t.tags)
	}
	t.tags[string(tag)] = string(lower)
	return string(lower)
}

func (t *terms) plain(value string) Literal { return knakk.NewTypedLiteral(value, t.text) }

// words are the terms that the grammars themselves mention.
type words struct {
	typ, first, rest, empty           node
	subject, predicate, object        node
	integer, decimal, double, boolean IRI
}

func newWords(t *terms) words {
	return words{
		typ: t.known(vocab.RDFType), first: t.known(vocab.RDFFirst),
		rest: t.known(vocab.RDFRest), empty: t.known(vocab.RDFNil),
		subject: t.known(vocab.RDFSubject), predicate: t.known(vocab.RDFPredicate), object: t.known(vocab.RDFObject),
		integer: t.known(vocab.XSDInteger).o.(IRI), decimal: t.known(vocab.XSDDecimal).o.(IRI),
		double: t.known(vocab.XSDDouble).o.(IRI), boolean: t.known(vocab.XSDBoolean).o.(IRI),
	}
}
