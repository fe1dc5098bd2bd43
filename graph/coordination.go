package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Level is how agencies are put together.
type Level string

// The levels.
const (
	AgencyLevel   Level = "AGENCY"   // the default
	MinistryLevel Level = "MINISTRY" // an agency counts as its ministry; without one, as itself
)

// Coordination is who needs what of whom.
type Coordination struct {
	Level     Level
	Cells     []Cell // where there are rows, by consumer, then provider
	Consumers []Cell // totals of consumers, Provider ""; by consumer
	Providers []Cell // totals of providers, Consumer ""; by provider
	Total     Counts // of all rows
}

// Cell counts the need rows between a consumer and a provider. An agency that
// is not stated is "", which stands first.
type Cell struct {
	Consumer ID
	Provider ID
	Counts   Counts // of rows, not of services
}

// CoordinationOf counts the need rows between agencies. A row with several
// consumers or providers counts once in each of their cells, and once in each
// total: totals of shared needs are less than the sum of their cells. All rows
// count, those too that decide nothing because another dataset meets the same
// evidence, and those within one agency. Rows without a dataset count under
// provider "". Services without needs have no rows. Agencies stand by SortKey,
// then ID. ErrInvalid for a level that does not exist; the error of ctx when that
// ends first.
func CoordinationOf(ctx context.Context, rows *Rows, level Level) (Coordination, error) {
	if level == "" {
		level = AgencyLevel
	}
	if level != AgencyLevel && level != MinistryLevel {
		return Coordination{}, fmt.Errorf("level %q: the levels are %s and %s: %w", level, AgencyLevel, MinistryLevel, ErrInvalid)
	}
	c := Coordination{Level: level}
	cells, consumers, providers := map[[2]ID]Counts{}, map[[2]ID]Counts{}, map[[2]ID]Counts{}
	for i := range rows.Needs {
		if err := ctx.Err(); err != nil {
			return Coordination{}, fmt.Errorf("count rows: %w", err)
		}
		n := &rows.Needs[i]
		if n.Evidenced() == "" {
			continue
		}
		from, to := rows.at(level, n.Consumers), rows.at(level, n.Providers)
		for _, consumer := range from {
			count(consumers, [2]ID{consumer}, n.State)
			for _, provider := range to {
				count(cells, [2]ID{consumer, provider}, n.State)
			}
		}
		for _, provider := range to {
			count(providers, [2]ID{"", provider}, n.State)
		}
		c.Total.Add(n.State, 1)
	}
	c.Cells, c.Consumers, c.Providers = rows.cells(cells), rows.cells(consumers), rows.cells(providers)
	return c, nil
}

func count(cells map[[2]ID]Counts, key [2]ID, s State) {
	counts := cells[key]
	counts.Add(s, 1)
	cells[key] = counts
}

// at are agencies as a level sees them, each once; "" when none is stated.
func (r *Rows) at(level Level, agencies []ID) []ID {
	if len(agencies) == 0 {
		return []ID{""}
	}
	if level == AgencyLevel {
		return agencies
	}
	ministries := make([]ID, len(agencies))
	for i, a := range agencies {
		ministries[i] = r.ministry(a)
	}
	return sortedSet(ministries)
}

func (r *Rows) cells(counts map[[2]ID]Counts) []Cell {
	cells := make([]Cell, 0, len(counts))
	for key, c := range counts {
		cells = append(cells, Cell{Consumer: key[0], Provider: key[1], Counts: c})
	}
	slices.SortFunc(cells, func(a, b Cell) int {
		return cmp.Or(r.compare(a.Consumer, b.Consumer), r.compare(a.Provider, b.Provider))
	})
	return cells
}

// Behind are the rows that a cell counts, in the order of Rows.Needs. states
// narrows them; nil means all.
func (c Coordination) Behind(rows *Rows, consumer, provider ID, states []State) []Need {
	var behind []Need
	for i := range rows.Needs {
		n := &rows.Needs[i]
		if n.Evidenced() != "" && (states == nil || slices.Contains(states, n.State)) &&
			slices.Contains(rows.at(c.Level, n.Consumers), consumer) &&
			slices.Contains(rows.at(c.Level, n.Providers), provider) {
			behind = append(behind, *n)
		}
	}
	return behind
}
