package memory

// arena hands out small slices of few large ones: one allocation for a thousand
// values instead of a thousand.
type arena[T any] struct{ free []T }

// arenaSize is how many values one allocation holds. A node that is replaced
// by an update keeps its neighbours in the allocation alive; this bounds how
// many.
const arenaSize = 512

func (a *arena[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if n > len(a.free) {
		a.free = make([]T, max(n, arenaSize))
	}
	taken := a.free[:n:n]
	a.free = a.free[n:]
	return taken
}

// listOf holds the lists of one type that were read so far.
type listOf[T any] struct {
	arena[T]
	known [][]T
}

// readShared reads what shared wrote. Equal lists are one slice, which nobody
// may write to; nor may anybody write to the nodes that a store gives out.
func readShared[T any](d *decoder, lists *listOf[T], get func(*T)) []T {
	switch n := d.number(); {
	case n == listEmpty:
		return nil
	case n == listNew:
		list := readEach(d, &lists.arena, get)
		lists.known = append(lists.known, list)
		return list
	case n-listKnown < uint64(len(lists.known)):
		return lists.known[n-listKnown]
	default:
		d.fail("a list is not known")
		return nil
	}
}

// readEach reads what each wrote.
func readEach[T any](d *decoder, from *arena[T], get func(*T)) []T {
	list := from.take(d.length())
	for i := range list {
		get(&list[i])
	}
	return list
}
