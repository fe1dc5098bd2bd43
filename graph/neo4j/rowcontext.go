package neo4j

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/sammenheng/sammenheng/graph"
)

// rowContext finds what need rows name.
type rowContext struct {
	*reading
	out      *graph.Rows
	services idSet
	named    idSet               // evidence, datasets, agencies, laws
	parts    idSet               // agencies, and laws of bases: what may be part of something
	places   map[graph.ID]string // of services, which are so many that they are not looked up again
}

// idSet is ids, each once.
type idSet map[graph.ID]bool

func (s idSet) add(ids ...graph.ID) {
	for _, id := range ids {
		if id != "" {
			s[id] = true
		}
	}
}

// sorted are the ids, in a defined order.
func (s idSet) sorted() []graph.ID { return slices.Sorted(maps.Keys(s)) }

func newRowContext(r *reading, rows *graph.Rows) *rowContext {
	c := &rowContext{reading: r, out: rows, services: idSet{}, named: idSet{}, parts: idSet{}, places: map[graph.ID]string{}}
	for i := range rows.Needs {
		n := &rows.Needs[i]
		c.services.add(n.Service)
		c.named.add(n.Evidence, n.Dataset)
		c.named.add(n.Laws...)
		c.parts.add(n.Consumers...)
		c.parts.add(n.Providers...)
	}
	return c
}

// eachOf asks a statement about ids. What it tells of each begins with its id;
// names are the rest.
func (c *rowContext) eachOf(statement string, ids []graph.ID, names []string, take func(id graph.ID, row *neo4j.Record)) error {
	if len(ids) == 0 {
		return nil
	}
	names = append([]string{"id"}, names...)
	return c.packed(statement, map[string]any{"ids": anys(ids)}, names, func(row *neo4j.Record) error {
		take(text(row, "id"), row)
		return nil
	})
}

// bases finds the legal bases of either side.
func (c *rowContext) bases() error {
	bases := idSet{}
	for i := range c.out.Needs {
		bases.add(c.out.Needs[i].Disclosure.Bases...)
		bases.add(c.out.Needs[i].Processing.Bases...)
	}
	c.out.Bases = make(map[graph.ID]graph.RowBasis, len(bases))
	names := []string{"laws", "status", "consumer", "validFrom", "validTo"}
	return c.eachOf(rowsBasesCypher, bases.sorted(), names, func(id graph.ID, row *neo4j.Record) {
		b := graph.RowBasis{
			Laws: sortedIDs(value[[]any](row, "laws")), Valid: periodOf(row),
			Status: graph.AssessmentStatus(text(row, "status")), Consumer: text(row, "consumer"),
		}
		c.parts.add(b.Laws...)
		c.out.Bases[id] = b
	})
}

func periodOf(row *neo4j.Record) graph.Period {
	return graph.Period{From: graph.Date(text(row, "validFrom")), To: graph.Date(text(row, "validTo"))}
}

// datasets finds the datasets of the rows.
func (c *rowContext) datasets() error {
	datasets := idSet{}
	for i := range c.out.Needs {
		datasets.add(c.out.Needs[i].Dataset)
	}
	c.out.Datasets = make(map[graph.ID]graph.RowDataset, len(datasets))
	names := []string{"access", "resolved", "other", "untyped"}
	return c.eachOf(rowsDatasetsCypher, datasets.sorted(), names, func(id graph.ID, row *neo4j.Record) {
		c.out.Datasets[id] = graph.RowDataset{
			Access: graph.AccessRights(text(row, "access")), Resolved: value[bool](row, "resolved"),
			Other: value[bool](row, "other"), Untyped: value[bool](row, "untyped"),
		}
	})
}

// above finds what agencies and laws are part of.
func (c *rowContext) above() error {
	ids := c.parts.sorted()
	c.out.Above = make(map[graph.ID][]graph.ID, len(ids))
	wholes, places, err := c.wholes(ids)
	for whole := range places {
		c.named.add(whole)
	}
	for _, id := range ids {
		c.out.Above[id] = climb(id, wholes, places)
	}
	return err
}

