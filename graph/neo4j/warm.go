package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// warm asks every question once for something that is not there. The first run
// of a statement costs 50 to 450 ms of planning, the next ones none. They are
// planned side by side.
func (s *Store) warm(ctx context.Context) error {
	questions := warmers()
	errs := make([]error, len(questions))
	var asking sync.WaitGroup
	for i, q := range questions {
		asking.Go(func() {
			errs[i] = s.transact(ctx, neo4j.AccessModeRead, s.config.UpdateTimeout, func(tx neo4j.ManagedTransaction) error {
				_, err := run(ctx, tx, q.text, q.params)
				return err
			})
		})
	}
	asking.Wait()
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("warm the questions: %w", err)
	}
	return nil
}

// manyRows is the size of an update after which plans may no longer suit.
const manyRows = 5_000

// replan has the server plan the questions for the graph as it is now. That is
// a matter of speed alone, so a failure does not count.
func (s *Store) replan(ctx context.Context) {
	if err := s.write(ctx, forgetPlansCypher, nil); err == nil {
		_ = s.warm(ctx)
	}
}

// question is a statement with its parameters.
type question struct {
	text   string
	params map[string]any
}

// warmers are all questions, each for something that is not there.
func warmers() []question {
	nobody := []any{"urn:sammenheng:warm"}
	page := graph.Page{After: &graph.Position{SortKey: "\U0010FFFF"}}
	list := graph.ListQuery{Kind: graph.LifeEvent, Page: page}
	blocked := graph.BlockedQuery{Page: page}
	missing := graph.BlockedFilter{LifeEvent: "urn:sammenheng:warm", Consumer: "urn:sammenheng:warm", Provider: "urn:sammenheng:warm"}
	all := []question{
		{markerCypher, map[string]any{"ids": nobody}},
		{versionCypher, nil},
		{nodesCypher, map[string]any{"ids": nobody}},
		{needsCypher, map[string]any{"ids": nobody}},
		{upstreamCypher, map[string]any{"ids": nobody}},
		{summaryCypher, map[string]any{"ids": nobody}},
		{searchCypher, searchParams(graph.SearchQuery{Text: "sammenheng-warm", Page: page})},
		{listCypher, listParams(list, graph.ListFilter{})},
		{listScannedCypher, listParams(list, graph.ListFilter{Source: "sammenheng-warm"})},
		{listAnchoredCypher, listParams(list, graph.ListFilter{LifeEvent: "urn:sammenheng:warm"})},
	}
	for _, text := range []string{neighboursOutCypher, neighboursInCypher} {
		all = append(all, question{text, neighbourParams(nobody, graph.NeighbourQuery{Type: graph.Includes, Page: page})})
	}
	for _, text := range []string{blockedAllCypher, blockedLifeEventCypher, blockedConsumerCypher, blockedDecidingCypher} {
		all = append(all, question{text, blockedParams(blocked, missing)})
	}
	return append(all, deepWarmers(nobody)...)
}

// deepWarmers are the questions at a distance. Their parameters are in maps, so
// one plan serves all of them.
func deepWarmers(nobody []any) []question {
	end, ids := "\U0010FFFF", []graph.ID{"urn:sammenheng:warm"}
	path := pathParams([]graph.EdgeType{graph.Requires}, graph.PathHubs(), ids[0], ids[0])
	path["ids"], path["known"] = nobody, nobody
	path["pairs"] = []any{map[string]any{"from": ids[0], "to": ids[0]}}
	all := []question{
		{impactNextCypher, impactParams(ids, ruleParams(graph.ImpactRules()), nobody, 1)},
		{pathNextCypher, path},
		{pathStepsCypher, path},
		{rowsScopeCypher, scopeParams([]any{ids[0], ids[0], ids[0]}, 1)},
	}
	for _, text := range []string{
		rowsNeedsCypher, rowsBasesCypher, rowsDatasetsCypher, rowsAboveCypher, rowsLifeEventsCypher, rowsPlacesCypher,
		rowsAllCypher, coverageAllCypher, coverageSourceCypher, coverageCatalogCypher, coverageAgencyCypher,
	} {
		all = append(all, question{text, map[string]any{"ids": nobody, "after": end}})
	}
	return all
}
