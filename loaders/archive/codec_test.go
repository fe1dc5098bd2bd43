package archive

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

// wantBack encodes and decodes a mapped form. A list that is empty is another
// than one that is nil.
func wantBack(t interface {
	Helper()
	Fatalf(string, ...any)
}, m Mapped,
) {
	t.Helper()
	var got Mapped
	if known, err := decode(encode(&m), &got); err != nil || !known {
		t.Fatalf("known %t, %v", known, err)
	}
	if !reflect.DeepEqual(m, got) {
		t.Fatalf("got %+v, want %+v", got, m)
	}
}

func TestEveryFieldOfABatchComesBack(t *testing.T) {
	wantBack(t, *graphtest.Full(&Mapped{}))
}

func TestAnEmptyBatchComesBack(t *testing.T) {
	wantBack(t, Mapped{})
	wantBack(t, Mapped{Batch: graph.Batch{Nodes: []*graph.Node{}, Edges: []graph.Edge{}, Problems: []graph.Problem{}}})
	wantBack(t, Mapped{Batch: graph.Batch{Nodes: []*graph.Node{nil, {}}, Problems: []graph.Problem{{}}}})
}

func TestCataloguesComeBack(t *testing.T) {
	_, batches := graphtest.Random(1, graphtest.Size{Services: 200, Documents: 4})
	for i, b := range batches {
		wantBack(t, Mapped{Batch: b, Size: i - 1})
	}
}

func TestAnyBatchComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m Mapped
		draw(t, reflect.ValueOf(&m).Elem())
		wantBack(t, m)
	})
}

// draw sets a value to anything, by its type. Strings are any bytes, and often
// equal.
func draw(t *rapid.T, v reflect.Value) {
	if v.Kind() != reflect.Struct && v.Kind() != reflect.Slice && rapid.IntRange(0, 3).Draw(t, "zero") == 0 {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(string(rapid.OneOf(rapid.Just([]byte("a")), rapid.SliceOf(rapid.Byte())).Draw(t, "string")))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(rapid.Int().Draw(t, "int")))
	case reflect.Float64:
		v.SetFloat(rapid.Float64().Draw(t, "float"))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		draw(t, v.Elem())
	case reflect.Slice:
		if n := rapid.IntRange(-1, 2).Draw(t, "length"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			draw(t, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			draw(t, v.Field(i))
		}
	default:
		t.Fatalf("a field is a %s, which the encoding does not know", v.Kind())
	}
}

func TestListsThatCameBackCanBeAddedToApart(t *testing.T) {
	m := Mapped{Batch: graph.Batch{Edges: []graph.Edge{{Predicates: []string{"a"}}, {Predicates: []string{"a"}}}}}
	var got Mapped
	if _, err := decode(encode(&m), &got); err != nil {
		t.Fatal(err)
	}
	edges := got.Batch.Edges
	edges[0].Predicates[0] = "b"
	edges[0].Predicates = append(edges[0].Predicates, "c")
	if !slices.Equal(edges[1].Predicates, []string{"a"}) {
		t.Errorf("a change of one changed the other: %q", edges[1].Predicates)
	}
}

func TestAFormOfOtherFieldsIsNotKnown(t *testing.T) {
	type before struct {
		Batch graph.Batch
		Count int
	}
	var got Mapped
	known, err := decode(encode(&before{Count: 1}), &got)
	if known || err != nil || !reflect.DeepEqual(got, Mapped{}) {
		t.Errorf("known %t, %v, %+v", known, err, got)
	}
}

func TestEveryStructHasRoomForItsFields(t *testing.T) {
	const bits = 64 // of the number that says which fields are set
	var check func(reflect.Type)
	check = func(of reflect.Type) {
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice:
			check(of.Elem())
		case reflect.Struct:
			if of.NumField() > bits {
				t.Errorf("%s has %d fields", of, of.NumField())
			}
			for i := range of.NumField() {
				check(of.Field(i).Type)
			}
		}
	}
	check(reflect.TypeFor[Mapped]())
}

// Damage that the checksum does not find was written by another program; it
// must not be taken for a batch, nor reserve memory for what is not there.
func TestWhatIsNoBatchIsRefused(t *testing.T) {
	sum := layout(reflect.TypeFor[Mapped]())
	huge := binary.AppendUvarint(nil, 1<<60)
	for name, body := range map[string][]byte{
		"nothing":                       nil,
		"a count of strings, cut off":   {0x80},
		"more strings than bytes":       huge,
		"a string longer than the rest": slices.Concat([]byte{1}, huge),
		"a field that there is not":     {0, 0x80, 1},
		"a string that is not there":    {0, 1, 1, 7},
		"a string of an empty table":    {0, 1, 1, 0},
		"more nodes than bytes":         slices.Concat([]byte{0, 1, 8}, huge),
		"a record that is cut off":      {0, 1},
		"something behind the end":      {0, 0, 0},
	} {
		if known, err := decode(slices.Concat(sum[:], body), &Mapped{}); known || !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("%s: known %t, %v", name, known, err)
		}
	}
	if known, err := decode(sum[:sha256.Size-1], &Mapped{}); known || !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("less than a layout: known %t, %v", known, err)
	}
}
