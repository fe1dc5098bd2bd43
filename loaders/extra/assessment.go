package extra

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// assessments: what a curated assessment says, a line per property. Only a rule
// that has a status is one, so that a stray property makes none.
func assessments() []mapper.Handler {
	on := func(property string, do func(*mapper.Builder, *mapper.Subject, *graph.Assessment, string, rdf.Object)) mapper.Handler {
		return mapper.Handler{
			On: graph.LegalBasis, Predicates: []string{property},
			Do: func(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
				status := statusOf(s.Resource)
				if status == "" {
					invalid(b, s, predicate, o)
					return
				}
				if s.Node.Assessment == nil {
					s.Node.Assessment = &graph.Assessment{Status: status}
				}
				do(b, s, s.Node.Assessment, predicate, o)
			},
		}
	}
	text := func(to func(*graph.Assessment) *string) func(*mapper.Builder, *mapper.Subject, *graph.Assessment, string, rdf.Object) {
		return func(_ *mapper.Builder, _ *mapper.Subject, a *graph.Assessment, _ string, o rdf.Object) {
			*to(a) = max(*to(a), o.String())
		}
	}
	return []mapper.Handler{
		on(vocab.SammenhengStatus, checkStatus),
		on(vocab.SammenhengService, target(graph.Service, func(a *graph.Assessment) *graph.ID { return &a.Service })),
		on(vocab.SammenhengConsumer, target(graph.Agency, func(a *graph.Assessment) *graph.ID { return &a.Consumer })),
		on(vocab.SammenhengDataset, target(graph.Dataset, func(a *graph.Assessment) *graph.ID { return &a.Dataset })),
		on(vocab.SammenhengLaw, target(graph.Law, func(a *graph.Assessment) *graph.ID { return &a.Law })),
		on(vocab.SammenhengBy, text(func(a *graph.Assessment) *string { return &a.By })),
		on(vocab.SammenhengNote, text(func(a *graph.Assessment) *string { return &a.Note })),
		on(vocab.SammenhengOn, setDay),
	}
}

// statusOf is the gravest of a rule's statuses; "" when it has none that we
// know.
func statusOf(r *rdf.Resource) graph.AssessmentStatus {
	stated := r.Objects(vocab.SammenhengStatus)
	for _, status := range statuses() {
		if slices.ContainsFunc(stated, func(o rdf.Object) bool { return o.String() == string(status) }) {
			return status
		}
	}
	return ""
}

// statuses are all there are, the gravest first.
func statuses() []graph.AssessmentStatus {
	return []graph.AssessmentStatus{graph.AssessedMissing, graph.UnderAssessment, graph.AssessedPresent}
}

// checkStatus reports a status that we do not know beside one that we do.
func checkStatus(b *mapper.Builder, s *mapper.Subject, _ *graph.Assessment, predicate string, o rdf.Object) {
	if !slices.Contains(statuses(), graph.AssessmentStatus(o.String())) {
		invalid(b, s, predicate, o)
	}
}

func setDay(b *mapper.Builder, s *mapper.Subject, a *graph.Assessment, predicate string, o rdf.Object) {
	if p, ok := b.Date(s.ID, predicate, o); ok {
		a.On = max(a.On, p.From)
	}
}

// target joins the assessment with what it speaks of; a law by FOUNDED_IN, as
// every rule is, all else by ASSESSES. These edges rest on what it rests on.
func target(kind graph.Kind, to func(*graph.Assessment) *graph.ID) func(*mapper.Builder, *mapper.Subject, *graph.Assessment, string, rdf.Object) {
	edge := graph.Assesses
	if kind == graph.Law {
		edge = graph.FoundedIn
	}
	return func(b *mapper.Builder, s *mapper.Subject, a *graph.Assessment, predicate string, o rdf.Object) {
		t, ok := b.Node(s, predicate, o)
		if !ok {
			return
		}
		id := b.Refer(t, kind)
		if id == "" {
			return
		}
		*to(a) = max(*to(a), id)
		b.Edge(s.ID, edge, id, predicate)
		for _, reference := range s.Resource.Objects(vocab.SammenhengReference) {
			if origin, ok := originOf(reference.String()); ok {
				b.Cite(graph.EdgeKey{From: s.ID, Type: edge, To: id}, origin)
			}
		}
	}
}
