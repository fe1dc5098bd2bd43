package brief

import "github.com/sammenheng/sammenheng/graph"

// shownDigits is how much of a digest tells two versions apart on paper.
const shownDigits = 12

// method says how the brief was made and what it rests on.
func (s scribe) method(m material) Section {
	x, v := Section{Key: "method", Heading: s.Method.Heading}, m.version
	lines := []Line{
		plain(s.Method.States + " " + s.Method.Unknown),
		plain(s.Method.Counts + " " + s.Method.Measures),
	}
	if rests(v) {
		lines = append(lines, plain(s.Method.Illustrative))
	}
	if stale := s.stale(v); len(stale.Parts) > 0 {
		lines = append(lines, strong(fill(s.Method.Stale, blanks{"sources": stale})))
	}
	lines = append(lines, fill(s.Method.Version, blanks{
		"n": plain(s.number(float64(v.Number))), "digest": plain(v.Digest[:min(len(v.Digest), shownDigits)]), "day": plain(s.date(v.AssessedOn)),
	}))
	x.enumerate(lines)
	return x
}

// stale names the sources whose older documents stand in.
func (s scribe) stale(v graph.Version) Line {
	var names []Line
	for _, source := range v.Sources {
		if source.Stale {
			names = append(names, plain(titleOf(source)))
		}
	}
	return between(names, ", ")
}

func titleOf(s graph.Source) string {
	if s.Title != "" {
		return s.Title
	}
	return s.ID
}
