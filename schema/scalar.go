package schema

import (
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/sammenheng/sammenheng/graph"
)

// cursorForm stands at the start of each cursor, under the base64, so that
// something else, or a cursor of an older form, is recognised. \x1f parts it
// from the position's sort key, and that from its id.
const cursorForm = "s1\x1f"

// MarshalCursor writes a position as an opaque word.
func MarshalCursor(p graph.Position) graphql.Marshaler {
	return graphql.MarshalString(EncodeCursor(p))
}

// UnmarshalCursor reads what MarshalCursor wrote; ErrInvalid for all else.
func UnmarshalCursor(v any) (graph.Position, error) {
	word, ok := v.(string)
	if !ok {
		return graph.Position{}, fmt.Errorf("read cursor: want a string: %w", graph.ErrInvalid)
	}
	return DecodeCursor(word)
}

// EncodeCursor writes a position as an opaque word. The id comes first, since
// an IRI cannot hold the separator and a sort key can hold any byte.
func EncodeCursor(p graph.Position) string {
	return base64.RawURLEncoding.EncodeToString([]byte(cursorForm + p.ID + "\x1f" + p.SortKey))
}

// DecodeCursor reads what EncodeCursor wrote; ErrInvalid for all else.
func DecodeCursor(word string) (graph.Position, error) {
	plain, err := base64.RawURLEncoding.DecodeString(word)
	rest, known := strings.CutPrefix(string(plain), cursorForm)
	id, key, whole := strings.Cut(rest, "\x1f")
	if err != nil || !known || !whole {
		return graph.Position{}, fmt.Errorf("read cursor %.40q: it is not one that an answer gave: %w", word, graph.ErrInvalid)
	}
	return graph.Position{SortKey: key, ID: id}, nil
}

// MarshalID writes an id as it stands.
func MarshalID(id graph.ID) graphql.Marshaler { return graphql.MarshalString(id) }

// UnmarshalID reads an id as people have it: an organisation number, with
// spaces or without, is the id of its agency, and each of Lovdata's addresses of
// a law is the one we use. All else stands as it is given. ErrInvalid for an
// empty one: a filter would take it for none, and “all” is not the answer to it.
// Null, which only an argument that may be left out can be, is "".
func UnmarshalID(v any) (graph.ID, error) {
	if v == nil {
		return "", nil
	}
	given, err := graphql.UnmarshalID(v)
	if err != nil {
		return "", fmt.Errorf("read id: %w", err)
	}
	if given == "" {
		return "", fmt.Errorf("read id: it is empty: %w", graph.ErrInvalid)
	}
	return IDOf(given), nil
}

// IDOf is the id of the agency for an organisation number, spaces in it or not,
// the id of a law for any of Lovdata's addresses of it, else what was given.
func IDOf(given string) graph.ID {
	if law, _, ok := graph.CanonicalLaw(given); ok {
		return law
	}
	if number := strings.ReplaceAll(given, " ", ""); graph.ValidOrgNumber(number) {
		return graph.AgencyID(number)
	}
	return given
}

// MarshalDate writes a day; null when nobody stated it.
func MarshalDate(d graph.Date) graphql.Marshaler { return orNull(string(d)) }

// UnmarshalDate reads an existing day; ErrInvalid for all else.
func UnmarshalDate(v any) (graph.Date, error) {
	day, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("read date: want a string: %w", graph.ErrInvalid)
	}
	return graph.ParseDate(day)
}

// MarshalURL writes an address; null when there is none.
func MarshalURL(address string) graphql.Marshaler { return orNull(address) }

// UnmarshalURL reads an address as it stands.
func UnmarshalURL(v any) (string, error) { return graphql.UnmarshalString(v) }

func orNull(s string) graphql.Marshaler {
	if s == "" {
		return graphql.Null
	}
	return graphql.MarshalString(s)
}
