package graphtest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// Big makes an assessed graph of about so many nodes and edges (both are met
// within two percent at 100 000 and 500 000) in the proportions of a national
// catalogue grown large: a hundred life events of about 400 services, three
// needs a service, a thousand agencies of which twenty are ministries.
func Big(nodes, edges int, seed uint64) *graph.Graph {
	r := &random{Rand: rand.New(rand.NewPCG(seed, 0xb16)), ids: map[graph.Kind][]graph.ID{}}
	r.batches = []graph.Batch{{Source: "services", Document: "services.ttl"}, {Source: "datasets", Document: "datasets.ttl"}}
	thousand := max(nodes/100, 1) // a hundredth of all nodes: 1000 of 100 000
	for _, k := range []struct {
		kind graph.Kind
		many int
	}{
		{graph.LifeEvent, max(thousand/10, 1)},
		{graph.Service, 20 * thousand},
		{graph.Dataset, 20 * thousand},
		{graph.Evidence, 20 * thousand},
		{graph.DataService, 5 * thousand},
		{graph.LegalBasis, 15 * thousand},
		{graph.Law, 5 * thousand},
		{graph.Agency, thousand},
		{graph.Output, 10 * thousand},
		{graph.Catalog, max(thousand/20, 1)},
		{graph.Concept, 4 * thousand},
	} {
		for i := range k.many {
			id := fmt.Sprintf("%s%ss/%d", base, k.kind, i)
			r.ids[k.kind] = append(r.ids[k.kind], id)
			r.batches[i%2].Nodes = append(r.batches[i%2].Nodes, r.national(k.kind, i, id))
		}
	}
	r.connectBig(float64(edges) / 100)
	sources := []graph.Source{{ID: "services", Title: "Tjenester"}, {ID: "datasets", Title: "Datasett"}}
	return graph.Assess(graph.Merge(sources, r.batches, SortKey), Day)
}

// national is a node described as the catalogues describe theirs.
func (r *random) national(k graph.Kind, i int, id graph.ID) *graph.Node {
	n := &graph.Node{ID: id, Kinds: []graph.Kind{k}, Resolved: !r.chance(3)}
	r.special(n, k, 3*i) // a multiple of three: no organisation number, the id says who it is
	n.Ministry = k == graph.Agency && i < 20
	if k == graph.Evidence {
		n.Kinds = []graph.Kind{k}
	}
	if !n.Resolved {
		return n
	}
	words := []string{"søknad", "om", "melding", "register", "opplysninger", "barn", "bolig", "skatt", "helse", "arbeid", "næring", "ytelse", "vedtak", "rett"}
	title := one(r, words) + " " + one(r, words) + " " + one(r, words)
	n.Titles = []graph.Text{{Lang: "nb", Value: fmt.Sprintf("%s %d", title, i)}, {Lang: "en", Value: fmt.Sprintf("%s no. %d", k, i)}}
	n.Descriptions = []graph.Text{{Lang: "nb", Value: fmt.Sprintf("Beskrivelse av %s, nummer %d i katalogen.", title, i)}}
	if i%4 == 0 {
		n.Descriptions = append(n.Descriptions, graph.Text{Lang: "nb", Value: prose(i)})
	}
	n.Identifiers = []string{fmt.Sprint(i)}
	n.Records = []graph.Record{{ID: id + "/record", FDKID: fmt.Sprintf("%08x-0000-3000-8000-%012d", r.Uint32(), i), Issued: "2024-05-01", Modified: r.day()}}
	return n
}

// prose is a description of the length that catalogues have, about sixty words
// out of two thousand, some of them frequent. Titles have none of them.
func prose(i int) string {
	stems := []string{"grunnlag", "utlevering", "behandling", "innbygger", "kommune", "formål", "tilgang", "samtykke", "kvalitet", "frist"}
	ends := []string{"", "en", "ene", "s", "er"}
	var text strings.Builder
	for at := range 60 {
		pick := (i/4)*(7+at*at) + at*31
		fmt.Fprintf(&text, "%s%s ", stems[pick%len(stems)], ends[pick/10%len(ends)])
		if at%3 == 0 {
			fmt.Fprintf(&text, "ord%d ", pick%2000)
		}
	}
	return strings.TrimSpace(text.String()) + "."
}

// connectBig draws 100 parts of edges, divided over the types; a few per cent
// fall together and are drawn again as subjects.
func (r *random) connectBig(part float64) {
	many := func(parts float64) int { return int(parts * part) }
	r.connect(graph.Includes, graph.LifeEvent, graph.Service, many(8))
	r.connect(graph.Requires, graph.Service, graph.Service, many(3))
	r.connect(graph.RelatesTo, graph.Service, graph.Service, many(4))
	r.connect(graph.Needs, graph.Service, graph.Evidence, many(9))
	r.connect(graph.Needs, graph.Service, graph.Dataset, many(3))
	r.connect(graph.ProvidedBy, graph.Evidence, graph.Dataset, many(5))
	r.connect(graph.Produces, graph.Service, graph.Output, many(4))
	r.connect(graph.Triggers, graph.Output, graph.LifeEvent, many(1))
	r.connect(graph.Responsible, graph.Agency, graph.Service, many(5))
	r.connect(graph.Publishes, graph.Agency, graph.Dataset, many(4.5))
	r.connect(graph.Publishes, graph.Agency, graph.DataService, many(1))
	r.connect(graph.HasBasis, graph.Dataset, graph.LegalBasis, many(5))
	r.connect(graph.HasBasis, graph.Service, graph.LegalBasis, many(1))
	r.connect(graph.FoundedIn, graph.LegalBasis, graph.Law, many(4))
	r.connect(graph.GovernedBy, graph.Dataset, graph.Law, many(2))
	r.connect(graph.Serves, graph.DataService, graph.Dataset, many(2))
	r.connect(graph.InCatalog, graph.Dataset, graph.Catalog, many(6))
	r.connect(graph.About, graph.Service, graph.Concept, many(14))
	r.connect(graph.About, graph.Dataset, graph.Concept, many(18.5))
	for i, agency := range r.ids[graph.Agency] {
		if i >= 20 {
			r.link(agency, graph.PartOf, r.ids[graph.Agency][i%20])
		}
	}
}
