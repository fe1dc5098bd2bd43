package memory

import "github.com/sammenheng/sammenheng/graph"

func (d *decoder) version() graph.Version {
	return graph.Version{
		Number:     d.signed(),
		Digest:     text[string](d),
		Inputs:     text[string](d),
		AssessedOn: text[graph.Date](d),
		Problems:   d.integer(),
		Nodes:      d.integer(),
		Edges:      d.integer(),
		Sources:    readEach(d, &d.sources, d.source),
	}
}

func (d *decoder) source(s *graph.Source) {
	s.ID = text[string](d)
	s.Title = text[string](d)
	s.Address = text[string](d)
	s.Licence = text[string](d)
	s.Illustrative = d.flag()
	s.Stale = d.flag()
	s.Documents = d.integer()
}

func (d *decoder) hashedNode() graph.Hashed[*graph.Node] {
	hash := text[string](d)
	n := &d.nodes.take(1)[0]
	n.ID = text[string](d)
	n.Kinds = readShared(d, &d.kinds, func(k *graph.Kind) { *k = text[graph.Kind](d) })
	n.Resolved = d.flag()
	n.Titles = readEach(d, &d.texts, d.value)
	n.Descriptions = readEach(d, &d.texts, d.value)
	n.SortKey = text[string](d)
	n.Aliases = d.list()
	n.Identifiers = d.list()
	n.Classes = d.list()
	n.Pages = d.list()
	n.Records = readEach(d, &d.entries, d.catalogueRecord)
	n.Origins = readShared(d, &d.origins, d.origin)
	n.Illustrative = d.flag()
	n.Modified = text[graph.Date](d)
	n.EventType = text[graph.EventType](d)
	n.National = d.integer()
	n.Verdict = d.verdict()
	n.Access = text[graph.AccessRights](d)
	n.BasisKind = text[graph.BasisKind](d)
	n.Assessment = d.assessment()
	n.Valid.From = text[graph.Date](d)
	n.Valid.To = text[graph.Date](d)
	n.OrgNumber = text[string](d)
	n.Ministry = d.flag()
	d.followUp(n)
	return graph.Hashed[*graph.Node]{Value: n, Hash: hash}
}

func (d *decoder) list() []string {
	return readShared(d, &d.ids, func(s *string) { *s = text[string](d) })
}

func (d *decoder) value(t *graph.Text) {
	t.Lang = text[string](d)
	t.Value = text[string](d)
	t.Source = text[string](d)
}

func (d *decoder) catalogueRecord(r *graph.Record) {
	r.ID = text[string](d)
	r.FDKID = text[string](d)
	r.Issued = text[graph.Date](d)
	r.Modified = text[graph.Date](d)
}

func (d *decoder) origin(o *graph.Origin) {
	o.Source = text[string](d)
	o.Document = text[string](d)
	o.Reference = text[string](d)
	o.Date = text[graph.Date](d)
}

func (d *decoder) verdict() *graph.ServiceVerdict {
	if !d.flag() {
		return nil
	}
	return &graph.ServiceVerdict{
		State:           text[graph.State](d),
		Reasons:         readEach(d, &d.reasons, func(r *graph.Reason) { *r = text[graph.Reason](d) }),
		BlockedUpstream: d.flag(),
		Illustrative:    d.flag(),
	}
}

func (d *decoder) assessment() *graph.Assessment {
	if !d.flag() {
		return nil
	}
	return &graph.Assessment{
		Service:  text[string](d),
		Consumer: text[string](d),
		Dataset:  text[string](d),
		Status:   text[graph.AssessmentStatus](d),
		Law:      text[string](d),
		By:       text[string](d),
		On:       text[graph.Date](d),
		Note:     text[string](d),
	}
}

func (d *decoder) hashedEdge(h *graph.Hashed[graph.Edge]) {
	h.Hash = text[string](d)
	h.Value.From = text[string](d)
	h.Value.Type = text[graph.EdgeType](d)
	h.Value.To = text[string](d)
	h.Value.Predicates = d.list()
	h.Value.Origins = readShared(d, &d.origins, d.origin)
	h.Value.Needs = readEach(d, &d.needs, d.need)
}

func (d *decoder) need(n *graph.Need) {
	n.Service = text[string](d)
	n.Evidence = text[string](d)
	n.Dataset = text[string](d)
	n.Consumers = d.list()
	n.Providers = d.list()
	n.Laws = d.list()
	n.State = text[graph.State](d)
	n.Reason = text[graph.Reason](d)
	n.Decides = d.flag()
	n.Facts = readShared(d, &d.facts, d.fact)
	d.side(&n.Disclosure)
	d.side(&n.Processing)
	n.Illustrative = d.flag()
}

func (d *decoder) fact(f *graph.Fact) {
	f.Kind = text[graph.FactKind](d)
	f.Subject = text[string](d)
	f.Object = text[string](d)
	f.Value = text[string](d)
	d.origin(&f.Origin)
}

func (d *decoder) side(s *graph.Side) {
	s.Status = text[graph.SideStatus](d)
	s.Bases = d.list()
}