// wholes finds what agencies and laws, and all that lies above them, are part of
// directly, and where each of these wholes stands in lists. The server gives the
// edges; climb makes the order by distance.
func (r *reading) wholes(ids []graph.ID) (wholes map[graph.ID][]graph.ID, places map[graph.ID]string, err error) {
	wholes, places = map[graph.ID][]graph.ID{}, map[graph.ID]string{}
	if len(ids) == 0 {
		return wholes, places, nil
	}
	names := []string{"part", "whole", "pos"}
	err = r.packed(rowsAboveCypher, map[string]any{"ids": anys(ids)}, names, func(row *neo4j.Record) error {
		part, whole := text(row, "part"), text(row, "whole")
		wholes[part] = append(wholes[part], whole)
		places[whole] = text(row, "pos")
		return nil
	})
	return wholes, places, err
}

// climb is what lies above a node, nearest first, then in list order.
func climb(from graph.ID, wholes map[graph.ID][]graph.ID, places map[graph.ID]string) []graph.ID {
	if len(wholes[from]) == 0 {
		return nil
	}
	var above []graph.ID
	seen := map[graph.ID]bool{from: true}
	for level := []graph.ID{from}; len(level) > 0; {
		var next []graph.ID
		for _, at := range level {
			for _, up := range wholes[at] {
				if !seen[up] {
					seen[up] = true
					next = append(next, up)
				}
			}
		}
		slices.SortFunc(next, func(a, b graph.ID) int { return strings.Compare(places[a], places[b]) })
		above = append(above, next...)
		level = next
	}
	return above
}

// lifeEvents finds those that include one of the services.
func (c *rowContext) lifeEvents() error {
	if len(c.services) == 0 {
		return nil
	}
	params := map[string]any{"ids": anys(c.services.sorted())}
	return c.stream(rowsLifeEventsCypher, params, func(row *neo4j.Record) error {
		event := graph.LifeEventRow{LifeEvent: text(row, "id"), Counts: countsOf(row)}
		for _, item := range value[[]any](row, "services") {
			place, _ := item.(string)
			id := idAt(place)
			event.Services = append(event.Services, id)
			c.places[id] = place
		}
		c.named.add(event.LifeEvent)
		c.out.LifeEvents = append(c.out.LifeEvents, event)
		return nil
	})
}

// look makes Look: for all that the rows name, and what was asked for.
func (c *rowContext) look(asked []graph.ID) error {
	all := idSet{}
	for _, set := range []idSet{c.services, c.named, c.parts} {
		maps.Copy(all, set)
	}
	for i := range asked {
		all.add(c.found(i))
	}
	nodes := make(map[graph.ID]*graph.Node, len(all)+len(c.places))
	for id, place := range c.places {
		delete(all, id)
		nodes[id] = &graph.Node{ID: id, SortKey: sortKey(place, id)}
	}
	c.out.Look = func(id graph.ID) *graph.Node { return nodes[id] }
	names := []string{"pos", "ministry", "validFrom", "validTo"}
	err := c.eachOf(rowsPlacesCypher, all.sorted(), names, func(id graph.ID, row *neo4j.Record) {
		nodes[id] = &graph.Node{
			ID: id, SortKey: sortKey(text(row, "pos"), id),
			Ministry: value[bool](row, "ministry"), Valid: periodOf(row),
		}
	})
	for i, id := range asked {
		if at := nodes[c.found(i)]; at != nil {
			nodes[id] = cmp.Or(nodes[id], at)
		}
	}
	return err
}

// idAt is the id of the node at a place.
func idAt(place string) graph.ID { return place[strings.LastIndexByte(place, '\t')+1:] }

// sortKey is what stands before the id in a place.
func sortKey(place string, id graph.ID) string { return strings.TrimSuffix(place, "\t"+id) }
