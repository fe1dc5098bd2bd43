package neo4j

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// What path_few.cypher is asked for. The server's own search is several times
// as fast as walking level by level, but it tells the paths one by one and in
// no order, and there may be millions.
const (
	fewEdges = 6 // as path_few.cypher has it: the server takes no parameter there
	fewPaths = 200
)

// find finds the shortest paths: by the server's own search, or by walking
// where that does not tell all of them.
func (p *pathSearch) find(length int) error {
	few, err := p.few()
	if err != nil {
		return err
	}
	if len(few) > fewPaths || len(few) == 0 && length > fewEdges {
		return p.walk(length)
	}
	if len(few) == 0 || len(few[0])-1 > length {
		return nil
	}
	slices.SortFunc(few, slices.Compare)
	few = slices.CompactFunc(few, slices.Equal) // two edges between the same nodes make no two paths
	for _, places := range few[:min(len(few), p.max)] {
		path := make([]graph.ID, len(places))
		for i, place := range places {
			path[i] = idAt(place)
		}
		p.found = append(p.found, path)
	}
	return nil
}

// few are the shortest paths, as places; more than fewPaths when there are more.
func (p *pathSearch) few() ([][]string, error) {
	rows, err := p.rows(pathFewCypher, p.params)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	var paths [][]string
	for _, item := range value[[]any](rows[0], "paths") {
		path, _ := item.([]any)
		places := make([]string, len(path))
		for i, place := range path {
			places[i], _ = place.(string)
		}
		paths = append(paths, places)
	}
	return paths, nil
}
