package rdf

import (
	"io"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Document is one document's triples indexed by subject, for mapping. It is
// filled by one goroutine; once filled, and after the first call of Subjects,
// it may be read by several.
type Document struct {
	format    Format
	triples   int
	order     []*Resource
	resources map[Term]*Resource
	inverse   map[inverseKey][]*Resource
	repaired  []Repair
}

// Repair is an address that no IRI may look like and what it is read as.
type Repair struct{ Written, Read string }

// Resource is a subject with everything a document says about it.
type Resource struct {
	Term       Subject
	Statements []Statement // document order, duplicates dropped
	seen       map[Statement]struct{}
}

// Statement is a triple without its subject.
type Statement struct {
	Predicate string
	Object    Object
}

type inverseKey struct {
	predicate string
	object    Term
}

// manyStatements is where a resource starts to remember its statements in a
// set: below it, comparing with each is faster and smaller.
const manyStatements = 24

// NewDocument returns an empty document of this format.
func NewDocument(f Format) *Document {
	return &Document{format: f, resources: make(map[Term]*Resource)}
}

// Load decodes r into a Document. Errors are those of Decode; there is no
// Document then, so half a graph can never be mapped.
func Load(r io.Reader, o Options) (*Document, error) {
	d := NewDocument("")
	if o.Repaired == nil {
		o.Repaired = func(written, read string) { d.repaired = append(d.repaired, Repair{written, read}) }
	}
	add, wait := d.addBehind()
	f, err := Decode(r, o, add)
	wait()
	if err != nil {
		return nil, err
	}
	d.format = f
	return d, nil
}

// handOver is how many triples go from the decoder to the index at a time.
const handOver = 4096

// addBehind indexes triples while the next ones are being decoded: each takes
// about half the time of a load. wait returns when all are indexed.
func (d *Document) addBehind() (add func(Triple) error, wait func()) {
	parcels, done := make(chan []Triple, 2), make(chan struct{})
	go func() {
		defer close(done)
		for parcel := range parcels {
			for _, t := range parcel {
				d.Add(t)
			}
		}
	}()
	parcel := make([]Triple, 0, handOver)
	add = func(t Triple) error {
		if parcel = append(parcel, t); len(parcel) == handOver {
			parcels <- parcel
			parcel = make([]Triple, 0, handOver)
		}
		return nil
	}
	wait = func() {
		parcels <- parcel
		close(parcels)
		<-done
	}
	return add, wait
}

// Format returns the syntax the document was written in.
func (d *Document) Format() Format { return d.format }

// Repaired returns the addresses that had to be repaired, in document order.
func (d *Document) Repaired() []Repair { return d.repaired }

// Len returns the number of different triples.
func (d *Document) Len() int { return d.triples }

// Resources returns every subject in the order of first appearance. The slice
// belongs to the document.
func (d *Document) Resources() []*Resource { return d.order }

// Resource returns what the document says about t, nil when t is no subject
// here.
func (d *Document) Resource(t Term) *Resource { return d.resources[t] }

// Add appends a triple; one that is there already changes nothing.
func (d *Document) Add(t Triple) {
	r := d.resources[t.Subj]
	if r == nil {
		r = &Resource{Term: t.Subj}
		d.resources[t.Subj] = r
		d.order = append(d.order, r)
	}
	if r.add(Statement{Predicate: t.Pred.String(), Object: t.Obj}) {
		d.triples++
		d.inverse = nil
	}
}

// Subjects returns the resources that have this statement, in the order of
// first appearance. The first call indexes the whole document.
func (d *Document) Subjects(predicate string, object Term) []*Resource {
	if d.inverse == nil {
		d.inverse = make(map[inverseKey][]*Resource)
		for _, r := range d.order {
			for _, s := range r.Statements {
				if _, literal := s.Object.(Literal); literal {
					continue
				}
				k := inverseKey{s.Predicate, s.Object}
				d.inverse[k] = append(d.inverse[k], r)
			}
		}
	}
	if l, literal := object.(Literal); literal {
		return d.subjectsOfLiteral(predicate, l)
	}
	return d.inverse[inverseKey{predicate, object}]
}

// subjectsOfLiteral scans: nobody asks for literals often enough to index
// them, and they are most of a catalogue.
func (d *Document) subjectsOfLiteral(predicate string, object Literal) []*Resource {
	var found []*Resource
	for _, r := range d.order {
		if r.has(Statement{predicate, object}) {
			found = append(found, r)
		}
	}
	return found
}

// Objects returns the objects of these predicates: in the order of the
// predicates given, then in document order. A nil resource has none.
func (r *Resource) Objects(predicates ...string) []Object {
	if r == nil {
		return nil
	}
	var objects []Object
	for _, p := range predicates {
		for _, s := range r.Statements {
			if s.Predicate == p {
				objects = append(objects, s.Object)
			}
		}
	}
	return objects
}

// Types returns the IRIs of the resource's classes in document order.
func (r *Resource) Types() []string {
	var types []string
	for _, o := range r.Objects(vocab.RDFType) {
		if iri, ok := o.(IRI); ok {
			types = append(types, iri.String())
		}
	}
	return types
}

// HasType reports whether the resource is an instance of one of the classes.
func (r *Resource) HasType(classes ...string) bool {
	if r == nil {
		return false
	}
	for _, s := range r.Statements {
		if s.Predicate != vocab.RDFType {
			continue
		}
		iri, ok := s.Object.(IRI)
		if !ok {
			continue
		}
		for _, c := range classes {
			if iri.String() == c {
				return true
			}
		}
	}
	return false
}

func (r *Resource) add(s Statement) bool {
	if r.has(s) {
		return false
	}
	r.Statements = append(r.Statements, s)
	switch {
	case r.seen != nil:
		r.seen[s] = struct{}{}
	case len(r.Statements) == manyStatements:
		r.seen = make(map[Statement]struct{}, 2*manyStatements)
		for _, known := range r.Statements {
			r.seen[known] = struct{}{}
		}
	}
	return true
}

func (r *Resource) has(s Statement) bool {
	if r.seen != nil {
		_, ok := r.seen[s]
		return ok
	}
	for _, known := range r.Statements {
		if known == s {
			return true
		}
	}
	return false
}
