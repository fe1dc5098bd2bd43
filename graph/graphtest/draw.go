package graphtest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Day is the assessment date of drawn and generated graphs.
const Day graph.Date = "2026-11-22"

// base is where the nodes of drawn and generated graphs live.
const base = "https://graph.test/"

// ID is the id of the node that a drawing calls name.
func ID(name string) graph.ID { return base + name }

// IDs are the ids of several nodes of a drawing.
func IDs(names ...string) []graph.ID {
	ids := make([]graph.ID, len(names))
	for i, name := range names {
		ids[i] = ID(name)
	}
	return ids
}

// Option changes a node of a drawing before it is merged.
type Option func(t testing.TB, nodes map[string]*graph.Node)

// Set changes the node that the drawing calls name.
func Set(name string, change func(n *graph.Node)) Option {
	return func(t testing.TB, nodes map[string]*graph.Node) {
		t.Helper()
		n := nodes[name]
		if n == nil {
			t.Fatalf("set %s: the drawing has no such node", name)
		}
		change(n)
	}
}

// Titled gives a node a bokmål title in place of its name.
func Titled(name, title string) Option {
	return Set(name, func(n *graph.Node) { n.Titles = []graph.Text{{Lang: "nb", Value: title}} })
}

// Draw makes an assessed graph of a drawing, which is chains of edges and single
// nodes:
//
//	move -INCLUDES-> address -NEEDS-> Dataset:people[NON_PUBLIC]
//	tax -PUBLISHES-> people -HAS_BASIS-> rule[PROCESSING] -FOUNDED_IN-> act
//	Agency:fin[MINISTRY]
//
// A node is called by a word; its id is ID(word) and its title the word. The
// kind is what the edge implies unless it stands before the word once. A word
// with ? before it is a stub. In brackets stand access rights, a kind of basis,
// or MINISTRY. # begins a comment.
func Draw(t testing.TB, drawing string, options ...Option) *graph.Graph {
	t.Helper()
	d := &drawn{t: t, nodes: map[string]*graph.Node{}, rules: map[graph.EdgeType]graph.EdgeRule{}}
	for _, r := range graph.EdgeRules() {
		d.rules[r.Type] = r
	}
	for line := range strings.Lines(drawing) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 0 {
			d.chain(fields)
		}
	}
	d.implyKinds()
	for _, o := range options {
		o(t, d.nodes)
	}
	return d.graph()
}

type drawn struct {
	t     testing.TB
	nodes map[string]*graph.Node
	names []string // in the order drawn
	edges []graph.Edge
	rules map[graph.EdgeType]graph.EdgeRule
}

var (
	nodeForm  = regexp.MustCompile(`^(?:(\w+):)?(\?)?([^\s:?\[\]]+)(?:\[(\w+)\])?$`)
	arrowForm = regexp.MustCompile(`^-([A-Z_]+)->$`)
)

func (d *drawn) chain(fields []string) {
	d.t.Helper()
	from := d.node(fields[0])
	for i := 1; i < len(fields); i++ {
		arrow := arrowForm.FindStringSubmatch(fields[i])
		if arrow == nil {
			from = d.node(fields[i]) // a new chain begins
			continue
		}
		if i++; i == len(fields) {
			d.t.Fatalf("drawing: %q: a node must follow the arrow", strings.Join(fields, " "))
		}
		to := d.node(fields[i])
		key := graph.EdgeKey{From: ID(from), Type: graph.EdgeType(arrow[1]), To: ID(to)}
		if _, ok := d.rules[key.Type]; !ok {
			d.t.Fatalf("drawing: there is no edge type %s", key.Type)
		}
		d.edges = append(d.edges, graph.Edge{EdgeKey: key, Predicates: []string{base + "predicate#" + arrow[1]}})
		from = to
	}
}

func (d *drawn) node(word string) string {
	d.t.Helper()
	form := nodeForm.FindStringSubmatch(word)
	if form == nil {
		d.t.Fatalf("drawing: %q is no node", word)
	}
	kind, stub, name, mark := form[1], form[2] != "", form[3], form[4]
	n := d.nodes[name]
	if n == nil {
		n = &graph.Node{ID: ID(name), Resolved: true, Titles: []graph.Text{{Lang: "nb", Value: name}}}
		d.nodes[name] = n
		d.names = append(d.names, name)
	}
	if kind != "" {
		n.Kinds = append(n.Kinds, graph.Kind(kind))
	}
	if stub {
		n.Resolved, n.Titles = false, nil
	}
	d.mark(n, mark)
	return name
}

func (d *drawn) mark(n *graph.Node, mark string) {
	d.t.Helper()
	rights, known := graph.ParseAccessRights(mark)
	switch {
	case mark == "":
	case mark == "MINISTRY":
		n.Ministry = true
	case known:
		n.Access = rights
	case slices.Contains(basisKinds(), graph.BasisKind(mark)):
		n.BasisKind = graph.BasisKind(mark)
	default:
		d.t.Fatalf("drawing: %s: nothing is called [%s]", n.ID, mark)
	}
}

func basisKinds() []graph.BasisKind {
	return []graph.BasisKind{graph.Disclosure, graph.Processing, graph.Restriction, graph.OtherBasis, graph.Untyped}
}

// implyKinds gives nodes that were drawn without a kind the first one that an
// edge implies, in the order drawn.
func (d *drawn) implyKinds() {
	for _, e := range d.edges {
		rule := d.rules[e.Type]
		from, to := d.nodes[strings.TrimPrefix(e.From, base)], d.nodes[strings.TrimPrefix(e.To, base)]
		imply(from, rule.From)
		if rule.Pairs {
			imply(to, from.Kinds)
		}
		imply(to, rule.To)
	}
	for _, name := range d.names {
		n := d.nodes[name]
		if len(n.Kinds) == 0 {
			d.t.Fatalf("drawing: say what kind %s is", name)
		}
		if (n.Is(graph.Dataset) || n.Is(graph.Evidence)) && n.Access == "" {
			n.Access = graph.NotStated
		}
	}
}

func imply(n *graph.Node, kinds []graph.Kind) {
	if len(n.Kinds) == 0 && len(kinds) > 0 {
		n.Kinds = kinds[:1]
	}
}

func (d *drawn) graph() *graph.Graph {
	b := graph.Batch{Source: "drawing", Document: "drawing.ttl", Edges: d.edges}
	for _, name := range d.names {
		b.Nodes = append(b.Nodes, d.nodes[name])
	}
	sources := []graph.Source{{ID: "drawing", Title: "A drawing", Documents: 1}}
	g := graph.Assess(graph.Merge(sources, []graph.Batch{b}, SortKey), Day)
	for _, p := range g.Problems {
		if p.Code == graph.WrongRange {
			d.t.Fatalf("drawing: %s -%s-> %s joins the wrong kinds", p.Subject, p.Property, p.Value)
		}
	}
	return g
}

// SortKey is a collation key good enough for tests: lower case, and æ, ø, å in
// this order behind z.
func SortKey(title string) string {
	return strings.NewReplacer("æ", "{", "ø", "|", "å", "}").Replace(strings.ToLower(title))
}

// describe names an id shortly in messages.
func describe(id graph.ID) string { return fmt.Sprintf("%q", strings.TrimPrefix(id, base)) }
