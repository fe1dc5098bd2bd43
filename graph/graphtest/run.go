package graphtest

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// Run proves that open makes stores that keep every promise of graph/store.go.
// open returns a fresh, empty store for each test; a store that needs cleaning
// up registers that with t.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, group := range []struct {
		name  string
		tests func(t *testing.T, open func(t *testing.T) graph.Store)
	}{
		{"an empty store", testEmpty},
		{"every field", testFields},
		{"nodes", testNodes},
		{"list", testList},
		{"list filters", testListFilters},
		{"pages", testPages},
		{"neighbours", testNeighbours},
		{"search", testSearch},
		{"search in tiers", testSearchTiers},
		{"search for laws", testSearchLaws},
		{"blocked services", testBlocked},
		{"needs", testNeeds},
		{"upstream", testUpstream},
		{"summaries", testSummaries},
		{"apply", testApply},
		{"versions", testVersions},
		{"fingerprints", testFingerprints},
		{"read", testRead},
		{"an empty history", testEmptyHistory},
		{"every field of the history", testHistoryFields},
		{"runs", testRuns},
		{"pins", testPins},
		{"changes", testChanges},
		{"filters of changes", testChangeFilters},
		{"problems", testProblems},
		{"pages of problems", testProblemPages},
		{"counts of problems", testProblemCounts},
		{"recording", testRecording},
		{"reading while runs are recorded", testHistoryRead},
		{"closing", testClosing},
	} {
		t.Run(group.name, func(t *testing.T) { group.tests(t, open) })
	}
}

// opener makes a fresh, empty store.
type opener = func(t *testing.T) graph.Store

// first is a page of the largest size.
func first() graph.Page { return graph.Page{First: graph.MaxFirst} }

// wantNames fails the test unless nodes are those of the drawing, in order.
func wantNames(t *testing.T, what string, nodes []*graph.Node, want ...string) {
	t.Helper()
	got := names(nodes)
	if len(got) != len(want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: got %q, want %q", what, got, want)
			return
		}
	}
}

// wantError fails the test unless err is the sentinel.
func wantError(t *testing.T, what string, err, want error) {
	t.Helper()
	if sentinel(err) != want.Error() {
		t.Errorf("%s: got error %v, want one that is %q", what, err, want)
	}
}
