package graph

import (
	"cmp"
	"slices"
	"strings"
)

// draft gathers what the documents say of one node until all have spoken.
type draft struct {
	id      ID
	parts   []part
	edges   int         // how many leave it, before they are united
	leaving []statement // by type and the other end, when united
	implied []Kind      // by the edges that lead to it
	named   []naming    // rows of follow-up tables that speak of it
	node    *Node       // when finished
}

// part is one document's word.
type part struct {
	node             *Node
	source, document string
	rank             int // order of arrival, which is the order of sources
}

// refer makes a stub of what nobody speaks of but an edge.
func (d *draft) refer(origins []Origin) {
	if len(d.parts) == 0 {
		d.parts = []part{{node: &Node{ID: d.id, Origins: origins}}}
	}
}

// described reports whether any document describes the node.
func (d *draft) described() bool {
	for i := range d.parts {
		if d.parts[i].node.Resolved {
			return true
		}
	}
	return false
}

// kinds are those that descriptions state; of a stub, those that references
// state or edges imply.
func (d *draft) kinds() []Kind {
	described := d.described()
	var kinds []Kind
	add := func(more []Kind) {
		for _, k := range more {
			if !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	for i := range d.parts {
		if n := d.parts[i].node; n.Resolved == described {
			add(n.Kinds)
		}
	}
	if !described {
		add(d.implied)
	}
	if len(kinds) > 1 {
		order := Kinds()
		slices.SortFunc(kinds, func(a, b Kind) int { return slices.Index(order, a) - slices.Index(order, b) })
	}
	return kinds
}

// imply tells a stub that an edge expects one of the kinds; it becomes the
// first of them unless it already is one.
func (d *draft) imply(kinds []Kind, id ID) {
	if len(kinds) == 0 || d.described() {
		return
	}
	for _, k := range d.kinds() {
		if slices.Contains(kinds, k) {
			return
		}
	}
	kind := kinds[0]
	if slices.Equal(kinds, []Kind{Evidence, Dataset}) {
		kind = NeedTarget(id)
	}
	d.implied = append(d.implied, kind)
}

// NeedTarget is the kind of a node that a service needs and that nobody
// describes: Dataset if its IRI has a path segment “datasets” or “dataset”,
// else Evidence.
func NeedTarget(id ID) Kind {
	for segment := range strings.FieldsFuncSeq(id, func(r rune) bool { return r == '/' || r == '#' || r == '?' }) {
		if segment == "datasets" || segment == "dataset" {
			return Dataset
		}
	}
	return Evidence
}

// finish makes the node of all parts.
func (d *draft) finish(illustrative map[string]bool) (*Node, []Problem) {
	n := &Node{ID: d.id, Kinds: d.kinds(), Resolved: d.described()}
	if n.Is(Agency) {
		newestFirst(d.parts)
	}
	f := finisher{node: n}
	for _, p := range d.parts {
		f.lists(p)
		f.single(p)
	}
	n.Titles, n.Descriptions = inTextOrder(f.titles), inTextOrder(f.descriptions)
	n.Aliases, n.Identifiers = sortedSet(f.aliases), sortedSet(f.identifiers)
	n.Classes, n.Pages = sortedSet(f.classes), sortedSet(f.pages)
	n.Records = sortedRecords(f.records)
	n.Illustrative = len(n.Origins) > 0 && !slices.ContainsFunc(n.Origins, func(o Origin) bool { return !illustrative[o.Source] })
	if n.Access == "" && (n.Is(Dataset) || n.Is(Evidence)) {
		n.Access = NotStated
	}
	if n.BasisKind == "" && n.Is(LegalBasis) {
		n.BasisKind = Untyped
	}
	finishFollowUp(n)
	return n, slices.Concat(f.problems, titleConflicts(n), d.missing(n))
}

// sortKey is the key of the bokmål title of the finished node n. If a document
// has the same title and its key, that is it: keys are dear to make.
func (d *draft) sortKey(n *Node, makeKey func(title string) string) string {
	title := n.Title(NB).Value
	for i := range d.parts {
		if p := d.parts[i].node; p.SortKey != "" && p.Title(NB).Value == title {
			return p.SortKey
		}
	}
	return makeKey(title)
}

// newestFirst puts the newest description first: the names of agencies drift,
// and the number stays.
func newestFirst(parts []part) {
	slices.SortStableFunc(parts, func(a, b part) int {
		return cmp.Or(strings.Compare(string(b.node.Modified), string(a.node.Modified)), cmp.Compare(a.rank, b.rank))
	})
}

// finisher collects values over parts.
type finisher struct {
	node                                 *Node
	titles, descriptions                 []rankedText
	aliases, identifiers, classes, pages []string
	records                              []Record
	problems                             []Problem
	from                                 map[string]string // which source a single value came from
}

type rankedText struct {
	Text
	rank int
}

// lists adds what a node may have many of.
func (f *finisher) lists(p part) {
	rank := len(f.titles) + len(f.descriptions)
	f.titles = appendTexts(f.titles, p.node.Titles, p.source, rank)
	f.descriptions = appendTexts(f.descriptions, p.node.Descriptions, p.source, rank)
	f.aliases = append(f.aliases, p.node.Aliases...)
	if p.node.ID != f.node.ID {
		f.aliases = append(f.aliases, p.node.ID)
	}
	f.identifiers = append(f.identifiers, p.node.Identifiers...)
	f.classes = append(f.classes, p.node.Classes...)
	f.pages = append(f.pages, p.node.Pages...)
	f.records = append(f.records, p.node.Records...)
	f.node.Modified = max(f.node.Modified, p.node.Modified)
	if p.node.Resolved == f.node.Resolved {
		f.node.Origins = appendOrigins(f.node.Origins, p.node.Origins, p.source, p.document)
	}
}

func appendTexts(held []rankedText, more []Text, source string, rank int) []rankedText {
	for _, t := range more {
		if t.Source == "" {
			t.Source = source
		}
		held = append(held, rankedText{Text: t, rank: rank})
	}
	return held
}

// inTextOrder sorts by the part they came with, then language and value, and
// drops what one source says twice.
func inTextOrder(texts []rankedText) []Text {
	slices.SortStableFunc(texts, func(a, b rankedText) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.Lang, b.Lang), strings.Compare(a.Value, b.Value))
	})
	var out []Text
	for _, t := range texts {
		if !slices.Contains(out, t.Text) { // a handful at most
			out = append(out, t.Text)
		}
	}
	return out
}

