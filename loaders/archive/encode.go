package archive

import (
	"encoding/binary"
	"math"
	"math/bits"
	"reflect"
)

// encoder writes values of any type made of strings, flags, numbers, lists,
// pointers and structs, going by the type itself, so that no field can be
// forgotten. Of a struct it writes which fields are not zero, then those; a
// string is said by its number in a table.
type encoder struct {
	record  []byte
	strings []byte // every string, one behind the other
	lengths []byte // of each
	count   uint64
	known   map[string]uint64
}

// encode is the layout's digest, then the table of strings, then the record.
func encode(value any) []byte {
	v := reflect.ValueOf(value).Elem()
	e := &encoder{known: map[string]uint64{}}
	e.value(v)
	sum := layout(v.Type())
	out := sum[:]
	out = binary.AppendUvarint(out, e.count)
	out = append(out, e.lengths...)
	out = append(out, e.strings...)
	return append(out, e.record...)
}

func (e *encoder) number(n uint64) { e.record = binary.AppendUvarint(e.record, n) }

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		e.text(v.String())
	case reflect.Bool:
		e.flag(v.Bool())
	case reflect.Int, reflect.Int64:
		e.record = binary.AppendVarint(e.record, v.Int())
	case reflect.Float64: // turned around, for the bits of what people write end in zeros
		e.number(bits.Reverse64(math.Float64bits(v.Float())))
	case reflect.Pointer:
		e.flag(!v.IsNil())
		if !v.IsNil() {
			e.value(v.Elem())
		}
	case reflect.Slice:
		e.list(v)
	case reflect.Struct:
		e.structure(v)
	}
}

func (e *encoder) flag(b bool) {
	n := uint64(0)
	if b {
		n = 1
	}
	e.number(n)
}

func (e *encoder) text(s string) {
	n, ok := e.known[s]
	if !ok {
		n = e.count
		e.known[s] = n
		e.count++
		e.strings = append(e.strings, s...)
		e.lengths = binary.AppendUvarint(e.lengths, uint64(len(s)))
	}
	e.number(n)
}

// list writes 0 for nil and one more than the length else, for an empty list is
// not nil.
func (e *encoder) list(v reflect.Value) {
	if v.IsNil() {
		e.number(0)
		return
	}
	e.number(uint64(v.Len()) + 1)
	for i := range v.Len() {
		e.value(v.Index(i))
	}
}

func (e *encoder) structure(v reflect.Value) {
	set := uint64(0)
	for i := range v.NumField() {
		if !v.Field(i).IsZero() {
			set |= 1 << i
		}
	}
	e.number(set)
	for i := range v.NumField() {
		if set&(1<<i) != 0 {
			e.value(v.Field(i))
		}
	}
}
