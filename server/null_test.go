package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// Whoever has nothing to say to an argument may leave it out or say null.
func TestNullSaysAsMuchAsNothing(t *testing.T) {
	srv, _, _ := fixture(t)
	for _, tt := range []struct{ field, nulls string }{
		{"lifeEvents%s { totalCount }", "filter: null, after: null"},
		{"lifeEvents%s { totalCount }", "filter: {responsible: null, national: null, source: null, resolved: null}"},
		{"services%s { totalCount }", "filter: {responsible: null, lifeEvent: null, law: null, state: null, source: null, resolved: null}"},
		{"datasets%s { totalCount }", "filter: null"},
		{"agencies%s { totalCount }", "filter: {ministry: null, source: null, resolved: null}"},
		{"laws%s { totalCount }", "filter: null"},
		{"blockedServices%s { totalCount counts { blocked unknown clear } }", "filter: {states: null, lifeEvent: null, consumer: null, provider: null, law: null, reason: null, ministry: null}, after: null"},
		{"unblockingPlans%s { exact }", "lifeEvent: null, services: null"},
		{"leverage%s { totalCount }", "lifeEvent: null, after: null"},
		{"coordination%s { version { number } }", "lifeEvent: null"},
		{"runs%s { totalCount }", "after: null"},
		{"changes%s { totalCount }", "since: null, until: null, sinceRun: null, lifeEvent: null, agency: null, subject: null, kinds: null, after: null"},
		{"problems%s { totalCount }", "code: null, source: null, catalog: null, agency: null, states: null, after: null"},
		{"problemCounts%s { totalCount }", "code: null, source: null, catalog: null, agency: null, states: null, after: null"},
	} {
		ask := func(arguments string) string {
			query, err := json.Marshal(map[string]string{"query": "{ " + fmt.Sprintf(tt.field, arguments) + " }"})
			if err != nil {
				t.Fatal(err)
			}
			return send(t, srv, http.MethodPost, "/graphql", "application/json", string(query)).body
		}
		bare := ask("")
		if !strings.HasPrefix(bare, `{"data":`) {
			t.Fatalf("%s: %s", tt.field, bare)
		}
		if got := ask("(" + tt.nulls + ")"); got != bare {
			t.Errorf("%s\n%s\nwant %s", fmt.Sprintf(tt.field, "("+tt.nulls+")"), got, bare)
		}
	}
}