func sortedRecords(records []Record) []Record {
	if len(records) == 0 {
		return nil
	}
	slices.SortFunc(records, func(a, b Record) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(a.FDKID, b.FDKID),
			strings.Compare(string(a.Issued), string(b.Issued)), strings.Compare(string(a.Modified), string(b.Modified)))
	})
	return slices.Compact(records)
}

// single takes what a node has one of from the first part that has it.
func (f *finisher) single(p part) {
	n, o := f.node, p.node
	n.Ministry = n.Ministry || o.Ministry
	take(f, p, "access", &n.Access, o.Access, NotStated)
	take(f, p, "basisKind", &n.BasisKind, o.BasisKind, Untyped)
	take(f, p, "valid.from", &n.Valid.From, o.Valid.From, "")
	take(f, p, "valid.to", &n.Valid.To, o.Valid.To, "")
	take(f, p, "eventType", &n.EventType, o.EventType, OtherEventType)
	take(f, p, "national", &n.National, o.National, 0)
	take(f, p, "orgNumber", &n.OrgNumber, o.OrgNumber, "")
	if n.Assessment == nil && o.Assessment != nil {
		copied := *o.Assessment
		n.Assessment = &copied
	}
	f.followUp(p)
}

// take sets *to unless an earlier part did. weak is a value that says little:
// any other replaces it, and it contradicts none.
func take[T comparable](f *finisher, p part, property string, to *T, value, weak T) {
	var zero T
	if value == zero || value == *to || (value == weak && *to != zero) {
		return
	}
	if *to != zero && *to != weak {
		f.conflict(p, property, value)
		return
	}
	*to = value
	f.took(p, property)
}

// took notes where a single value came from.
func (f *finisher) took(p part, property string) {
	if f.from == nil {
		f.from = map[string]string{}
	}
	f.from[property] = p.source
}
