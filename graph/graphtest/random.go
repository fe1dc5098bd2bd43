package graphtest

import (
	"fmt"
	"math/rand/v2"

	"github.com/sammenheng/sammenheng/graph"
)

// Size is how large a random catalogue is.
type Size struct {
	Services  int // the other kinds follow in proportion
	Documents int // over how many documents of how many sources they are spread, at least 1
}

// Random makes the sources and documents of a catalogue-shaped graph. The same
// seed gives the same catalogue. It has rings and self-loops of REQUIRES, stubs,
// several providers and consumers, evidence with alternatives, evidence that is
// a dataset too, bases that have ended or not begun on Day, assessments of every
// level and status, nodes described twice, equal and missing titles, aliases,
// letters outside ASCII, and all that the follow-up tables have.
func Random(seed uint64, size Size) ([]graph.Source, []graph.Batch) {
	r := &random{Rand: rand.New(rand.NewPCG(seed, 0x5a11e)), ids: map[graph.Kind][]graph.ID{}}
	for i := range max(size.Documents, 1) {
		source := fmt.Sprintf("source-%d", i%3)
		r.batches = append(r.batches, graph.Batch{Source: source, Document: fmt.Sprintf("doc-%d.ttl", i), Digest: fmt.Sprint(seed, i)})
	}
	sources := []graph.Source{
		{ID: "source-0", Title: "Tjenester", Licence: "NLOD"},
		{ID: "source-1", Title: "Datasett", Stale: true, Documents: 2},
		{ID: "source-2", Title: "Eksempel", Illustrative: true},
	}
	n := size.Services
	for _, k := range []struct {
		kind graph.Kind
		many int
	}{
		{graph.LifeEvent, n/4 + 1},
		{graph.Service, n},
		{graph.Dataset, n/2 + 1},
		{graph.Evidence, n/2 + 1},
		{graph.DataService, n/6 + 1},
		{graph.LegalBasis, n/2 + 1},
		{graph.Law, n/4 + 1},
		{graph.Agency, n/5 + 2},
		{graph.Output, n/6 + 1},
		{graph.Catalog, 2},
		{graph.Concept, n/6 + 1},
	} {
		for i := range k.many {
			r.ids[k.kind] = append(r.ids[k.kind], r.id(k.kind, i))
		}
	}
	r.describeAll(graph.Kinds())
	r.connectAll(n)
	r.assessments(n/3 + 1)
	r.followUp(seed, n)
	return sources, r.batches
}

// RandomGraph is a random catalogue, merged and assessed.
func RandomGraph(seed uint64, size Size) *graph.Graph {
	sources, batches := Random(seed, size)
	return graph.Assess(graph.Merge(sources, batches, SortKey), Day)
}

type random struct {
	*rand.Rand
	batches []graph.Batch
	ids     map[graph.Kind][]graph.ID
}

// chance is true in so many of a hundred cases.
func (r *random) chance(percent int) bool { return r.IntN(100) < percent }

func one[T any](r *random, of []T) T { return of[r.IntN(len(of))] }

// id makes canonical ids for agencies and laws, as the mappers do.
func (r *random) id(k graph.Kind, i int) graph.ID {
	switch {
	case k == graph.Agency && i%3 != 0:
		return graph.AgencyID(orgNumber(i))
	case k == graph.Law && i%3 == 0:
		return fmt.Sprintf("https://lovdata.no/lov/2016-12-09-%d", 80+i)
	case k == graph.Law && i%3 == 1:
		return fmt.Sprintf("https://lovdata.no/lov/2016-12-09-%d/§%d-2", 79+i, i)
	default:
		return fmt.Sprintf("%s%s/%d", base, k, i)
	}
}

// orgNumber is the i-th number from 970000000 on with a right check digit.
func orgNumber(i int) string {
	for n := 970_000_000; ; n++ {
		if s := fmt.Sprint(n); graph.ValidOrgNumber(s) {
			if i == 0 {
				return s
			}
			i--
		}
	}
}

