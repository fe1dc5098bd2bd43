package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// BlockedServices returns services by state. What the filter names decides
// which statement is asked.
func (s *Store) BlockedServices(ctx context.Context, q graph.BlockedQuery) (graph.BlockedPage, error) {
	var page graph.BlockedPage
	err := firstError(q.Page.Check(), q.Filter.Check())
	switch statement := blockedStatement(q.Filter); {
	case err != nil:
	case statement == blockedAllCypher:
		err = s.askAlone(ctx, statement, blockedParams(q, q.Filter), func(row *neo4j.Record) (err error) {
			page, err = blockedPageIn(row, q)
			return err
		})
	default:
		f := q.Filter
		err = s.ask(ctx, []graph.ID{f.LifeEvent, f.Consumer, f.Provider, f.Law, f.Ministry}, func(r *reading) (err error) {
			f := f
			for i, id := range []*graph.ID{&f.LifeEvent, &f.Consumer, &f.Provider, &f.Law, &f.Ministry} {
				if *id != "" {
					*id = r.found(i)
				}
			}
			page, err = r.blockedPage(statement, q, f)
			return err
		})
	}
	if err != nil {
		return graph.BlockedPage{}, fmt.Errorf("ask for blocked services: %w", err)
	}
	return page, nil
}

func (r *reading) blockedPage(statement string, q graph.BlockedQuery, found graph.BlockedFilter) (graph.BlockedPage, error) {
	rows, err := r.rows(statement, blockedParams(q, found))
	if err != nil || len(rows) == 0 {
		return graph.BlockedPage{}, err
	}
	return blockedPageIn(rows[0], q)
}

// blockedPageIn is the page in a row that has the counts and one node more.
func blockedPageIn(row *neo4j.Record, q graph.BlockedQuery) (page graph.BlockedPage, err error) {
	page.Counts = countsOf(row)
	for _, state := range distinct(q.Filter.Wanted()) {
		page.Total += page.Counts.Of(state)
	}
	page.Nodes, page.More, err = cutPage(row, q.Page)
	return page, err
}

func blockedStatement(f graph.BlockedFilter) string {
	switch {
	case f.LifeEvent != "":
		return blockedLifeEventCypher
	case f.Consumer != "":
		return blockedConsumerCypher
	case f.Provider != "" || f.Law != "" || f.Reason != "" || f.Ministry != "":
		return blockedDecidingCypher
	default:
		return blockedAllCypher
	}
}

// blockedParams takes ids from found, and what was asked for from q.
func blockedParams(q graph.BlockedQuery, found graph.BlockedFilter) map[string]any {
	f := q.Filter
	asked := 0
	for _, value := range []string{f.Provider, f.Law, string(f.Reason)} {
		if value != "" {
			asked++
		}
	}
	return withPage(map[string]any{
		"states":    anys(stateNames(distinct(f.Wanted()))),
		"lifeEvent": optional(f.LifeEvent, found.LifeEvent),
		"consumer":  optional(f.Consumer, found.Consumer),
		"provider":  optional(f.Provider, found.Provider),
		"law":       optional(f.Law, found.Law),
		"reason":    optional(f.Reason, f.Reason),
		"oneRow":    asked > 1,
		"ministry":  optional(f.Ministry, found.Ministry),
	}, q.Page)
}

func distinct(states []graph.State) []graph.State {
	sorted := slices.Sorted(slices.Values(states))
	return slices.Compact(sorted)
}

func stateNames(states []graph.State) []string {
	names := make([]string, len(states))
	for i, state := range states {
		names[i] = string(state)
	}
	return names
}

func countsOf(row *neo4j.Record) graph.Counts {
	return graph.Counts{
		Blocked: int(number(row, "blocked")),
		Unknown: int(number(row, "unknown")),
		Clear:   int(number(row, "clear")),
	}
}

// Needs returns the need rows of each service.
func (s *Store) Needs(ctx context.Context, services []graph.ID) ([][]graph.Need, error) {
	var needs [][]graph.Need
	err := s.askAlone(ctx, needsCypher, map[string]any{"ids": anys(services)}, func(row *neo4j.Record) error {
		needs = make([][]graph.Need, len(services))
		return eachIn(row, []string{"rows"}, func(i int64, row *neo4j.Record) error {
			rows, err := decodeNeeds(text(row, "rows"))
			needs[i] = append(needs[i], rows...)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("ask for needs: %w", err)
	}
	return needs, nil
}

// UpstreamBlocks returns what blocks each service from upstream.
func (s *Store) UpstreamBlocks(ctx context.Context, services []graph.ID) ([][]*graph.Node, error) {
	var blocks [][]*graph.Node
	err := s.ask(ctx, services, func(r *reading) error {
		blocks = make([][]*graph.Node, len(services))
		return r.each(upstreamCypher, map[string]any{"ids": r.ids}, func(i int64, row *neo4j.Record) error {
			node, err := decodeNode(text(row, "node"))
			blocks[i] = append(blocks[i], node)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("ask for blocks upstream: %w", err)
	}
	return blocks, nil
}
