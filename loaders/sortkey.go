package loaders

import (
	"encoding/hex"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// maxSortRunes is how much of a title decides its place: enough for any real
// title, short enough for Neo4j's index keys (8 kB).
const maxSortRunes = 200

// sortKeys returns the function that makes Norwegian collation keys: æ, ø, å
// last, aa as å, numbers by value. The keys are hexadecimal, so that they are
// text everywhere and keep their order bytewise. The function must not be used
// by two goroutines at once.
func sortKeys() func(string) string {
	// x/text has no table for nb (it falls back to the root order, with å at a);
	// nynorsk has the same alphabet.
	collator := collate.New(language.MustParse("nn"), collate.Numeric)
	var buffer collate.Buffer
	return func(title string) string {
		defer buffer.Reset()
		if runes := []rune(title); len(runes) > maxSortRunes {
			title = string(runes[:maxSortRunes])
		}
		return hex.EncodeToString(collator.KeyFromString(&buffer, title))
	}
}
