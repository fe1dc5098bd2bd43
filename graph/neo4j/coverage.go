package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Coverage tells how much is recorded, counted by the server: all in all, then
// by source, catalogue or agency.
func (s *Store) Coverage(ctx context.Context, by graph.CoverageBy) ([]graph.Coverage, error) {
	var all []graph.Coverage
	statement, err := coverageStatement(by)
	if err == nil {
		err = s.ask(ctx, nil, func(r *reading) (err error) {
			all, err = r.coverage(by, statement)
			return err
		})
	}
	if err != nil {
		return nil, onTheWay("ask for coverage", err)
	}
	return all, nil
}

func coverageStatement(by graph.CoverageBy) (string, error) {
	switch by {
	case graph.BySource:
		return coverageSourceCypher, nil
	case graph.ByCatalog:
		return coverageCatalogCypher, nil
	case graph.ByProvider:
		return coverageAgencyCypher, nil
	default:
		return "", fmt.Errorf("coverage by %q: it is told apart by %s, %s or %s: %w",
			by, graph.BySource, graph.ByCatalog, graph.ByProvider, graph.ErrInvalid)
	}
}

func (r *reading) coverage(by graph.CoverageBy, statement string) ([]graph.Coverage, error) {
	everything, err := r.rows(coverageAllCypher, fromStart())
	if err != nil {
		return nil, err
	}
	all := []graph.Coverage{{}}
	if len(everything) > 0 {
		all[0] = coverageOf(everything[0])
	}
	parts, err := r.rows(statement, fromStart())
	if err != nil {
		return nil, err
	}
	if by == graph.BySource {
		sources, err := r.coverageOfSources(parts)
		return append(all, sources...), err
	}
	for _, row := range parts {
		c := coverageOf(row)
		if c.Node, err = decodeNode(text(row, "node")); err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// coverageOfSources puts the sources in order of precedence.
func (r *reading) coverageOfSources(rows []*neo4j.Record) ([]graph.Coverage, error) {
	version, err := r.readVersion()
	if err != nil {
		return nil, err
	}
	counted := map[string]*neo4j.Record{}
	for _, row := range rows {
		counted[text(row, "source")] = row
	}
	var all []graph.Coverage
	for _, source := range version.Sources {
		if row := counted[source.ID]; row != nil {
			c := coverageOf(row)
			c.Source = source.ID
			all = append(all, c)
		}
	}
	return all, nil
}

func coverageOf(row *neo4j.Record) graph.Coverage {
	share := func(have, of string) graph.Share {
		return graph.Share{Have: int(number(row, have)), Of: int(number(row, of))}
	}
	return graph.Coverage{
		ServicesWithNeeds:   share("needs", "services"),
		EvidenceWithDataset: share("provided", "evidence"),
		DatasetsWithAccess:  share("stated", "datasets"),
		DatasetsWithBasis:   share("based", "closed"),
	}
}

// fromStart has a question count everything.
func fromStart() map[string]any { return map[string]any{"after": ""} }
