package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// askAlone asks a question that is one statement, which reads the marker itself
// before and after its answer and gives all in one row. It promises what ask
// does, in two exchanges with the server instead of five: nothing but the
// statement, which is sent together with the begin, and the commit.
func (s *Store) askAlone(ctx context.Context, text string, params map[string]any, take func(row *neo4j.Record) error) error {
	return s.insist(ctx, func(p *pin) error {
		row, err := s.runAlone(ctx, text, params)
		if err != nil {
			return err
		}
		before, after := markerIn(row, "before"), markerIn(row, "after")
		if err := before.open(); err != nil {
			return err
		}
		if after.moment() != before.moment() || after.open() != nil || !p.admits(before.moment()) {
			return errMoved
		}
		return take(row)
	})
}

// runAlone runs a statement that gives one row in a transaction of its own. As
// in transact, a commit whose acknowledgement was lost is made good here.
func (s *Store) runAlone(ctx context.Context, text string, params map[string]any) (*neo4j.Record, error) {
	result, err := s.runAloneOnce(ctx, text, params)
	if neo4j.IsConnectivityError(err) {
		result, err = s.runAloneOnce(ctx, text, params)
	}
	if err != nil {
		return nil, err
	}
	if len(result.Records) != 1 {
		return nil, errNoMeta
	}
	return result.Records[0], nil
}

func (s *Store) runAloneOnce(ctx context.Context, text string, params map[string]any) (result *neo4j.EagerResult, err error) {
	err = s.bounded(ctx, s.config.QueryTimeout, func(ctx context.Context) (err error) {
		result, err = neo4j.ExecuteQuery(ctx, s.driver, text, map[string]any{"in": params}, neo4j.EagerResultTransformer, // in: as run does
			neo4j.ExecuteQueryWithReadersRouting(),
			neo4j.ExecuteQueryWithDatabase(s.config.Database),
			neo4j.ExecuteQueryWithoutBookmarkManager(),
			neo4j.ExecuteQueryWithTransactionConfig(neo4j.WithTxTimeout(s.config.QueryTimeout)))
		return err
	})
	return result, err
}

// errNoMeta says that somebody emptied the database.
var errNoMeta = fmt.Errorf("the database has no version node any more; open it again: %w", graph.ErrDamaged)

// markerIn is the marker in a field of a row, as far as readers need it.
func markerIn(row *neo4j.Record, name string) marker {
	fields := value[map[string]any](row, name)
	var m marker
	m.version, _ = fields["version"].(int64)
	m.updating, _ = fields["updating"].(string)
	m.live, _ = fields["live"].(bool)
	m.shape, _ = fields["shape"].(int64)
	m.history, _ = fields["history"].(int64)
	return m
}

// eachIn takes the items of a row's field many, each of which begins with the
// number of the id that it is about, one by one, as rows with these names.
func eachIn(row *neo4j.Record, names []string, take func(i int64, row *neo4j.Record) error) error {
	names = append([]string{"i"}, names...)
	for _, item := range value[[]any](row, "many") {
		values, _ := item.([]any)
		one := &neo4j.Record{Keys: names, Values: values}
		if err := take(number(one, "i"), one); err != nil {
			return err
		}
	}
	return nil
}
