package neo4j

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// Version says what the store holds. That of a database that an older program
// wrote has no Digest and no Inputs, so that a load does not think it is done.
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	var version graph.Version
	err := s.askWhen(ctx, marker.versioned, nil, func(r *reading) (err error) {
		version, err = r.readVersion()
		return err
	})
	if err != nil {
		return graph.Version{}, fmt.Errorf("ask for the version: %w", err)
	}
	return version, nil
}

func (r *reading) readVersion() (graph.Version, error) {
	rows, err := r.rows(versionCypher, nil)
	if err != nil {
		return graph.Version{}, err
	}
	if len(rows) != 1 {
		return graph.Version{}, fmt.Errorf("the database has no version node: %w", graph.ErrDamaged)
	}
	row := rows[0]
	version := graph.Version{
		Number:     number(row, "number"),
		Digest:     text(row, "digest"),
		Inputs:     text(row, "inputs"),
		AssessedOn: graph.Date(text(row, "assessedOn")),
		Problems:   int(number(row, "problems")),
		Nodes:      int(number(row, "nodes")),
		Edges:      int(number(row, "edges")),
	}
	if r.interrupted || r.outdated {
		version.Digest, version.Inputs = "", ""
	}
	if sources := text(row, "sources"); sources != "" {
		if err := json.Unmarshal([]byte(sources), &version.Sources); err != nil {
			return graph.Version{}, fmt.Errorf("read the sources of the version: %w: %w", err, graph.ErrDamaged)
		}
	}
	return version, nil
}

// Nodes returns the node of each id or alias.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	var nodes []*graph.Node
	err := s.askAlone(ctx, nodesCypher, map[string]any{"ids": anys(ids)}, func(row *neo4j.Record) error {
		nodes = make([]*graph.Node, len(ids))
		return eachIn(row, []string{"node"}, func(i int64, row *neo4j.Record) (err error) {
			nodes[i], err = decodeNode(text(row, "node"))
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("look up nodes: %w", err)
	}
	return nodes, nil
}

// each asks a statement whose rows say which of the ids they are about.
func (r *reading) each(text string, params map[string]any, take func(i int64, row *neo4j.Record) error) error {
	rows, err := r.rows(text, params)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := take(number(row, "i"), row); err != nil {
			return err
		}
	}
	return nil
}

// List returns the nodes of a kind that pass a filter. What the filter names
// decides which statement is asked.
func (s *Store) List(ctx context.Context, q graph.ListQuery) (graph.NodePage, error) {
	var page graph.NodePage
	err := firstError(q.Page.Check(), q.Check())
	switch {
	case err != nil:
	case q.Filter == graph.ListFilter{}:
		err = s.askAlone(ctx, listCypher, listParams(q, q.Filter), func(row *neo4j.Record) (err error) {
			page, err = pageIn(row, q.Page)
			return err
		})
	default:
		f := q.Filter
		err = s.ask(ctx, []graph.ID{f.LifeEvent, f.Agency, f.Law, f.Ministry}, func(r *reading) (err error) {
			f := f
			for i, id := range []*graph.ID{&f.LifeEvent, &f.Agency, &f.Law, &f.Ministry} {
				if *id != "" {
					*id = r.found(i)
				}
			}
			page, err = r.page(listStatement(q.Filter), listParams(q, f), q.Page)
			return err
		})
	}
	if err != nil {
		return graph.NodePage{}, fmt.Errorf("list nodes: %w", err)
	}
	return page, nil
}

// found is the id that the i-th id of the question stands for, or "", which no
// node has (null would stand for “whatever”).
func (r *reading) found(i int) graph.ID {
	id, _ := r.ids[i].(string)
	return id
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func listStatement(f graph.ListFilter) string {
	switch {
	case f.LifeEvent != "" || f.Agency != "" || f.Law != "" || f.Ministry != "":
		return listAnchoredCypher
	default:
		return listScannedCypher
	}
}

// listParams takes ids from found, and what was asked for from q.
func listParams(q graph.ListQuery, found graph.ListFilter) map[string]any {
	f := q.Filter
	params := map[string]any{
		"kind":       string(q.Kind),
		"lifeEvent":  optional(f.LifeEvent, found.LifeEvent),
		"agency":     optional(f.Agency, found.Agency),
		"agencyType": string(graph.Publishes),
		"law":        optional(f.Law, found.Law),
		"ministry":   optional(f.Ministry, found.Ministry),
		"state":      optional(f.State, f.State),
		"access":     optional(f.Access, f.Access),
		"source":     optional(f.Source, f.Source),
		"national":   f.National,
		"resolved":   nil,
	}
	if q.Kind == graph.Service || q.Kind == graph.LifeEvent {
		params["agencyType"] = string(graph.Responsible)
	}
	if f.Resolved != nil {
		params["resolved"] = *f.Resolved
	}
	return withPage(params, q.Page)
}

// optional is the value as a parameter, or null when nothing was asked for.
func optional[T ~string](asked, value T) any {
	if asked == "" {
		return nil
	}
	return string(value)
}

// withPage adds where the page begins and how many to fetch: one more than
// asked for tells whether there are more.
func withPage(params map[string]any, p graph.Page) map[string]any {
	params["after"] = ""
	if p.After != nil {
		params["after"] = place(*p.After)
	}
	params["limit"] = p.First + 1
	return params
}

// page asks a statement that answers total and page in one row.
func (r *reading) page(text string, params map[string]any, p graph.Page) (graph.NodePage, error) {
	rows, err := r.rows(text, params)
	if err != nil {
		return graph.NodePage{}, err
	}
	if len(rows) == 0 {
		return graph.NodePage{}, nil
	}
	return pageIn(rows[0], p)
}

// pageIn is the page in a row that has its total and one node more.
func pageIn(row *neo4j.Record, p graph.Page) (graph.NodePage, error) {
	nodes, more, err := cutPage(row, p)
	return graph.NodePage{Nodes: nodes, Total: int(number(row, "total")), More: more}, err
}

// cutPage decodes the page of a row, without the one that was fetched to see
// whether there are more.
func cutPage(row *neo4j.Record, p graph.Page) (nodes []*graph.Node, more bool, err error) {
	items := value[[]any](row, "page")
	if more = len(items) > p.First; more {
		items = items[:p.First]
	}
	nodes, err = decodeNodes(items)
	return nodes, more, err
}
