package loaders

import (
	"encoding/hex"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// maxSortRunes is how much of a title decides its place: enough for any real
// title, short enough for Neo4j's index keys (8 kB).
const maxSortRunes = 200

// sortKeys makes Norwegian collation keys: æ, ø, å last, aa as å, numbers by
// value. The keys are hexadecimal, so that they are text everywhere and keep
// their order bytewise. Several goroutines may use one.
type sortKeys struct {
	makers sync.Pool
}

func (k *sortKeys) of(title string) string {
	maker, _ := k.makers.Get().(*keyMaker)
	if maker == nil {
		maker = newKeyMaker()
	}
	defer k.makers.Put(maker)
	return maker.key(title)
}

// keyMaker is a collator with its buffer; one goroutine at a time.
type keyMaker struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

func newKeyMaker() *keyMaker {
	// x/text has no table for nb (it falls back to the root order, with å at a);
	// nynorsk has the same alphabet.
	return &keyMaker{collator: collate.New(language.MustParse("nn"), collate.Numeric)}
}

func (m *keyMaker) key(title string) string {
	defer m.buffer.Reset()
	if runes := []rune(title); len(runes) > maxSortRunes {
		title = string(runes[:maxSortRunes])
	}
	return hex.EncodeToString(m.collator.KeyFromString(&m.buffer, title))
}
