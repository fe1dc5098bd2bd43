package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// Path returns the shortest paths between two nodes. The server searches for
// them; where they are too many to be told it walks from both ends, level by
// level, until the walks meet. Which of the shortest paths come first is chosen
// here, among all of them or the nodes that were walked over.
func (s *Store) Path(ctx context.Context, q graph.PathQuery) ([]graph.Path, error) {
	var paths []graph.Path
	q, err := q.Check()
	if err == nil {
		err = s.ask(ctx, []graph.ID{q.From, q.To}, func(r *reading) (err error) {
			paths, err = r.paths(q)
			return err
		})
	}
	if err != nil {
		return nil, onTheWay("ask for paths", err)
	}
	return paths, nil
}

func (r *reading) paths(q graph.PathQuery) ([]graph.Path, error) {
	from, to := r.found(0), r.found(1)
	for i, id := range []graph.ID{q.From, q.To} {
		if r.found(i) == "" {
			return nil, fmt.Errorf("path from %s to %s: %s: %w", q.From, q.To, id, graph.ErrNotFound)
		}
	}
	if from == to {
		nodes, err := r.nodes([]graph.ID{from})
		return []graph.Path{{From: nodes[from]}}, err
	}
	p := &pathSearch{
		reading: r, max: q.Max, near: newPathWalk(from), away: newPathWalk(to),
		params: pathParams(q.Types, q.Barred(), from, to),
	}
	if err := p.find(q.Length); err != nil || len(p.found) == 0 {
		return nil, err
	}
	return p.fill()
}

func pathParams(types []graph.EdgeType, barred []graph.Kind, from, to graph.ID) map[string]any {
	var ordered []any
	for _, rule := range graph.EdgeRules() {
		if slices.Contains(types, rule.Type) {
			ordered = append(ordered, string(rule.Type))
		}
	}
	return map[string]any{
		"types": ordered, "barred": anys(kindNames(barred)), "ends": []any{from, to},
		"every": len(ordered) == len(graph.EdgeRules()), "limit": fewPaths + 1,
	}
}

// pathWalk is the walk from one end.
type pathWalk struct {
	end     graph.ID
	last    []graph.ID // the level that it goes on from
	length  int        // levels walked
	reached map[graph.ID]reached
}

// reached is a node that a walk came to.
type reached struct {
	distance int
	place    string     // its place in lists
	beside   []graph.ID // the nodes of the level before that it lies beside
}

func newPathWalk(end graph.ID) *pathWalk {
	return &pathWalk{end: end, last: []graph.ID{end}, reached: map[graph.ID]reached{end: {}}}
}

// pathSearch finds the shortest paths.
type pathSearch struct {
	*reading
	params     map[string]any
	max        int
	near, away *pathWalk
	onwards    map[graph.ID][]graph.ID // of the near walk: what leads on to where the walks meet
	found      [][]graph.ID
}

// walk finds the paths by walking.
func (p *pathSearch) walk(length int) error {
	met, err := p.meet(length)
	if err != nil || !met {
		return err
	}
	p.mark()
	p.collect([]graph.ID{p.near.end})
	return nil
}

// meet walks a level at a time, always from the end with fewer nodes to go on
// from, and reports whether the walks meet within length edges.
func (p *pathSearch) meet(length int) (bool, error) {
	for range length {
		w, other := p.near, p.away
		if len(w.last) > len(other.last) {
			w, other = other, w
		}
		if len(w.last) == 0 {
			return false, nil
		}
		if err := p.level(w); err != nil {
			return false, err
		}
		if slices.ContainsFunc(w.last, func(id graph.ID) bool { _, known := other.reached[id]; return known }) {
			return true, nil
		}
	}
	return false, nil
}

// level walks one edge on.
func (p *pathSearch) level(w *pathWalk) error {
	params := map[string]any{"ids": anys(w.last)}
	for name, value := range p.params {
		params[name] = value
	}
	rows, err := p.rows(pathNextCypher, params)
	if err != nil {
		return err
	}
	w.length++
	var next []graph.ID
	for _, row := range rows {
		before := w.last[number(row, "i")]
		for _, item := range value[[]any](row, "places") {
			place, _ := item.(string)
			if id := idAt(place); w.reach(id, place, before) {
				next = append(next, id)
			}
		}
	}
	w.last = next
	return nil
}

