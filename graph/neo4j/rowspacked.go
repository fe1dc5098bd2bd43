package neo4j

import (
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// packed asks a statement whose rows hold many each, for a row costs the server
// and the driver more than what is in it: about 15 µs. It takes them one by
// one, as rows with these names.
func (r *reading) packed(text string, params map[string]any, names []string, take func(row *neo4j.Record) error) error {
	return r.stream(text, params, func(row *neo4j.Record) error {
		for _, item := range value[[]any](row, "many") {
			values, _ := item.([]any)
			if err := take(&neo4j.Record{Keys: names, Values: values}); err != nil {
				return err
			}
		}
		return nil
	})
}