// batch is a random document.
func (r *random) batch() *graph.Batch { return &r.batches[r.IntN(len(r.batches))] }

func (r *random) put(n *graph.Node) {
	b := r.batch()
	b.Nodes = append(b.Nodes, n)
}

func (r *random) describeAll(kinds []graph.Kind) {
	for _, k := range kinds {
		for i, id := range r.ids[k] {
			for range 1 + count(r.chance(15)) { // some are described twice
				r.put(r.describe(k, i, id))
			}
		}
	}
}

func (r *random) describe(k graph.Kind, i int, id graph.ID) *graph.Node {
	n := &graph.Node{ID: id, Kinds: []graph.Kind{k}}
	if r.chance(12) {
		return n // a stub
	}
	n.Resolved = true
	n.Titles, n.Descriptions = r.texts(90), r.texts(40)
	if r.chance(30) {
		n.Identifiers = []string{fmt.Sprintf("ID %d", r.IntN(50))}
		n.Pages = []string{id + "/page"}
		n.Classes = []string{base + "class#" + string(k)}
		n.Modified = r.day()
	}
	if r.chance(30) {
		n.Records = []graph.Record{{ID: id + "/record", FDKID: fmt.Sprintf("31249174-df02-3746-9d61-%012d", r.IntN(1000)), Issued: r.day(), Modified: r.day()}}
	}
	r.special(n, k, i)
	return n
}

// special sets what only some kinds have.
func (r *random) special(n *graph.Node, k graph.Kind, i int) {
	switch k {
	case graph.LifeEvent:
		n.EventType = one(r, []graph.EventType{graph.LifeEventType, graph.BusinessEventType, graph.OtherEventType})
		n.National = max(0, i%10-2)
	case graph.Dataset:
		n.Access = r.access()
	case graph.Evidence:
		n.Access = graph.NotStated
		if r.chance(15) {
			n.Kinds, n.Access = []graph.Kind{graph.Dataset, graph.Evidence}, r.access()
		}
	case graph.LegalBasis:
		n.BasisKind, n.Valid = one(r, basisKinds()), r.period()
	case graph.Law:
		n.Valid = r.period()
	case graph.Agency:
		n.Aliases = []graph.ID{fmt.Sprintf("%sorg/%d", base, i)}
		n.Ministry = r.chance(30)
		if i%3 != 0 {
			n.OrgNumber = orgNumber(i)
		}
	default:
		r.facts(n, k)
	}
}

func (r *random) access() graph.AccessRights {
	return one(r, []graph.AccessRights{
		graph.Public, graph.Restricted, graph.NonPublic, graph.NonPublic,
		graph.Sensitive, graph.Confidential, graph.NotStated,
	})
}

func (r *random) day() graph.Date {
	return graph.Date(fmt.Sprintf("20%02d-%02d-%02d", 20+r.IntN(12), 1+r.IntN(12), 1+r.IntN(28)))
}

// period is mostly open; else it has ended, not begun, or holds on Day.
func (r *random) period() graph.Period {
	return one(r, []graph.Period{
		{},
		{},
		{},
		{From: "2020-01-01"},
		{From: "2020-01-01", To: Day},
		{From: Day},
		{To: "2026-11-21"},
		{From: "2026-11-23"},
		{From: "2030-01-01", To: "2031-01-01"},
	})
}

// texts are few words out of few, so that equal titles are frequent.
func (r *random) texts(percent int) []graph.Text {
	if !r.chance(percent) {
		return nil
	}
	words := []string{
		"Søknad", "om", "barnetrygd", "BARN", "ærlig", "Åpning", "café", "Übersicht", "idé-bank",
		"Sámi", "ŋuohcci", "født", "2024", "Ørsta", "pension", "«sitat»", "Malmö",
	}
	var texts []graph.Text
	for range 1 + r.IntN(2) {
		value := one(r, words)
		for range r.IntN(3) {
			value += " " + one(r, words)
		}
		texts = append(texts, graph.Text{Lang: one(r, []string{"nb", "nb", "nn", "en", "", "se"}), Value: value})
	}
	return texts
}
