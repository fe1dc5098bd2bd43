package neo4j

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// storedNode is graph.Node as JSON: the same fields, which the compiler sees to
// by converting one into the other, with those left out that are not set. A
// list that is empty and one that is nil stay apart.
type storedNode struct {
	ID           graph.ID              `json:"id"`
	Kinds        []graph.Kind          `json:"kinds,omitzero"`
	Resolved     bool                  `json:"resolved,omitzero"`
	Titles       []graph.Text          `json:"titles,omitzero"`
	Descriptions []graph.Text          `json:"descriptions,omitzero"`
	SortKey      string                `json:"sortKey,omitzero"`
	Aliases      []graph.ID            `json:"aliases,omitzero"`
	Identifiers  []string              `json:"identifiers,omitzero"`
	Classes      []string              `json:"classes,omitzero"`
	Pages        []string              `json:"pages,omitzero"`
	Records      []graph.Record        `json:"records,omitzero"`
	Origins      []graph.Origin        `json:"origins,omitzero"`
	Illustrative bool                  `json:"illustrative,omitzero"`
	Modified     graph.Date            `json:"modified,omitzero"`
	EventType    graph.EventType       `json:"eventType,omitzero"`
	National     int                   `json:"national,omitzero"`
	Verdict      *graph.ServiceVerdict `json:"verdict,omitzero"`
	Access       graph.AccessRights    `json:"access,omitzero"`
	BasisKind    graph.BasisKind       `json:"basisKind,omitzero"`
	Assessment   *graph.Assessment     `json:"assessment,omitzero"`
	Valid        graph.Period          `json:"valid,omitzero"`
	OrgNumber    string                `json:"orgNumber,omitzero"`
	Ministry     bool                  `json:"ministry,omitzero"`

	Measure        *graph.MeasureFacts        `json:"measure,omitzero"`
	Barrier        *graph.BarrierFacts        `json:"barrier,omitzero"`
	Indicator      *graph.IndicatorFacts      `json:"indicator,omitzero"`
	Report         *graph.ReportFacts         `json:"report,omitzero"`
	Learning       *graph.LearningFacts       `json:"learning,omitzero"`
	Recommendation *graph.RecommendationFacts `json:"recommendation,omitzero"`
}

// storedEdge is what an edge says beside its ends and type; its needs are kept
// apart, for they are asked for apart.
type storedEdge struct {
	Predicates []string       `json:"predicates,omitzero"`
	Origins    []graph.Origin `json:"origins,omitzero"`
}

// storedNeed is graph.Need as JSON, like storedNode.
type storedNeed struct {
	Service      graph.ID     `json:"service,omitzero"`
	Evidence     graph.ID     `json:"evidence,omitzero"`
	Dataset      graph.ID     `json:"dataset,omitzero"`
	Consumers    []graph.ID   `json:"consumers,omitzero"`
	Providers    []graph.ID   `json:"providers,omitzero"`
	Laws         []graph.ID   `json:"laws,omitzero"`
	State        graph.State  `json:"state,omitzero"`
	Reason       graph.Reason `json:"reason,omitzero"`
	Decides      bool         `json:"decides,omitzero"`
	Facts        []graph.Fact `json:"facts,omitzero"`
	Disclosure   graph.Side   `json:"disclosure,omitzero"`
	Processing   graph.Side   `json:"processing,omitzero"`
	Illustrative bool         `json:"illustrative,omitzero"`
}

func encodeNode(n *graph.Node) (string, error) { return encode(storedNode(*n)) }

func encodeEdge(e *graph.Edge) (string, error) {
	return encode(storedEdge{Predicates: e.Predicates, Origins: e.Origins})
}

func encodeNeeds(needs []graph.Need) (string, error) {
	rows := make([]storedNeed, len(needs))
	for i, n := range needs {
		rows[i] = storedNeed(n)
	}
	return encode(rows)
}

// encode writes JSON as people read it, & and < included.
func encode(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", fmt.Errorf("encode for Neo4j: %w", err)
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

func decodeNode(stored any) (*graph.Node, error) {
	var n storedNode
	if err := decode(stored, &n); err != nil {
		return nil, fmt.Errorf("read a node: %w", err)
	}
	node := graph.Node(n)
	return &node, nil
}

func decodeNodes(stored []any) ([]*graph.Node, error) {
	var nodes []*graph.Node
	for _, item := range stored {
		node, err := decodeNode(item)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, node)
	}
	return nodes, nil
}

func decodeEdge(key graph.EdgeKey, stored any) (*graph.Edge, error) {
	var e storedEdge
	if err := decode(stored, &e); err != nil {
		return nil, fmt.Errorf("read an edge: %w", err)
	}
	return &graph.Edge{EdgeKey: key, Predicates: e.Predicates, Origins: e.Origins}, nil
}

// decodeNeeds reads the rows of a NEEDS; none where the edge was never judged.
func decodeNeeds(stored string) ([]graph.Need, error) {
	if stored == "" {
		return nil, nil
	}
	var rows []storedNeed
	if err := decode(stored, &rows); err != nil {
		return nil, fmt.Errorf("read the rows of a need: %w", err)
	}
	needs := make([]graph.Need, len(rows))
	for i, row := range rows {
		needs[i] = graph.Need(row)
	}
	return needs, nil
}

// decode reads a JSON property. ErrDamaged when it is missing or was changed by
// hand into something else.
func decode(stored, into any) error {
	s, _ := stored.(string)
	if err := json.Unmarshal([]byte(s), into); err != nil {
		return fmt.Errorf("its json is not what was written; load again into an empty database: %w: %w", err, graph.ErrDamaged)
	}
	return nil
}
