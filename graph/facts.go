package graph

import (
	"slices"
)

// facts collects what a verdict rests on: first the way from the service to
// the dataset, then what the deciding row of the truth table looked at.
type facts struct {
	*claim
	list         []Fact
	laws         map[int32]bool
	illustrative bool
}

// collect lists the facts of a reason.
func (f *facts) collect(r Reason) {
	f.edge(FactNeed, f.claim.edge)
	if f.link != none {
		f.edge(FactNeed, f.link)
	}
	start := len(f.list)
	f.of(r)
	slices.SortStableFunc(f.list[start:], func(a, b Fact) int {
		if a.Kind != b.Kind {
			return 0
		}
		return compareFacts(a, b)
	})
}

func (f *facts) of(r Reason) {
	switch r {
	case DatasetNotStated:
		f.nothing(f.evidence.ID, "dataset")
	case ReasonAssessedMissing, ReasonAssessedPresent:
		f.assessments(f.disclosure)
	case ProcessingBasisMissing:
		f.assessments(f.processing)
	case ReasonUnderAssessment:
		f.assessments(f.disclosure)
		f.assessments(f.processing)
	case OpenData:
		f.access()
	case ProcessingBasisExpired:
		f.bases(f.endedProcessing())
	case DatasetNotFound:
		f.nothing(f.dataset.ID, "description")
	case SameAgency:
		f.agencies()
	case DisclosureBasis:
		f.bases(f.inForce(true))
	case LawNotStated:
		f.bases(f.inForce(false))
		f.nothing(f.dataset.ID, "law")
	case BasisExpired, BasisNotInForce:
		f.bases(f.disclosureBases)
	case AccessRightsNotStated:
		f.nothing(f.dataset.ID, "accessRights")
	case AgencyNotStated:
		f.agencies()
	case NoDisclosureBasis:
		f.access()
		f.bases(f.otherBases)
	case NotExpressible:
		f.access()
		f.bases(f.untypedBases)
		f.legislations()
	case NotRecorded:
		f.access()
		f.nothing(f.dataset.ID, "legalBasis")
	}
}

// add appends a fact whose first origin is shown; it is example data when all
// its sources are.
func (f *facts) add(fact Fact, origins []Origin) {
	if len(origins) > 0 {
		fact.Origin = origins[0]
		example := !slices.ContainsFunc(origins, func(o Origin) bool { return !f.s.illustrative[o.Source] })
		f.illustrative = f.illustrative || example
	}
	f.list = append(f.list, fact)
}

// edge adds the statement that an edge makes.
func (f *facts) edge(kind FactKind, edge int32) {
	e := &f.s.edges[edge]
	f.add(Fact{Kind: kind, Subject: e.From, Object: e.To}, e.Origins)
}

// nothing adds that something is recorded nowhere.
func (f *facts) nothing(subject ID, what string) {
	f.list = append(f.list, Fact{Kind: FactNothing, Subject: subject, Value: what})
}

func (f *facts) access() {
	f.add(Fact{Kind: FactAccess, Subject: f.dataset.ID, Value: string(f.dataset.Access)}, f.dataset.Origins)
}

// agencies adds the two sides, or that one of them is not stated.
func (f *facts) agencies() {
	service, dataset := f.s.number[f.service.ID], f.s.number[f.dataset.ID]
	for _, e := range f.s.edgesOf(service, Responsible, In) {
		f.edge(FactConsumer, e)
	}
	if len(f.consumers) == 0 {
		f.nothing(f.service.ID, "responsibleAgency")
	}
	for _, e := range f.s.edgesOf(dataset, Publishes, In) {
		f.edge(FactProvider, e)
	}
	if len(f.providers) == 0 {
		f.nothing(f.dataset.ID, "publisher")
	}
}

// assessments adds the assessments that count, each once, and their laws.
func (f *facts) assessments(counting []*Node) {
	for _, id := range nodeIDs(counting) {
		number := f.s.number[id]
		n := f.s.nodes[number]
		f.add(Fact{Kind: FactAssessment, Subject: id, Value: string(n.Assessment.Status)}, n.Origins)
		for _, e := range f.s.edgesOf(number, FoundedIn, Out) {
			f.law(e)
		}
	}
}

// bases adds legal bases with their periods, and their laws.
func (f *facts) bases(bases []basis) {
	for _, b := range bases {
		e := &f.s.edges[b.edge]
		subject := e.From
		if e.Type == Assesses {
			subject = e.To
		}
		f.add(Fact{Kind: FactBasis, Subject: subject, Object: b.node.ID, Value: b.node.Valid.String()}, e.Origins)
		for _, law := range b.laws {
			f.law(law)
		}
	}
}

func (f *facts) law(edge int32) {
	e := &f.s.edges[edge]
	law := f.s.to[edge]
	f.laws[law] = true
	f.add(Fact{Kind: FactLaw, Subject: e.From, Object: e.To, Value: f.s.nodes[law].Valid.String()}, e.Origins)
}

func (f *facts) legislations() {
	for _, e := range f.legislation {
		f.laws[f.s.to[e]] = true
		f.edge(FactLegislation, e)
	}
}
