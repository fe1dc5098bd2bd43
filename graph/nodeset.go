package graph

import (
	"iter"
	"math/bits"
)

// nodeSet is a set of node numbers, a bit for each. It is small (12 kB for
// 100 000 nodes), and yields its members in list order without sorting.
type nodeSet []uint64

func newNodeSet(nodes int) nodeSet { return make(nodeSet, (nodes+63)/64) }

func (s nodeSet) has(n int32) bool { return s[n/64]&(1<<(n%64)) != 0 }

func (s nodeSet) add(numbers []int32) {
	for _, n := range numbers {
		s[n/64] |= 1 << (n % 64)
	}
}

// keep takes out what is not in o.
func (s nodeSet) keep(o nodeSet) {
	for i := range s {
		s[i] &= o[i]
	}
}

// remove takes out what is in o.
func (s nodeSet) remove(o nodeSet) {
	for i := range s {
		s[i] &^= o[i]
	}
}

func (s nodeSet) size() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// from yields the members that are not below first, in order.
func (s nodeSet) from(first int32) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for i := int(first / 64); i < len(s); i++ {
			word := s[i]
			if i == int(first/64) {
				word &= ^uint64(0) << (first % 64)
			}
			for ; word != 0; word &= word - 1 {
				if !yield(int32(i*64 + bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}
