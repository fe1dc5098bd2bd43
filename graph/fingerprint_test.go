package graph

import (
	"reflect"
	"testing"
)

// Every field that can be changed, however deep, must change the fingerprint:
// a field that is forgotten would never reach a store again.
func TestEveryFieldShowsInTheFingerprint(t *testing.T) {
	changeEach(t, "Node", func() (reflect.Value, func() string) {
		n := &Node{}
		fill(reflect.ValueOf(n).Elem())
		return reflect.ValueOf(n).Elem(), func() string { return new(fieldWriter).fingerprintOfNode(n) }
	})
	changeEach(t, "Edge", func() (reflect.Value, func() string) {
		e := &Edge{}
		fill(reflect.ValueOf(e).Elem())
		return reflect.ValueOf(e).Elem(), func() string { return new(fieldWriter).fingerprintOfEdge(e) }
	})
}

// fill sets everything below v to something that is not zero.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	case reflect.Float64:
		v.SetFloat(1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	}
}

// changeEach changes one leaf after another in a fresh value.
func changeEach(t *testing.T, name string, fresh func() (reflect.Value, func() string)) {
	t.Helper()
	for i := 0; ; i++ {
		v, fingerprint := fresh()
		before := fingerprint()
		path, ok := changeLeaf(v, name, i)
		if !ok {
			return
		}
		if fingerprint() == before {
			t.Errorf("changing %s does not show", path)
		}
	}
}

// changeLeaf sets the n-th leaf, list or pointer below v to its zero value.
func changeLeaf(v reflect.Value, path string, n int) (string, bool) {
	left := n
	var walk func(v reflect.Value, path string) (string, bool)
	walk = func(v reflect.Value, path string) (string, bool) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if at, ok := walk(v.Field(i), path+"."+v.Type().Field(i).Name); ok {
					return at, true
				}
			}
			return "", false
		case reflect.Slice:
			if at, ok := walk(v.Index(0), path+"[]"); ok {
				return at, true
			}
		case reflect.Pointer:
			if at, ok := walk(v.Elem(), path); ok {
				return at, true
			}
		}
		if left == 0 {
			v.SetZero()
			return path, true
		}
		left--
		return "", false
	}
	return walk(v, path)
}