// reach notes that a node lies beside one of the level before, and reports
// whether the walk came to it for the first time.
func (w *pathWalk) reach(id graph.ID, place string, before graph.ID) bool {
	at, known := w.reached[id]
	if known && at.distance < w.length {
		return false
	}
	w.reached[id] = reached{distance: w.length, place: place, beside: append(at.beside, before)}
	return !known
}

// mark turns the near walk round: from where the walks meet back to its end.
func (p *pathSearch) mark() {
	p.onwards = map[graph.ID][]graph.ID{}
	level := map[graph.ID]bool{}
	for id, at := range p.near.reached {
		if away, known := p.away.reached[id]; known && at.distance == p.near.length && away.distance == p.away.length {
			level[id] = true
		}
	}
	for range p.near.length {
		before := map[graph.ID]bool{}
		for id := range level {
			for _, b := range p.near.reached[id].beside {
				p.onwards[b] = append(p.onwards[b], id)
				before[b] = true
			}
		}
		level = before
	}
}

// collect goes on from the last node of a path, in list order, only where a
// shortest path is.
func (p *pathSearch) collect(path []graph.ID) {
	last, distance := path[len(path)-1], len(path)-1
	if last == p.away.end {
		p.found = append(p.found, path)
		return
	}
	next := p.away.reached[last].beside
	if distance < p.near.length {
		next = p.onwards[last]
	}
	next = slices.SortedFunc(slices.Values(next), func(a, b graph.ID) int { return cmp.Compare(p.place(a), p.place(b)) })
	for _, id := range next {
		if len(p.found) == p.max {
			return
		}
		p.collect(append(slices.Clone(path), id))
	}
}

// place is where a node stands in lists; both ends are alone in their level.
func (p *pathSearch) place(id graph.ID) string {
	if at, known := p.near.reached[id]; known {
		return at.place
	}
	return p.away.reached[id].place
}

// fill fetches the edges and nodes of the paths that were found.
func (p *pathSearch) fill() ([]graph.Path, error) {
	var pairs []any
	var ends [][2]graph.ID
	numbers := map[[2]graph.ID]int{}
	for _, path := range p.found {
		for i, to := range path[1:] {
			pair := [2]graph.ID{path[i], to}
			if _, known := numbers[pair]; !known {
				numbers[pair] = len(ends)
				ends = append(ends, pair)
				pairs = append(pairs, map[string]any{"from": pair[0], "to": to})
			}
		}
	}
	start, steps, err := p.steps(pairs, ends)
	if err != nil {
		return nil, err
	}
	paths := make([]graph.Path, len(p.found))
	for n, path := range p.found {
		paths[n].From = start
		for i, to := range path[1:] {
			paths[n].Steps = append(paths[n].Steps, steps[numbers[[2]graph.ID{path[i], to}]])
		}
	}
	return paths, nil
}

func (p *pathSearch) steps(pairs []any, ends [][2]graph.ID) (start *graph.Node, steps []graph.Step, err error) {
	rows, err := p.rows(pathStepsCypher, map[string]any{"pairs": pairs, "types": p.params["types"]})
	if err != nil {
		return nil, nil, err
	}
	if len(rows) != len(pairs) {
		return nil, nil, fmt.Errorf("%d steps of %d were found: %w", len(rows), len(pairs), errMoved)
	}
	if start, err = decodeNode(text(rows[0], "start")); err != nil {
		return nil, nil, err
	}
	steps = make([]graph.Step, len(rows))
	for i, row := range rows {
		if steps[i].Edge, steps[i].Direction, err = stepEdge(ends[i][0], ends[i][1], row); err != nil {
			return nil, nil, err
		}
		if steps[i].Node, err = decodeNode(text(row, "node")); err != nil {
			return nil, nil, err
		}
	}
	return start, steps, nil
}
