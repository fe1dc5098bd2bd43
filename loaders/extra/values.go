package extra

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// setter reads a value. Of several, the greatest stays, so that the order of
// statements does not matter.
type setter = func(*mapper.Builder, *mapper.Subject, string, rdf.Object)

func on(kind graph.Kind, property string, do setter) mapper.Handler {
	return mapper.Handler{On: kind, Predicates: []string{property}, Do: do}
}

// own is the node's own value, made when it is first asked for.
func own[T any](held **T) *T {
	if *held == nil {
		*held = new(T)
	}
	return *held
}

// oneOf reads one of a few words.
func oneOf[T ~string](words []T, to func(*graph.Node) *T) setter {
	return func(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
		value := T(o.String())
		if !slices.Contains(words, value) {
			invalid(b, s, predicate, o)
			return
		}
		held := to(s.Node)
		*held = max(*held, value)
	}
}

func text(to func(*graph.Node) *string) setter {
	return func(_ *mapper.Builder, s *mapper.Subject, _ string, o rdf.Object) {
		held := to(s.Node)
		*held = max(*held, o.String())
	}
}

func day(to func(*graph.Node) *graph.Date) setter {
	return func(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
		if p, ok := b.Date(s.ID, predicate, o); ok {
			held := to(s.Node)
			*held = max(*held, p.From)
		}
	}
}

// funding reads a state and an amount in øre, 0 where nobody wrote it down.
func funding(to func(*graph.Node) *graph.Funding) setter {
	return func(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
		state, amount, _ := strings.Cut(o.String(), " ")
		ore, err := strconv.ParseInt(amount, 10, 64)
		if err != nil || ore < 0 || !slices.Contains(graph.FundingStates(), graph.FundingState(state)) {
			invalid(b, s, predicate, o)
			return
		}
		held := to(s.Node)
		if v := (graph.Funding{State: graph.FundingState(state), Ore: ore}); v.Ore > held.Ore || v.Ore == held.Ore && v.State > held.State {
			*held = v
		}
	}
}

// barrierTypes reads one type of several; Merge puts them in order.
func barrierTypes(to func(*graph.Node) *[]graph.BarrierType) setter {
	return func(b *mapper.Builder, s *mapper.Subject, predicate string, o rdf.Object) {
		if !slices.Contains(graph.BarrierTypes(), graph.BarrierType(o.String())) {
			invalid(b, s, predicate, o)
			return
		}
		held := to(s.Node)
		*held = append(*held, graph.BarrierType(o.String()))
		slices.Sort(*held)
		*held = slices.Compact(*held)
	}
}
