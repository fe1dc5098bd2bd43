package rdf_test

import (
	"fmt"
	"hash/fnv"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// triples is a set of triples as comparable keys; terms that begin with _: are
// blank nodes.
type triples map[[3]string]struct{}

func key(t rdf.Term) string {
	switch t := t.(type) {
	case rdf.Blank:
		return "_:" + t.String()
	case rdf.Literal:
		return literalKey(t.String(), t.Lang(), t.DataType.String())
	default:
		return "<" + t.String() + ">"
	}
}

func literalKey(value, lang, datatype string) string {
	return fmt.Sprintf("%q@%s^^%s", value, lang, datatype)
}

func (g triples) add(t rdf.Triple) { g[[3]string{key(t.Subj), key(t.Pred), key(t.Obj)}] = struct{}{} }

func isBlank(s string) bool { return strings.HasPrefix(s, "_:") }

// isomorphic reports whether one graph becomes the other by renaming blank
// nodes. It refines colours until they are stable and then tries every
// pairing within a colour, so that equal colours alone are never believed.
func isomorphic(a, b triples) bool {
	if len(a) != len(b) {
		return false
	}
	return match(a, b, map[string]string{}, map[string]string{})
}

// match extends a partial pairing (blank of a → blank of b and its inverse).
func match(a, b triples, pair, inverse map[string]string) bool {
	ca, cb := colours(a, pair), colours(b, inverse2(inverse))
	if !sameColours(ca, cb) {
		return false
	}
	next := ""
	for x := range ca {
		if _, done := pair[x]; !done && (next == "" || x < next) {
			next = x
		}
	}
	if next == "" {
		return equalUnder(a, b, pair)
	}
	for y, c := range cb {
		if _, taken := inverse[y]; taken || c != ca[next] {
			continue
		}
		pair[next], inverse[y] = y, next
		if match(a, b, pair, inverse) {
			return true
		}
		delete(pair, next)
		delete(inverse, y)
	}
	return false
}

// inverse2 gives the nodes of b the colour seeds of their partners in a.
func inverse2(inverse map[string]string) map[string]string {
	seeds := make(map[string]string, len(inverse))
	for y := range inverse {
		seeds[y] = y
	}
	return seeds
}

// colours hashes every blank node by its surroundings; paired nodes of both
// graphs get the name of the node in b, so they have one colour.
func colours(g triples, seeds map[string]string) map[string]uint64 {
	c := make(map[string]uint64)
	for t := range g {
		for _, x := range []string{t[0], t[2]} {
			if isBlank(x) {
				c[x] = hash(seeds[x])
			}
		}
	}
	for range len(c) + 1 {
		next := make(map[string]uint64, len(c))
		around := make(map[string][]uint64)
		for t := range g {
			if isBlank(t[0]) {
				around[t[0]] = append(around[t[0]], hash("out", t[1], shade(t[2], c)))
			}
			if isBlank(t[2]) {
				around[t[2]] = append(around[t[2]], hash("in", t[1], shade(t[0], c)))
			}
		}
		for x, hs := range around {
			slices.Sort(hs)
			next[x] = hash(fmt.Sprint(c[x], hs))
		}
		if classes(next) == classes(c) {
			return next
		}
		c = next
	}
	return c
}

func shade(x string, c map[string]uint64) string {
	if isBlank(x) {
		return fmt.Sprint("_:", c[x])
	}
	return x
}

func classes(c map[string]uint64) int {
	seen := make(map[uint64]struct{})
	for _, h := range c {
		seen[h] = struct{}{}
	}
	return len(seen)
}

func hash(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return h.Sum64()
}

func sameColours(a, b map[string]uint64) bool {
	return slices.Equal(sortedColours(a), sortedColours(b))
}

func sortedColours(c map[string]uint64) []uint64 {
	out := make([]uint64, 0, len(c))
	for _, h := range c {
		out = append(out, h)
	}
	slices.Sort(out)
	return out
}

func equalUnder(a, b triples, pair map[string]string) bool {
	rename := func(x string) string {
		if isBlank(x) {
			return pair[x]
		}
		return x
	}
	for t := range a {
		if _, ok := b[[3]string{rename(t[0]), t[1], rename(t[2])}]; !ok {
			return false
		}
	}
	return true
}

func (g triples) String() string {
	var lines []string
	for t := range g {
		lines = append(lines, strings.Join(t[:], " "))
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

// read decodes text or fails the test.
func read(t *testing.T, text string, o rdf.Options) triples {
	t.Helper()
	g := make(triples)
	if _, err := rdf.Decode(strings.NewReader(text), o, func(x rdf.Triple) error { g.add(x); return nil }); err != nil {
		t.Fatalf("decode %s: %v", o.Name, err)
	}
	return g
}

func TestTheIsomorphismCheckTellsGraphsApart(t *testing.T) {
	o := rdf.Options{Format: rdf.NTriples}
	ring := func(n int, start int) (s string) {
		for i := range n {
			s += fmt.Sprintf("_:b%d <a:p> _:b%d .\n", start+i, start+(i+1)%n)
		}
		return s
	}
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"renamed blank nodes", "_:a <a:p> _:b .", "_:x <a:p> _:y .", true},
		{"a loop is no edge", "_:a <a:p> _:a .", "_:x <a:p> _:y .", false},
		{"two triangles are no hexagon", ring(3, 0) + ring(3, 3), ring(6, 0), false},
		{"two triangles in another order", ring(3, 0) + ring(3, 3), ring(3, 7) + ring(3, 1), true},
		{"languages differ", `<a:s> <a:p> "x"@nb .`, `<a:s> <a:p> "x"@nn .`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := isomorphic(read(t, c.a, o), read(t, c.b, o)); got != c.want {
				t.Errorf("isomorphic = %v, want %v", got, c.want)
			}
		})
	}
}
