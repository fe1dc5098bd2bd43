package graph

import (
	"slices"
	"testing"
)

func TestRings(t *testing.T) {
	for _, test := range []struct {
		name  string
		order []ID
		next  map[ID][]ID
		want  [][]ID
	}{
		{"a line has none", []ID{"a", "b"}, map[ID][]ID{"a": {"b"}}, nil},
		{"what leads to itself is one", []ID{"a"}, map[ID][]ID{"a": {"a"}}, [][]ID{{"a"}}},
		{"it begins with the first in order", []ID{"a", "b", "c"}, map[ID][]ID{"b": {"c"}, "c": {"a"}, "a": {"b"}}, [][]ID{{"a", "b", "c"}}},
		{"what leads to a ring is not in it", []ID{"a", "b", "c"}, map[ID][]ID{"a": {"b"}, "b": {"c"}, "c": {"b"}}, [][]ID{{"b", "c"}}},
		{"it is the shortest", []ID{"a", "b", "c"}, map[ID][]ID{"a": {"b", "c"}, "b": {"c"}, "c": {"a"}}, [][]ID{{"a", "c"}, {"b", "c", "a"}}},
		{"two beside each other are two", []ID{"a", "b", "c", "d"}, map[ID][]ID{"a": {"c"}, "c": {"a"}, "b": {"d"}, "d": {"b"}}, [][]ID{{"a", "c"}, {"b", "d"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := rings(test.order, func(id ID) []ID { return test.next[id] })
			if !slices.EqualFunc(got, test.want, slices.Equal[[]ID]) {
				t.Errorf("rings are %v, want %v", got, test.want)
			}
		})
	}
}
