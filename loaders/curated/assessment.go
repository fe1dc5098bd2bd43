package curated

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// assessmentIDs is where the ids of assessments live.
const assessmentIDs = "urn:sammenheng:assessment:"

// readAssessment reads a row of assessments.csv. service, consumer, dataset,
// law, validFrom, validTo and note may be empty, as far as fits allows.
func readAssessment(r *row, _ *seen) facts {
	service := r.stub("service", graph.Service, optional)
	consumer := r.agency("consumer", optional)
	dataset := r.stub("dataset", graph.Dataset, optional)
	kind := word(r, "kind", basisKinds())
	law, act := r.law("law")
	a := &graph.Assessment{
		Status: word(r, "status", statuses()),
		By:     r.text("assessedBy", required),
		On:     r.date("assessedOn", required),
		Note:   r.text("note", optional),
	}
	n := &graph.Node{
		Kinds: []graph.Kind{graph.LegalBasis}, Resolved: true,
		BasisKind: kind, Valid: r.period("validFrom", "validTo"), Assessment: a,
		Titles: assessmentTitles(kind, a.Status, r.options.Source),
	}
	r.checkTarget(kind)
	if len(r.problems) > 0 {
		return facts{}
	}
	var f facts
	a.Service, a.Consumer, a.Dataset = f.refer(r, service), f.refer(r, consumer), f.refer(r, dataset)
	a.Law = f.refer(r, law)
	n.ID = assessmentID(n, r.origin)
	f.add(r, n)
	if act != "" {
		f.add(r, &graph.Node{ID: act, Kinds: []graph.Kind{graph.Law}})
	}
	f.edge(r, n.ID, graph.Assesses, a.Service)
	f.edge(r, n.ID, graph.Assesses, a.Consumer)
	f.edge(r, n.ID, graph.Assesses, a.Dataset)
	f.edge(r, n.ID, graph.FoundedIn, a.Law)
	f.edge(r, a.Law, graph.PartOf, act)
	f.edge(r, basisOwner(n), graph.HasBasis, n.ID)
	return f
}

// checkTarget refuses assessments that no verdict could use (DOMAIN §4, “Which
// assessment counts”).
func (r *row) checkTarget(kind graph.BasisKind) {
	service, consumer, dataset := r.text("service", optional), r.text("consumer", optional), r.text("dataset", optional)
	switch {
	case kind == graph.Disclosure && dataset == "":
		r.reject("dataset", "is empty; a disclosure basis is for a dataset: name it, with a service or consumer if the basis is only for that one")
	case kind == graph.Processing && service == "" && (consumer == "" || dataset == ""):
		r.reject("service", "is empty; a processing basis is a service's, or a consumer's for one dataset: name the service, or both consumer and dataset")
	}
}

// basisOwner is the node that has the basis when the assessment says that it
// exists: the dataset to be disclosed, or the service that processes. A
// processing basis that a consumer has for a dataset is no basis *of* the
// dataset; ASSESSES alone carries it.
func basisOwner(n *graph.Node) graph.ID {
	switch {
	case n.Assessment.Status != graph.AssessedPresent:
		return ""
	case n.BasisKind == graph.Disclosure:
		return n.Assessment.Dataset
	default:
		return n.Assessment.Service
	}
}

// assessmentID hashes what the row says: the same row gives the same node
// wherever it stands.
func assessmentID(n *graph.Node, o graph.Origin) graph.ID {
	a := n.Assessment
	content := strings.Join([]string{
		a.Service, a.Consumer, a.Dataset, string(n.BasisKind), string(a.Status), a.Law,
		string(n.Valid.From), string(n.Valid.To), a.By, string(a.On), a.Note, o.Reference, string(o.Date),
	}, "\x00")
	sum := sha256.Sum256([]byte(content))
	return assessmentIDs + hex.EncodeToString(sum[:16])
}

func basisKinds() []named[graph.BasisKind] {
	return []named[graph.BasisKind]{
		{"disclosure", graph.Disclosure},
		{"processing", graph.Processing},
		{"utlevering", graph.Disclosure},
		{"behandling", graph.Processing},
	}
}

func statuses() []named[graph.AssessmentStatus] {
	return []named[graph.AssessmentStatus]{
		{"missing", graph.AssessedMissing},
		{"under assessment", graph.UnderAssessment},
		{"present", graph.AssessedPresent},
		{"mangler", graph.AssessedMissing},
		{"manglar", graph.AssessedMissing},
		{"under vurdering", graph.UnderAssessment},
		{"finnes", graph.AssessedPresent},
		{"finst", graph.AssessedPresent},
	}
}

// assessmentTitles names an assessment by what it says.
func assessmentTitles(kind graph.BasisKind, status graph.AssessmentStatus, source string) []graph.Text {
	subject := [3]string{"Utleveringshjemmel", "Utleveringsheimel", "Basis for disclosure"}
	if kind == graph.Processing {
		subject = [3]string{"Behandlingsgrunnlag", "Behandlingsgrunnlag", "Basis for processing"}
	}
	verb := [3]string{"finnes", "finst", "exists"}
	switch status {
	case graph.AssessedMissing:
		verb = [3]string{"mangler", "manglar", "is missing"}
	case graph.UnderAssessment:
		verb = [3]string{"er under vurdering", "er under vurdering", "is under assessment"}
	}
	texts := make([]graph.Text, 0, 3)
	for i, lang := range []string{"nb", "nn", "en"} {
		texts = append(texts, graph.Text{Lang: lang, Value: subject[i] + " " + verb[i], Source: source})
	}
	return texts
}
