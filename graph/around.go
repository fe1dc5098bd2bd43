package graph

import (
	"context"
	"fmt"
)

// Around is what stands around the things that changes name, as a store has it
// now. A sentence uses it to say which dataset is meant and whose it is; what
// is gone is named as the change tells it.
type Around struct {
	nodes map[ID]*Node
	near  map[nearKey][]*Node
}

type nearKey struct {
	id   ID
	edge EdgeType
	way  Direction
}

// Surround reads what stands around changes, in as many calls for a hundred as
// for one.
func Surround(ctx context.Context, from Catalogue, changes []Change) (*Around, error) {
	a := &Around{nodes: map[ID]*Node{}, near: map[nearKey][]*Node{}}
	ids, datasets, bases := namedIn(changes)
	if err := a.read(ctx, from, ids); err != nil {
		return nil, err
	}
	for _, n := range a.nodes {
		if n != nil && n.Assessment != nil {
			datasets = append(datasets, n.Assessment.Dataset)
			ids = append(ids, n.Assessment.Dataset, n.Assessment.Service, n.Assessment.Consumer)
		}
	}
	for _, s := range []struct {
		ids  []ID
		edge EdgeType
		way  Direction
	}{{datasets, Publishes, In}, {bases, HasBasis, In}, {bases, FoundedIn, Out}} {
		found, err := a.follow(ctx, from, distinct(s.ids), s.edge, s.way)
		if err != nil {
			return nil, err
		}
		ids = append(ids, found...)
	}
	return a, a.read(ctx, from, withActs(ids))
}

// namedIn are the ids that changes name; among them the datasets of rows and
// the bases.
func namedIn(changes []Change) (ids, datasets, bases []ID) {
	for i := range changes {
		c := &changes[i]
		ids = append(ids, c.Subject.ID)
		if c.Subject.Kind == LegalBasis {
			bases = append(bases, c.Subject.ID)
		}
		for _, r := range c.Rows {
			datasets = append(datasets, r.Dataset)
			ids = append(ids, r.Evidence, r.Dataset)
			for _, f := range r.Gained {
				ids = append(ids, f.Object)
			}
		}
	}
	return ids, datasets, bases
}

// withActs adds the acts that sections of law belong to, which name them.
func withActs(ids []ID) []ID {
	for _, id := range ids {
		if _, act, ok := CanonicalLaw(id); ok && act != id {
			ids = append(ids, act)
		}
	}
	return ids
}

// read looks up what was not looked up before.
func (a *Around) read(ctx context.Context, from Catalogue, ids []ID) error {
	var unknown []ID
	for _, id := range distinct(ids) {
		if _, known := a.nodes[id]; !known {
			unknown = append(unknown, id)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	nodes, err := from.Nodes(ctx, unknown)
	if err != nil {
		return fmt.Errorf("find what changes name: %w", err)
	}
	for i, id := range unknown {
		a.nodes[id] = nodes[i]
	}
	return nil
}

func (a *Around) follow(ctx context.Context, from Catalogue, ids []ID, edge EdgeType, way Direction) ([]ID, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	pages, err := from.Neighbours(ctx, ids, NeighbourQuery{Type: edge, Direction: way, Page: Page{First: MaxFirst}})
	if err != nil {
		return nil, fmt.Errorf("find what stands around changes: %w", err)
	}
	var found []ID
	for i, p := range pages {
		for _, n := range p.Neighbours {
			key := nearKey{ids[i], edge, way}
			a.near[key] = append(a.near[key], n.Node)
			a.nodes[n.Node.ID] = n.Node
			found = append(found, n.Node.ID)
		}
	}
	return found, nil
}

// Look is a node that is there, or nil.
func (a *Around) Look(id ID) *Node { return a.nodes[id] }

func (a *Around) neighbours(id ID, edge EdgeType, way Direction) []*Node {
	return a.near[nearKey{id, edge, way}]
}

// distinct are the ids, each once, without "".
func distinct(ids []ID) []ID {
	seen := map[ID]bool{"": true}
	var each []ID
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			each = append(each, id)
		}
	}
	return each
}
