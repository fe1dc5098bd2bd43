package brief

import (
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

const (
	mostSteps   = 4 // days on which services are released
	mostUndated = 3 // measures that nobody can date
	mostChain   = 4 // measures of the critical chain
)

// forecast says when the life event clears, or why that is not in sight.
func (s scribe) forecast(e eventMaterial) Section {
	x, f := Section{Key: "forecast", Heading: s.Forecast.Heading}, e.forecast
	switch {
	case f.Now.Blocked == 0:
		x.say(plain(s.Forecast.Now))
		return x
	case f.Clears != "" && len(f.Critical) > 0:
		x.say(s.clears(f))
	default:
		remain := s.count(s.Forecast.Remain, len(f.Remains))
		said := fill(s.Forecast.NotInSight, blanks{"remain": remain})
		if ids := remaining(f); len(ids) > 0 {
			said = sentences(said, fill(s.Forecast.Remaining, blanks{"services": s.list(ids, mostSteps, s.quoted)}))
		}
		if len(f.Steps) == 0 && len(f.Undated) == 0 {
			said = sentences(said, plain(s.Forecast.NoMeasures))
		}
		x.say(said)
	}
	x.enumerate(slices.Concat(s.steps(f), s.undated(f)))
	return x
}

// clears is the sentence of the roadmap: when, and because of what.
func (s scribe) clears(f graph.Forecast) Line {
	last := f.Critical[len(f.Critical)-1]
	said := fill(s.Forecast.Clears, blanks{"day": strong(plain(s.date(f.Clears))), "measure": s.quoted(last)})
	if len(f.Critical) == 1 {
		return said
	}
	chain := f.Critical[max(0, len(f.Critical)-mostChain):]
	names := make([]Line, len(chain))
	for i, id := range chain {
		names[i] = s.quoted(id)
	}
	return sentences(said, fill(s.Forecast.Chain, blanks{"chain": between(names, " → ")}))
}

// steps are the days on which services are released; the last one of them all
// is told already where it clears everything.
func (s scribe) steps(f graph.Forecast) []Line {
	var lines []Line
	for _, step := range f.Steps {
		if len(lines) == mostSteps {
			break
		}
		if step.On == f.Clears && len(f.Steps) == 1 {
			continue
		}
		lines = append(lines, capital(fill(s.Forecast.Step.of(len(step.Released)), blanks{
			"day": plain(s.date(step.On)), "n": plain(s.number(float64(len(step.Released)))),
			"measures": s.list(step.Measures, 2, s.quoted), "services": s.list(step.Released, 2, s.quoted),
		})))
	}
	return lines
}

// undated are measures that would help and that nobody can date.
func (s scribe) undated(f graph.Forecast) []Line {
	var lines []Line
	for _, u := range f.Undated[:min(len(f.Undated), mostUndated)] {
		phrase := s.Forecast.Undated[u.Why]
		if phrase == "" {
			continue
		}
		lines = append(lines, capital(fill(phrase, blanks{"measure": s.quoted(u.Measure), "by": s.quoted(u.By)})))
	}
	return lines
}

// remaining are the services that no dated measure releases.
func remaining(f graph.Forecast) []graph.ID {
	ids := make([]graph.ID, len(f.Remains))
	for i, c := range f.Remains {
		ids[i] = c.Service
	}
	return ids
}
