package memory

import "github.com/sammenheng/sammenheng/graph"

// The order of fields here is the order of fields in decode_nouns.go (and that
// of encode_followup.go is that of decode_followup.go). A field that is missing
// in either is found by the test that stores nouns with every
// field set.

func (e *encoder) version(v graph.Version) {
	e.signed(v.Number)
	e.text(v.Digest)
	e.text(v.Inputs)
	e.text(string(v.AssessedOn))
	e.signed(int64(v.Problems))
	e.signed(int64(v.Nodes))
	e.signed(int64(v.Edges))
	each(e, v.Sources, e.source)
}

func (e *encoder) source(s *graph.Source) {
	e.text(s.ID)
	e.text(s.Title)
	e.text(s.Address)
	e.text(s.Licence)
	e.flag(s.Illustrative)
	e.flag(s.Stale)
	e.signed(int64(s.Documents))
}

func (e *encoder) hashedNode(h *graph.Hashed[*graph.Node]) {
	e.unique(h.Hash)
	n := h.Value
	e.text(n.ID)
	shared(e, e.kinds, n.Kinds, func(k *graph.Kind) { e.text(string(*k)) })
	e.flag(n.Resolved)
	each(e, n.Titles, e.value)
	each(e, n.Descriptions, e.value)
	e.text(n.SortKey)
	e.list(n.Aliases)
	e.list(n.Identifiers)
	e.list(n.Classes)
	e.list(n.Pages)
	each(e, n.Records, e.catalogueRecord)
	shared(e, e.origins, n.Origins, e.origin)
	e.flag(n.Illustrative)
	e.text(string(n.Modified))
	e.text(string(n.EventType))
	e.signed(int64(n.National))
	e.verdict(n.Verdict)
	e.text(string(n.Access))
	e.text(string(n.BasisKind))
	e.assessment(n.Assessment)
	e.text(string(n.Valid.From))
	e.text(string(n.Valid.To))
	e.text(n.OrgNumber)
	e.flag(n.Ministry)
	e.followUp(n)
}

func (e *encoder) value(t *graph.Text) {
	e.text(t.Lang)
	e.text(t.Value)
	e.text(t.Source)
}

func (e *encoder) catalogueRecord(r *graph.Record) {
	e.text(r.ID)
	e.text(r.FDKID)
	e.text(string(r.Issued))
	e.text(string(r.Modified))
}

func (e *encoder) origin(o *graph.Origin) {
	e.text(o.Source)
	e.text(o.Document)
	e.text(o.Reference)
	e.text(string(o.Date))
}

func (e *encoder) verdict(v *graph.ServiceVerdict) {
	e.flag(v != nil)
	if v == nil {
		return
	}
	e.text(string(v.State))
	each(e, v.Reasons, func(r *graph.Reason) { e.text(string(*r)) })
	e.flag(v.BlockedUpstream)
	e.flag(v.Illustrative)
}

func (e *encoder) assessment(a *graph.Assessment) {
	e.flag(a != nil)
	if a == nil {
		return
	}
	e.text(a.Service)
	e.text(a.Consumer)
	e.text(a.Dataset)
	e.text(string(a.Status))
	e.text(a.Law)
	e.text(a.By)
	e.text(string(a.On))
	e.text(a.Note)
}

func (e *encoder) hashedEdge(h *graph.Hashed[graph.Edge]) {
	e.unique(h.Hash)
	e.text(h.Value.From)
	e.text(string(h.Value.Type))
	e.text(h.Value.To)
	e.list(h.Value.Predicates)
	shared(e, e.origins, h.Value.Origins, e.origin)
	each(e, h.Value.Needs, e.need)
}

func (e *encoder) need(n *graph.Need) {
	e.text(n.Service)
	e.text(n.Evidence)
	e.text(n.Dataset)
	e.list(n.Consumers)
	e.list(n.Providers)
	e.list(n.Laws)
	e.text(string(n.State))
	e.text(string(n.Reason))
	e.flag(n.Decides)
	shared(e, e.facts, n.Facts, e.fact)
	e.side(&n.Disclosure)
	e.side(&n.Processing)
	e.flag(n.Illustrative)
}

func (e *encoder) fact(f *graph.Fact) {
	e.text(string(f.Kind))
	e.text(f.Subject)
	e.text(f.Object)
	e.text(f.Value)
	e.origin(&f.Origin)
}

func (e *encoder) side(s *graph.Side) {
	e.text(string(s.Status))
	e.list(s.Bases)
}
