package graph_test

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// A basis without an address has an id of all that it says. Its owner, kind and
// title tell that it is the same one with other dates:
//
//	tax ─PUBLISHES─► income ─HAS_BASIS─► a[DISCLOSURE] until 2026-11-01
//	                 income ─HAS_BASIS─► b[DISCLOSURE] until 2027-11-01
func TestABasisWithOtherDatesIsTheSameBasis(t *testing.T) {
	draw := func(basis string, options ...graphtest.Option) *graph.Graph {
		return graphtest.Draw(t, `
			owner -RESPONSIBLE-> pension -NEEDS-> Dataset:income[RESTRICTED]
			tax -PUBLISHES-> income -HAS_BASIS-> `+basis+`[DISCLOSURE] -FOUNDED_IN-> act
		`, options...)
	}
	titled := func(name, title string, until graph.Date) []graphtest.Option {
		return []graphtest.Option{graphtest.Titled(name, title), valid(name, graph.Period{To: until})}
	}
	before := draw("a", titled("a", "Utlevering", "2026-11-01")...)
	wantChangesTold(t, changesOf(t, before, draw("b", titled("b", "Utlevering", "2026-11-02")...)))
	prolonged := changesOf(t, before, draw("b", titled("b", "Utlevering", "2027-11-01")...))
	if len(prolonged) != 2 || prolonged[0].Kind != graph.ServiceReleased || prolonged[1].Kind != graph.BasisBegan || prolonged[1].Upto != "" {
		t.Errorf("the prolonged basis is told as %+v", prolonged)
	}
	kinds := map[graph.ChangeKind]int{}
	for _, c := range changesOf(t, before, draw("b", titled("b", "En annen regel", "2027-11-01")...)) {
		kinds[c.Kind]++
	}
	if kinds[graph.BasisAdded] != 1 || kinds[graph.Disappeared] != 1 {
		t.Errorf("another basis in its place is told as %v", kinds)
	}
}
