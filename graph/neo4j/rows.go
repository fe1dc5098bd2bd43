package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Rows returns the need rows of the services in scope, and what the folds must
// know beside them, each in one statement. Look finds what is named in the rows
// and the scope, with what it is asked for: places, ministries, periods.
func (s *Store) Rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	var rows *graph.Rows
	ids := slices.Concat([]graph.ID{scope.LifeEvent}, scope.Services, scope.Touching)
	err := s.ask(ctx, ids, func(r *reading) (err error) {
		rows, err = r.needRows(scope, ids)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("ask for need rows: %w", err)
	}
	return rows, nil
}

func (r *reading) needRows(scope graph.RowScope, asked []graph.ID) (*graph.Rows, error) {
	version, err := r.readVersion()
	if err != nil {
		return nil, err
	}
	services, err := r.inScope(scope)
	if err != nil {
		return nil, err
	}
	rows := &graph.Rows{AssessedOn: version.AssessedOn}
	if rows.Needs, err = r.needsOf(services); err != nil {
		return nil, err
	}
	c := newRowContext(r, rows)
	for _, find := range []func() error{c.bases, c.datasets, c.above, c.lifeEvents} {
		if err := find(); err != nil {
			return nil, err
		}
	}
	return rows, c.look(asked)
}

// scoped is a service that may be in scope.
type scoped struct {
	id      graph.ID
	certain bool
	bases   map[graph.ID]bool // if it is not certain: in scope if a row rests on one of these
}

// inScope are the services that may be in scope, in list order.
func (r *reading) inScope(scope graph.RowScope) ([]scoped, error) {
	statement := rowsScopeCypher
	if scope.LifeEvent == "" && scope.Services == nil && scope.Touching == nil {
		statement = rowsAllCypher
	}
	var services []scoped
	err := r.stream(statement, scopeParams(r.ids, len(scope.Services)), func(row *neo4j.Record) error {
		s := scoped{id: text(row, "id"), certain: value[bool](row, "certain"), bases: map[graph.ID]bool{}}
		for _, basis := range value[[]any](row, "bases") {
			id, _ := basis.(string)
			s.bases[id] = true
		}
		services = append(services, s)
		return nil
	})
	return services, err
}

// scopeParams takes the ids of the life event, so many services, and what is
// touched. after is where the list of all services begins.
func scopeParams(ids []any, services int) map[string]any {
	return map[string]any{"lifeEvent": ids[0], "services": ids[1 : 1+services], "touching": ids[1+services:], "after": ""}
}

// stream asks a statement and takes its rows as they come.
func (r *reading) stream(text string, params map[string]any, take func(row *neo4j.Record) error) error {
	result, err := r.tx.Run(r.ctx, text, map[string]any{"in": params}) // as run does
	if err != nil {
		return err
	}
	for result.Next(r.ctx) {
		if err := take(result.Record()); err != nil {
			return err
		}
	}
	return result.Err()
}

// needsOf are the rows of those services that are in scope.
func (r *reading) needsOf(services []scoped) ([]graph.Need, error) {
	ids := make([]any, len(services))
	for i, s := range services {
		ids[i] = s.id
	}
	var all []graph.Need
	names := []string{"i", "consumers", "rows"}
	err := r.packed(rowsNeedsCypher, map[string]any{"ids": ids}, names, func(row *neo4j.Record) error {
		s := services[number(row, "i")]
		needs, err := serviceNeeds(s.id, row)
		if err == nil && (s.certain || rest(needs, s.bases)) {
			all = append(all, needs...)
		}
		return err
	})
	return all, err
}

// serviceNeeds are the rows of a service, or the one that says it has none.
func serviceNeeds(service graph.ID, row *neo4j.Record) ([]graph.Need, error) {
	var needs []graph.Need
	for _, stored := range value[[]any](row, "rows") {
		text, _ := stored.(string)
		some, err := decodeNeeds(text)
		if err != nil {
			return nil, err
		}
		needs = append(needs, some...)
	}
	if len(needs) == 0 {
		return []graph.Need{{
			Service: service, Consumers: sortedIDs(value[[]any](row, "consumers")),
			State: graph.Unknown, Reason: graph.NeedsNotStated,
		}}, nil
	}
	slices.SortFunc(needs, func(a, b graph.Need) int {
		return cmp.Or(strings.Compare(a.Evidenced(), b.Evidenced()), strings.Compare(a.Dataset, b.Dataset))
	})
	return needs, nil
}

// rest reports whether a side of one of the rows names one of the bases.
func rest(needs []graph.Need, bases map[graph.ID]bool) bool {
	named := func(id graph.ID) bool { return bases[id] }
	return slices.ContainsFunc(needs, func(n graph.Need) bool {
		return slices.ContainsFunc(n.Disclosure.Bases, named) || slices.ContainsFunc(n.Processing.Bases, named)
	})
}

func sortedIDs(list []any) []graph.ID {
	ids := make([]graph.ID, 0, len(list))
	for _, item := range list {
		id, _ := item.(string)
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
