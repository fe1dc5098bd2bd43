package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Summaries returns the summary of each life event.
func (s *Store) Summaries(ctx context.Context, lifeEvents []graph.ID) ([]*graph.Summary, error) {
	var summaries []*graph.Summary
	err := s.ask(ctx, lifeEvents, func(r *reading) error {
		summaries = make([]*graph.Summary, len(lifeEvents))
		return r.each(summaryCypher, map[string]any{"ids": r.ids}, func(i int64, row *neo4j.Record) (err error) {
			summaries[i], err = summaryOf(row)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("ask for summaries: %w", err)
	}
	return summaries, nil
}

func summaryOf(row *neo4j.Record) (_ *graph.Summary, err error) {
	s := &graph.Summary{
		LifeEvent:       text(row, "lifeEvent"),
		Counts:          countsOf(row),
		BlockedUpstream: int(number(row, "upstream")),
	}
	services := map[graph.Reason]int{}
	for _, item := range value[[]any](row, "reasons") {
		fields, _ := item.(map[string]any)
		reason, _ := fields["reason"].(string)
		count, _ := fields["services"].(int64)
		services[graph.Reason(reason)] = int(count)
	}
	for _, reason := range graph.Reasons() {
		if services[reason] > 0 {
			s.Reasons = append(s.Reasons, graph.ReasonCount{Reason: reason, Services: services[reason]})
		}
	}
	if s.Agencies, err = decodeNodes(value[[]any](row, "agencies")); err != nil {
		return nil, err
	}
	s.Ministries, err = decodeNodes(value[[]any](row, "ministries"))
	return s, err
}
