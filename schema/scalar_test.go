package schema_test

import (
	"encoding/json"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

func TestACursorLeadsBackToItsPosition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := graph.Position{
			SortKey: string(rapid.SliceOf(rapid.Byte()).Draw(t, "sort key")), // a collation key is any bytes
			ID:      rapid.StringMatching(`https://[a-zæøå./§%0-9-]{0,40}`).Draw(t, "id"),
		}
		got, err := schema.DecodeCursor(schema.EncodeCursor(p))
		if err != nil || got != p {
			t.Fatalf("%#v came back as %#v, %v", p, got, err)
		}
	})
}

func TestWhatIsNoCursorIsRefused(t *testing.T) {
	whole := schema.EncodeCursor(graph.Position{SortKey: "key", ID: "id"})
	for _, word := range []string{"", "?", "abc", whole[1:], whole[:4], "czAfaWQfa2V5", "ø" + whole} {
		if p, err := schema.DecodeCursor(word); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q was read as %#v, %v", word, p, err)
		}
	}
	if _, err := schema.UnmarshalCursor(7); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("7 was read as a cursor: %v", err)
	}
}

func TestADayMustExist(t *testing.T) {
	if d, err := schema.UnmarshalDate("2024-02-29"); err != nil || d != "2024-02-29" {
		t.Errorf("a leap day: %v, %v", d, err)
	}
	for _, v := range []any{"2023-02-29", "today", 2024} {
		if d, err := schema.UnmarshalDate(v); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%v was read as %v, %v", v, d, err)
		}
	}
}

func TestAnOrganisationNumberAndALovdataAddressAreIDs(t *testing.T) {
	const agency, section = "https://data.brreg.no/enhetsregisteret/api/enheter/974761076", "https://lovdata.no/lov/2016-12-09-88/§10-2"
	for given, want := range map[any]graph.ID{
		"974761076": agency, "974 761 076": agency, json.Number("974761076"): agency, int64(974761076): agency,
		"974761077": "974761077", // its last digit does not fit
		agency:      agency,
		"https://lovdata.no/dokument/NL/lov/2016-12-09-88/%C2%A710-2": section,
		"http://lovdata.no/lov/2016-12-09-88/§ 10-2":                  section,
		"https://example.org/a b":                                     "https://example.org/a b",
	} {
		if got, err := schema.UnmarshalID(given); err != nil || got != want {
			t.Errorf("%v is read as %q, %v", given, got, err)
		}
	}
	if id, err := schema.UnmarshalID(""); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("an empty id is read as %q, %v", id, err)
	}
}
