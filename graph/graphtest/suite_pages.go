package graphtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// paged are the questions that have pages, asked of the same ten services:
// s0 … s9, of which the even and the odd ones have equal sort keys.
func paged() []struct {
	name string
	ask  func(answers, graph.Page) (nodes []*graph.Node, total int, more bool, err error)
} {
	type ask = func(answers, graph.Page) ([]*graph.Node, int, bool, error)
	return []struct {
		name string
		ask  ask
	}{
		{"List", func(a answers, p graph.Page) ([]*graph.Node, int, bool, error) {
			page, err := a.List(graph.ListQuery{Kind: graph.Service, Page: p})
			return page.Nodes, page.Total, page.More, err
		}},
		{"List with a filter", func(a answers, p graph.Page) ([]*graph.Node, int, bool, error) {
			page, err := a.List(graph.ListQuery{Kind: graph.Service, Filter: graph.ListFilter{LifeEvent: ID("event")}, Page: p})
			return page.Nodes, page.Total, page.More, err
		}},
		{"Neighbours", func(a answers, p graph.Page) ([]*graph.Node, int, bool, error) {
			pages, err := a.Neighbours(IDs("event"), graph.NeighbourQuery{Type: graph.Includes, Page: p})
			if err != nil {
				return nil, 0, false, err
			}
			var nodes []*graph.Node
			for _, n := range pages[0].Neighbours {
				nodes = append(nodes, n.Node)
			}
			return nodes, pages[0].Total, pages[0].More, nil
		}},
		{"Search", func(a answers, p graph.Page) ([]*graph.Node, int, bool, error) {
			page, err := a.Search(graph.SearchQuery{Text: "tjeneste", Page: p})
			return page.Nodes, page.Total, page.More, err
		}},
		{"BlockedServices", func(a answers, p graph.Page) ([]*graph.Node, int, bool, error) {
			page, err := a.BlockedServices(graph.BlockedQuery{Filter: graph.BlockedFilter{States: graph.States()}, Page: p})
			return page.Nodes, page.Total, page.More, err
		}},
		{"BlockedServices of a life event", func(a answers, p graph.Page) ([]*graph.Node, int, bool, error) {
			page, err := a.BlockedServices(graph.BlockedQuery{
				Filter: graph.BlockedFilter{LifeEvent: ID("event"), States: []graph.State{graph.Unknown, graph.Clear}}, Page: p,
			})
			return page.Nodes, page.Total, page.More, err
		}},
	}
}

func testPages(t *testing.T, open opener) {
	var drawing strings.Builder
	var options []Option
	for i := range 10 {
		fmt.Fprintf(&drawing, "event -INCLUDES-> s%d\n", i)
		options = append(options, Titled(fmt.Sprintf("s%d", i), []string{"tjeneste a", "tjeneste b"}[i%2]))
	}
	a := loaded(t, open, Draw(t, drawing.String(), options...))
	order := []string{"s0", "s2", "s4", "s6", "s8", "s1", "s3", "s5", "s7", "s9"}
	for _, q := range paged() {
		ask := func(t *testing.T, p graph.Page, want ...string) {
			t.Helper()
			nodes, total, more, err := q.ask(a, p)
			if err != nil {
				t.Fatalf("%+v: %v", p, err)
			}
			wantNames(t, fmt.Sprintf("%+v", p), nodes, want...)
			behind := len(order) > 0 && (len(want) == 0 && p.First == 0 || len(want) > 0 && want[len(want)-1] != "s9")
			if total != 10 || more != behind {
				t.Errorf("%+v: total %d, more %v; want 10 and %v", p, total, more, behind)
			}
		}
		place := func(name, key string) *graph.Position { return &graph.Position{SortKey: key, ID: ID(name)} }
		t.Run(q.name+" gives the first items", func(t *testing.T) { ask(t, graph.Page{First: 3}, order[:3]...) })
		t.Run(q.name+" gives all items", func(t *testing.T) { ask(t, graph.Page{First: 10}, order...) })
		t.Run(q.name+" gives as many as there are", func(t *testing.T) { ask(t, first(), order...) })
		t.Run(q.name+" gives the total alone", func(t *testing.T) { ask(t, graph.Page{First: 0}) })
		t.Run(q.name+" goes on behind an item", func(t *testing.T) {
			ask(t, graph.Page{First: 4, After: place("s4", "tjeneste a")}, order[3:7]...)
		})
		t.Run(q.name+" goes on behind the last item of a sort key", func(t *testing.T) {
			ask(t, graph.Page{First: 2, After: place("s8", "tjeneste a")}, order[5:7]...)
		})
		t.Run(q.name+" goes on behind a place where nothing stands", func(t *testing.T) {
			ask(t, graph.Page{First: 2, After: place("s5", "tjeneste a")}, "s6", "s8")
			ask(t, graph.Page{First: 2, After: place("x", "tjeneste a")}, "s1", "s3")
			ask(t, graph.Page{First: 2, After: place("", "tjeneste b")}, "s1", "s3")
		})
		t.Run(q.name+" begins at the start behind the zero position", func(t *testing.T) {
			ask(t, graph.Page{First: 2, After: &graph.Position{}}, "s0", "s2")
		})
		t.Run(q.name+" has nothing behind the last item", func(t *testing.T) {
			for _, p := range []*graph.Position{place("s9", "tjeneste b"), place("", "å")} {
				nodes, total, more, err := q.ask(a, graph.Page{First: 2, After: p})
				if err != nil || len(nodes) > 0 || total != 10 || more {
					t.Errorf("got %d nodes, total %d, more %v, %v", len(nodes), total, more, err)
				}
			}
		})
		t.Run(q.name+" walks through everything once", func(t *testing.T) { walk(t, a, q.ask, order) })
		t.Run(q.name+" refuses pages that are too long or negative", func(t *testing.T) {
			_, _, _, err := q.ask(a, graph.Page{First: graph.MaxFirst + 1})
			wantError(t, "one too many", err, graph.ErrLimit)
			_, _, _, err = q.ask(a, graph.Page{First: -1})
			wantError(t, "below zero", err, graph.ErrInvalid)
		})
	}
}

// walk goes from page to page with cursors, as a client does.
func walk(t *testing.T, a answers, ask func(answers, graph.Page) ([]*graph.Node, int, bool, error), want []string) {
	t.Helper()
	var got []*graph.Node
	p := graph.Page{First: 3}
	for more := true; more; {
		var nodes []*graph.Node
		var err error
		if nodes, _, more, err = ask(a, p); err != nil {
			t.Fatal(err)
		}
		if len(nodes) == 0 {
			t.Fatal("there is said to be more, and nothing comes")
		}
		if got = append(got, nodes...); len(got) > 2*len(want) {
			t.Fatalf("the walk does not end: %q", names(got))
		}
		last := nodes[len(nodes)-1].Position()
		p.After = &last
	}
	wantNames(t, "walk", got, want...)
}
