package neo4j

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// warm asks every question once for something that is not there. The first run
// of a statement costs 50 to 450 ms of planning, the next ones none. They are
// planned one after the other: side by side is no faster on few cores, and a
// server that had just started was seen to stop for ever under it.
func (s *Store) warm(ctx context.Context) error {
	for _, q := range warmers() {
		err := s.transact(ctx, neo4j.AccessModeRead, s.config.UpdateTimeout, func(ctx context.Context, tx neo4j.ManagedTransaction) error {
			_, err := run(ctx, tx, q.text, q.params)
			return err
		})
		if err != nil {
			return fmt.Errorf("warm the questions: %w", err)
		}
	}
	return nil
}

// manyRows is the size of an update below which plans do as they are.
const manyRows = 5_000

// outgrown reports whether plans may no longer suit after an update of so many
// rows. Only one that moves a good part of the graph changes what is cheap, and
// to plan every question again takes longer than a small update.
func outgrown(rows int, v graph.Version) bool { return rows > manyRows && 10*rows > v.Nodes+v.Edges }

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
	warmTiers := tiersOf("sammenheng-warm")
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
		{searchCypher, searchParams(warmTiers, graph.SearchQuery{Page: page})},
		{searchPageCypher, searchPageParams(warmTiers[0], nil, page)},
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
	return slices.Concat(all, deepWarmers(nobody), historyWarmers(nobody))
}

// deepWarmers are the questions at a distance. Their parameters are in maps, so
// one plan serves all of them.
func deepWarmers(nobody []any) []question {
	end, ids := "\U0010FFFF", []graph.ID{"urn:sammenheng:warm"}
	path := pathParams([]graph.EdgeType{graph.Requires}, graph.PathHubs(), ids[0], ids[0])
	path["ids"] = nobody
	path["pairs"] = []any{map[string]any{"from": ids[0], "to": ids[0]}}
	all := []question{
		{impactNextCypher, impactParams(ids, ruleParams(graph.ImpactRules()), nil, 1)},
		{pathFewCypher, path},
		{pathNextCypher, path},
		{pathStepsCypher, path},
		{rowsScopeCypher, scopeParams([]any{ids[0], ids[0], ids[0]}, 1)},
	}
	for _, text := range []string{
		rowsNeedsCypher, rowsBasesCypher, rowsDatasetsCypher, rowsAboveCypher, rowsLifeEventsCypher, rowsPlacesCypher,
		rowsAllCypher, coverageAllCypher, coverageSourceCypher, coverageCatalogCypher, coverageAgencyCypher,
		followUpNodesCypher, followUpEdgesCypher, followUpEndsCypher,
	} {
		all = append(all, question{text, map[string]any{"ids": nobody, "after": end}})
	}
	return all
}

// historyWarmers are the questions about the history.
func historyWarmers(nobody []any) []question {
	names := []any{nobody, nobody, nobody}
	problems := problemParams(graph.ProblemFilter{}, names, 0)
	problems["after"], problems["limit"], problems["by"] = "", 1, string(graph.ProblemsBySource)
	return []question{
		{namesCypher, map[string]any{"ids": nobody}},
		{runsCypher, runParams(graph.RunQuery{Number: -1})},
		{changesCypher, changeParams(graph.ChangeQuery{Filter: graph.ChangeFilter{AfterRun: math.MaxInt64}}, names)},
		{problemsCypher, problems},
		{problemCountsCypher, problems},
	}
}
