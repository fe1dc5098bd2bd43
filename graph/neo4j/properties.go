package neo4j

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/sammenheng/sammenheng/graph"
)

// The lengths, in bytes, that fit into an index entry together.
const (
	maxID   = 4_000
	maxSort = 3_900
	maxName = 8_000
)

// place is a position as one text that orders as it does: a tab stands before
// everything that a sort key is written with.
func place(p graph.Position) string { return cut(p.SortKey, maxSort) + "\t" + p.ID }

// cut shortens text to at most n bytes of whole characters.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// checkIDs refuses, before anything is written, ids that no index takes, with
// ErrInvalid.
func checkIDs(nodes []graph.Hashed[*graph.Node]) error {
	for _, n := range nodes {
		for _, id := range append([]graph.ID{n.Value.ID}, n.Value.Aliases...) {
			if len(id) > maxID {
				return fmt.Errorf("store node %.80s…: its id or alias has %d bytes, and Neo4j takes %d: %w",
					id, len(id), maxID, graph.ErrInvalid)
			}
		}
	}
	return nil
}

// nodeRow is a node as a parameter.
func nodeRow(n graph.Hashed[*graph.Node]) (map[string]any, error) {
	properties, err := nodeProperties(n.Value)
	if err != nil {
		return nil, fmt.Errorf("store node %s: %w", n.Value.ID, err)
	}
	properties["hash"] = n.Hash
	return map[string]any{"id": n.Value.ID, "kinds": anys(kindNames(n.Value.Kinds)), "properties": map[string]any(properties)}, nil
}

// nodeProperties are a node's properties: what people and filters use, and all
// of it as JSON. What is not set has no property.
func nodeProperties(n *graph.Node) (properties, error) {
	encoded, err := encodeNode(n)
	if err != nil {
		return nil, err
	}
	p := properties{
		"id": n.ID, "pos": place(n.Position()), "json": encoded,
		"resolved": n.Resolved, "title": n.Title(graph.NB).Value,
	}
	p.text("titleNn", n.Title(graph.NN).Value)
	p.text("titleEn", n.Title(graph.EN).Value)
	p.list("sources", sourcesOf(n.Origins))
	p.list("aliases", n.Aliases)
	p.list("identifiers", n.Identifiers)
	titleWords, descriptionWords := n.Words()
	p.list("titleWords", shortEnough(titleWords))
	p.list("descriptionWords", shortEnough(descriptionWords))
	p.list("keys", shortEnough(n.Keys()))
	p.flag("illustrative", n.Illustrative)
	p.text("modified", string(n.Modified))
	p.text("eventType", string(n.EventType))
	if n.National > 0 {
		p["national"] = n.National
	}
	p.text("access", string(n.Access))
	p.text("basisKind", string(n.BasisKind))
	p.text("validFrom", string(n.Valid.From))
	p.text("validTo", string(n.Valid.To))
	p.text("orgNumber", n.OrgNumber)
	p.flag("ministry", n.Ministry)
	p.verdict(n.Verdict)
	p.assessment(n.Assessment)
	p.followUp(n)
	return p, nil
}

// properties are those of a node or relationship.
type properties map[string]any

func (p properties) text(name, value string) {
	if value != "" {
		p[name] = value
	}
}

func (p properties) flag(name string, value bool) {
	if value {
		p[name] = value
	}
}

func (p properties) list(name string, values []string) {
	if len(values) > 0 {
		p[name] = anys(values)
	}
}

func (p properties) verdict(v *graph.ServiceVerdict) {
	if v == nil {
		return
	}
	p["state"] = string(v.State)
	p["blockedUpstream"] = v.BlockedUpstream
	p["verdictIllustrative"] = v.Illustrative
	reasons := make([]string, len(v.Reasons))
	for i, r := range v.Reasons {
		reasons[i] = string(r)
	}
	p.list("reasons", reasons)
}

func (p properties) assessment(a *graph.Assessment) {
	if a == nil {
		return
	}
	p.text("assessmentStatus", string(a.Status))
	p.text("assessedBy", a.By)
	p.text("assessedOn", string(a.On))
	p.text("note", a.Note)
	p.text("assessedService", a.Service)
	p.text("assessedConsumer", a.Consumer)
	p.text("assessedDataset", a.Dataset)
	p.text("assessedLaw", a.Law)
}

// sourcesOf are the ids of the sources, each once, in their order.
func sourcesOf(origins []graph.Origin) []string {
	var ids []string
	seen := map[string]bool{}
	for _, o := range origins {
		if !seen[o.Source] {
			seen[o.Source] = true
			ids = append(ids, o.Source)
		}
	}
	return ids
}

// shortEnough leaves out what the full-text index refuses.
func shortEnough(names []string) []string {
	var kept []string
	for _, name := range names {
		if len(name) <= maxName {
			kept = append(kept, name)
		}
	}
	return kept
}

// edgeRow is an edge as a parameter.
func edgeRow(e graph.Hashed[graph.Edge]) (map[string]any, error) {
	p, err := edgeProperties(&e.Value)
	if err != nil {
		return nil, fmt.Errorf("store edge %s %s %s: %w", e.Value.From, e.Value.Type, e.Value.To, err)
	}
	p["hash"] = e.Hash
	row := keyRow(e.Value.EdgeKey)
	row["properties"] = map[string]any(p)
	return row, nil
}

// keyRow names an edge as a parameter.
func keyRow(k graph.EdgeKey) map[string]any {
	return map[string]any{"from": k.From, "type": string(k.Type), "to": k.To}
}

func edgeProperties(e *graph.Edge) (properties, error) {
	encoded, err := encodeEdge(e)
	if err != nil {
		return nil, err
	}
	p := properties{"json": encoded}
	p.list("predicates", e.Predicates)
	p.list("sources", sourcesOf(e.Origins))
	if len(e.Needs) == 0 {
		return p, nil
	}
	if p["rows"], err = encodeNeeds(e.Needs); err != nil {
		return nil, err
	}
	p.needs(e.Needs)
	return p, nil
}

// needs writes the rows as parallel lists, and the verdict of the best row as
// that of the evidence.
func (p properties) needs(needs []graph.Need) {
	n := len(needs)
	datasets, states, reasons, decides := make([]any, n), make([]any, n), make([]any, n), make([]any, n)
	providers, laws := make([]any, n), make([]any, n)
	best := needs[0]
	for i, row := range needs {
		datasets[i], states[i], reasons[i], decides[i] = row.Dataset, string(row.State), string(row.Reason), row.Decides
		providers[i], laws[i] = strings.Join(row.Providers, " "), strings.Join(row.Laws, " ")
		if goodness(row.State) > goodness(best.State) {
			best = row
		}
	}
	p["state"], p["reason"] = string(best.State), string(best.Reason)
	p["datasets"], p["states"], p["reasons"], p["decides"] = datasets, states, reasons, decides
	p["providers"], p["laws"] = providers, laws
}

// goodness orders states for evidence, which any of its rows may meet.
func goodness(s graph.State) int {
	switch s {
	case graph.Clear:
		return 2
	case graph.Unknown:
		return 1
	default:
		return 0
	}
}
