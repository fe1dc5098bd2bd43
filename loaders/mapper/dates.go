package mapper

import (
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// Date reads an object as a date: xsd:date and xsd:dateTime with or without a
// zone (the day is the one written), xsd:gYearMonth and xsd:gYear (the first
// and last day), also without a datatype. Anything else, and a day that does
// not exist, is the problem DATE_INVALID.
func (b *Builder) Date(subject graph.ID, predicate string, o rdf.Object) (graph.Period, bool) {
	text := strings.TrimSpace(o.String())
	if _, ok := o.(rdf.Literal); ok {
		if p, ok := parseDate(text); ok {
			return p, true
		}
	}
	b.Problem(graph.DateInvalid, subject, predicate, text, "")
	return graph.Period{}, false
}

// parseDate reads one date of XML Schema.
func parseDate(text string) (graph.Period, bool) {
	if at := strings.IndexByte(text, 'T'); at == len(time.DateOnly) {
		if !isTime(text[at+1:]) {
			return graph.Period{}, false
		}
		text = text[:at]
	}
	text = withoutZone(text)
	if day, err := graph.ParseDate(text); err == nil {
		return graph.Period{From: day, To: day}, true
	}
	if month, err := time.Parse("2006-01", text); err == nil {
		return graph.Period{From: graph.DateOf(month), To: graph.DateOf(month.AddDate(0, 1, -1))}, true
	}
	if year, err := time.Parse("2006", text); err == nil {
		return graph.Period{From: graph.DateOf(year), To: graph.DateOf(year.AddDate(1, 0, -1))}, true
	}
	return graph.Period{}, false
}

// isTime looks at the first letters only: what matters is the day.
func isTime(s string) bool {
	if len(s) < len("15:04") {
		return false
	}
	_, err := time.Parse("15:04", s[:len("15:04")])
	return err == nil || s[:len("15:04")] == "24:00"
}

// withoutZone cuts Z, +01:00 or -01:00 from the end of a date.
func withoutZone(text string) string {
	if cut, ok := strings.CutSuffix(text, "Z"); ok {
		return cut
	}
	if at := len(text) - len("+00:00"); at > 0 && text[at+3] == ':' && (text[at] == '+' || text[at] == '-') {
		return text[:at]
	}
	return text
}

// AddPeriod gathers when a basis or law is valid: from and to are its own
// properties for the first and last day. dct:valid may be a date (valid from
// then on), an interval (2020-01-01/2022-12-31), a DCMI period (start=…;
// end=…) or a node with start and end. Of several dates the widest period
// counts: each says that the thing is in force. An end before the beginning is
// the problem PERIOD_REVERSED and is kept as it stands.
func (b *Builder) AddPeriod(s *Subject, from, to []string) {
	var w window
	b.addEnds(&w, s, s.Resource, from, to)
	for _, o := range s.Resource.Objects(vocab.DCTValid) {
		if r := b.doc.Resource(o); r != nil {
			b.addEnds(&w, s, r, startProperties(), endProperties())
			continue
		}
		b.addValid(&w, s, o)
	}
	p := w.period()
	if p.From == "" && p.To == "" {
		return
	}
	if p.To != "" && p.From > p.To {
		b.Problem(graph.PeriodReversed, s.ID, vocab.DCTValid, string(p.From)+"/"+string(p.To), "")
	}
	s.Node.Valid = unite(s.Node.Valid, p)
}

func startProperties() []string {
	return []string{vocab.SchemaStartDate, vocab.SchemaSStartDate, vocab.DCATStartDate}
}

func endProperties() []string {
	return []string{vocab.SchemaEndDate, vocab.SchemaSEndDate, vocab.DCATEndDate}
}

// window is the widest period of those stated.
type window struct{ from, to graph.Date }

func (w *window) period() graph.Period { return graph.Period{From: w.from, To: w.to} }

func (w *window) begin(d graph.Date) {
	if w.from == "" || d < w.from {
		w.from = d
	}
}

func (w *window) end(d graph.Date) { w.to = max(w.to, d) }

func unite(held, more graph.Period) graph.Period {
	w := window{held.From, held.To}
	if more.From != "" {
		w.begin(more.From)
	}
	w.end(more.To)
	return w.period()
}

func (b *Builder) addEnds(w *window, s *Subject, r *rdf.Resource, from, to []string) {
	for _, predicate := range from {
		for _, o := range r.Objects(predicate) {
			if p, ok := b.Date(s.ID, predicate, o); ok {
				w.begin(p.From)
			}
		}
	}
	for _, predicate := range to {
		for _, o := range r.Objects(predicate) {
			if p, ok := b.Date(s.ID, predicate, o); ok {
				w.end(p.To)
			}
		}
	}
}

// addValid reads the text of a dct:valid.
func (b *Builder) addValid(w *window, s *Subject, o rdf.Object) {
	text := strings.TrimSpace(o.String())
	from, to, isInterval := strings.Cut(text, "/")
	if start, end, ok := dcmiPeriod(text); ok {
		from, to, isInterval = start, end, true
	}
	if !isInterval {
		if p, ok := b.Date(s.ID, vocab.DCTValid, o); ok {
			w.begin(p.From)
		}
		return
	}
	first, okFirst := openEnd(from)
	last, okLast := openEnd(to)
	if !okFirst || !okLast {
		b.Problem(graph.DateInvalid, s.ID, vocab.DCTValid, text, "")
		return
	}
	if first.From != "" {
		w.begin(first.From)
	}
	w.end(last.To)
}

// openEnd reads one end of an interval, which may be left open as in
// ISO 8601-2: empty or two dots.
func openEnd(text string) (graph.Period, bool) {
	text = strings.TrimSpace(text)
	if text == "" || text == ".." {
		return graph.Period{}, true
	}
	return parseDate(text)
}

// dcmiPeriod reads “start=2020-01-01; end=2022-12-31” (DCMI Period Encoding).
func dcmiPeriod(text string) (start, end string, ok bool) {
	for part := range strings.SplitSeq(text, ";") {
		name, value, found := strings.Cut(part, "=")
		if !found {
			continue
		}
		switch strings.TrimSpace(name) {
		case "start":
			start, ok = value, true
		case "end":
			end, ok = value, true
		}
	}
	return start, end, ok
}
