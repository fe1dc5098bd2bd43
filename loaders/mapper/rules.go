package mapper

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// Rules is what one vocabulary package knows. Every field may be empty.
type Rules struct {
	Classes      map[string]graph.Kind   // class → kind
	Described    map[string]graph.Kind   // likewise, but no published class: it is not kept among the node's classes
	Referred     map[string]graph.Kind   // likewise, and the kind only: somebody else describes the node
	Domains      map[string]graph.Kind   // property → kind of a subject that has no class at all
	Titles       map[graph.Kind][]string // properties that name, best first
	Descriptions map[graph.Kind][]string // properties that describe, best first
	TitleNeeded  map[graph.Kind]string   // kinds without a title get TITLE_MISSING for this property
	Links        []Link                  // the table of edges, in order of precedence
	Handlers     []Handler               // what no line of the table can say
	After        map[graph.Kind]func(*Builder, *Subject)
	Apart        map[string]func(*Builder, *rdf.Resource) // class → what its resources say of nodes they are not
	Identify     map[graph.Kind]func(*Builder, rdf.Term) graph.ID
	FromText     map[graph.Kind]func(b *Builder, s *Subject, predicate, text string) graph.ID
	Inverse      []string                      // properties whose subjects Builder.Leading finds
	Recognise    []func(iri string) graph.Kind // the kind of an address that tells it, else ""
}

// Link is a line of the table of edges. Lines for the same subject and
// property are alternatives: the first that fits the target's classes is
// taken. A target of unknown class takes the first line that is open to it.
type Link struct {
	On        graph.Kind // of the subject; "" = any kind but Concept
	Via       string     // the property stands on what this one leads to, such as a channel
	Predicate string
	Edge      graph.EdgeType
	To        graph.Kind          // of the object; "" = whatever is known to be a node
	Inverse   bool                // the edge leads from object to subject
	OnlyKnown bool                // not for a target of unknown class
	When      func(graph.ID) bool // for a target of unknown class: only if true
	Unless    string              // not if the subject has this property
	Generic   bool                // the property joins all sorts of things: no fitting line is RELATION_UNKNOWN, not WRONG_RANGE
}

// Handler maps a property that takes more than an edge.
type Handler struct {
	On         graph.Kind
	Predicates []string
	Do         func(b *Builder, s *Subject, predicate string, o rdf.Object)
}

// Each repeats a line of the table for several properties.
func Each(line Link, predicates ...string) []Link {
	lines := make([]Link, len(predicates))
	for i, p := range predicates {
		lines[i] = line
		lines[i].Predicate = p
	}
	return lines
}

// actions is what a property does on one kind of subject.
type actions struct {
	title, description int // rank from 1; 0 = neither
	links              []Link
	via                map[string][]Link // by the property on what this one leads to
	handlers           []func(*Builder, *Subject, string, rdf.Object)
}

// property is what a property does on each kind.
type property [kindCount]actions

// index is all rules together, by property.
type index struct {
	Rules
	properties    map[string]*property
	viaPredicates map[string]bool // properties that count on what another leads to
}

func newIndex(all []Rules) *index {
	x := &index{properties: map[string]*property{}, viaPredicates: map[string]bool{}}
	x.Classes, x.Domains = map[string]graph.Kind{}, map[string]graph.Kind{}
	x.Described, x.Referred = map[string]graph.Kind{}, map[string]graph.Kind{}
	x.TitleNeeded = map[graph.Kind]string{}
	x.After = map[graph.Kind]func(*Builder, *Subject){}
	x.Apart = map[string]func(*Builder, *rdf.Resource){}
	x.Identify = map[graph.Kind]func(*Builder, rdf.Term) graph.ID{}
	x.FromText = map[graph.Kind]func(*Builder, *Subject, string, string) graph.ID{}
	for _, r := range all {
		merge(x.Classes, r.Classes)
		merge(x.Described, r.Described)
		merge(x.Referred, r.Referred)
		merge(x.Domains, r.Domains)
		merge(x.TitleNeeded, r.TitleNeeded)
		merge(x.After, r.After)
		merge(x.Apart, r.Apart)
		merge(x.Identify, r.Identify)
		merge(x.FromText, r.FromText)
		x.Recognise = append(x.Recognise, r.Recognise...)
		x.Inverse = append(x.Inverse, r.Inverse...)
		x.addTexts(r)
		x.addHandlers(r.Handlers)
	}
	x.addHandlers(everyKind())
	x.addLinks(all)
	return x
}

func merge[K comparable, V any](to, from map[K]V) {
	for k, v := range from {
		to[k] = v
	}
}

func (x *index) addTexts(r Rules) {
	for kind, predicates := range r.Titles {
		for i, p := range predicates {
			x.at(p, kind).title = i + 1
		}
	}
	for kind, predicates := range r.Descriptions {
		for i, p := range predicates {
			x.at(p, kind).description = i + 1
		}
	}
}

func (x *index) addHandlers(handlers []Handler) {
	for _, h := range handlers {
		for _, p := range h.Predicates {
			a := x.at(p, h.On)
			a.handlers = append(a.handlers, h.Do)
		}
	}
}

// addLinks puts the lines for one kind before those for any kind.
func (x *index) addLinks(all []Rules) {
	for _, r := range all {
		for _, l := range r.Links {
			if l.On != "" {
				x.addLink(l.On, l)
			}
		}
	}
	for _, r := range all {
		for _, l := range r.Links {
			for _, kind := range graph.Kinds() {
				if l.On == "" && kind != graph.Concept {
					x.addLink(kind, l)
				}
			}
		}
	}
}

func (x *index) addLink(kind graph.Kind, l Link) {
	if l.Via == "" {
		a := x.at(l.Predicate, kind)
		a.links = append(a.links, l)
		return
	}
	x.viaPredicates[l.Predicate] = true
	a := x.at(l.Via, kind)
	if a.via == nil {
		a.via = map[string][]Link{}
	}
	a.via[l.Predicate] = append(a.via[l.Predicate], l)
}

func (x *index) at(predicate string, kind graph.Kind) *actions {
	p := x.properties[predicate]
	if p == nil {
		p = &property{}
		x.properties[predicate] = p
	}
	return &p[number(kind)]
}
