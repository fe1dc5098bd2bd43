package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// maxTerms is how many words of a text the index is asked for, which has a
// bound of its own; the rest is checked on what it finds.
const maxTerms = 32

// Search returns nodes by the words of their titles, or by what names them.
func (s *Store) Search(ctx context.Context, q graph.SearchQuery) (graph.NodePage, error) {
	var page graph.NodePage
	err := q.Page.Check()
	if err == nil && graph.Key(q.Text) != "" {
		err = s.ask(ctx, nil, func(r *reading) (err error) {
			page, err = r.page(searchCypher, searchParams(q), q.Page)
			return err
		})
	}
	if err != nil {
		return graph.NodePage{}, fmt.Errorf("search: %w", err)
	}
	return page, nil
}

func searchParams(q graph.SearchQuery) map[string]any {
	key, words := graph.Key(q.Text), graph.Fold(q.Text)
	return withPage(map[string]any{
		"query": candidates(key, words),
		"key":   key,
		"words": anys(words),
		"kinds": anys(kindNames(q.Kinds)),
	}, q.Page)
}

// candidates asks the full-text index, in its own language, for the exact key
// or for all words as beginnings. Words are letters and digits, which mean
// nothing else there.
func candidates(key string, words []string) string {
	query := `keys:"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(key) + `"`
	if len(words) == 0 {
		return query
	}
	if len(words) > maxTerms {
		words = words[:maxTerms]
	}
	return query + " OR (words:" + strings.Join(words, "* AND words:") + "*)"
}

func kindNames(kinds []graph.Kind) []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return names
}
