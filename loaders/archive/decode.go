package archive

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"reflect"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// decoder is the encoder's mirror. The first thing wrong is kept in err, after
// which every value is zero.
type decoder struct {
	left    []byte
	strings []string
	err     error
}

// decode reads what encode wrote into the value that p points at; known is
// false when that was of a type with other fields. ErrDamaged when it is
// something else.
func decode(content []byte, p any) (known bool, err error) {
	v := reflect.ValueOf(p).Elem()
	sum := layout(v.Type())
	if len(content) < len(sum) {
		return false, fmt.Errorf("it is cut off: %w", graph.ErrDamaged)
	}
	if [sha256.Size]byte(content) != sum {
		return false, nil
	}
	d := &decoder{left: content[len(sum):]}
	d.table()
	d.value(v)
	if len(d.left) > 0 {
		d.fail("something follows the end")
	}
	return d.err == nil, d.err
}

func (d *decoder) fail(what string) {
	if d.err == nil {
		d.err = fmt.Errorf("%s: %w", what, graph.ErrDamaged)
	}
	d.left = nil
}

// table reads the strings: how many, their lengths, and one block that they
// are parts of.
func (d *decoder) table() {
	lengths := make([]int, d.length(d.number()))
	total := 0
	for i := range lengths {
		lengths[i] = d.length(d.number())
		total += lengths[i]
	}
	if total > len(d.left) {
		d.fail("the strings are shorter than their lengths say")
	}
	if d.err != nil {
		return
	}
	block := string(d.left[:total])
	d.left = d.left[total:]
	d.strings = make([]string, len(lengths))
	for i, n := range lengths {
		d.strings[i], block = block[:n], block[n:]
	}
}

func (d *decoder) number() uint64 {
	n, width := binary.Uvarint(d.left)
	if width <= 0 {
		d.fail("a number is cut off")
		return 0
	}
	d.left = d.left[width:]
	return n
}

func (d *decoder) signed() int64 {
	n := d.number()
	return int64(n>>1) ^ -int64(n&1)
}

// length checks how many elements or bytes follow. Each takes at least a byte,
// so a length that cannot be right never reserves much memory.
func (d *decoder) length(n uint64) int {
	if n > uint64(len(d.left)) {
		d.fail("a list is longer than the file")
		return 0
	}
	return int(n)
}

func (d *decoder) text() string {
	n := d.number()
	if n >= uint64(len(d.strings)) {
		d.fail("a string is not in the table")
		return ""
	}
	return d.strings[n]
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.number() == 1)
	case reflect.Int, reflect.Int64:
		v.SetInt(d.signed())
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(bits.Reverse64(d.number())))
	case reflect.Pointer:
		if d.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(v.Elem())
		}
	case reflect.Slice:
		d.list(v)
	case reflect.Struct:
		d.structure(v)
	}
}

func (d *decoder) list(v reflect.Value) {
	n := d.number()
	if n == 0 {
		return
	}
	list := reflect.MakeSlice(v.Type(), d.length(n-1), d.length(n-1))
	for i := 0; i < list.Len() && d.err == nil; i++ {
		d.value(list.Index(i))
	}
	v.Set(list)
}

func (d *decoder) structure(v reflect.Value) {
	set := d.number()
	if set>>v.NumField() != 0 {
		d.fail("a field is not known")
		return
	}
	for i := range v.NumField() {
		if set&(1<<i) != 0 {
			d.value(v.Field(i))
		}
	}
}

// layout is the digest of a type's fields at every depth, with names and types.
func layout(t reflect.Type) [sha256.Size]byte {
	var b strings.Builder
	describe(&b, t)
	return sha256.Sum256([]byte(b.String()))
}

func describe(b *strings.Builder, t reflect.Type) {
	b.WriteString(t.Kind().String())
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		describe(b, t.Elem())
	case reflect.Struct:
		b.WriteString("{")
		for i := range t.NumField() {
			b.WriteString(t.Field(i).Name + " ")
			describe(b, t.Field(i).Type)
			b.WriteString(";")
		}
		b.WriteString("}")
	}
}
