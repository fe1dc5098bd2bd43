package curated

import (
	"fmt"
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// nationalEvents is how many life events the government picked.
const nationalEvents = 7

// readLifeEvent reads a row of life-events.csv. titleNn, titleEn and
// responsible (an organisation number or an address) may be empty.
func readLifeEvent(r *row, s *seen) facts {
	n := r.stub("event", graph.LifeEvent, required)
	number := r.national(n, s)
	kind := word(r, "type", eventTypes())
	responsible := r.agency("responsible", optional)
	var titles []graph.Text
	for _, t := range []struct {
		lang, column string
		presence     presence
	}{{"nb", "titleNb", required}, {"nn", "titleNn", optional}, {"en", "titleEn", optional}} {
		if value := r.text(t.column, t.presence); value != "" {
			titles = append(titles, graph.Text{Lang: t.lang, Value: value, Source: r.options.Source})
		}
	}
	if len(r.problems) > 0 {
		return facts{}
	}
	s.numbers[number], s.events[n.ID] = n.ID, number
	n.Resolved, n.National, n.EventType, n.Titles = true, number, kind, titles
	var f facts
	event := f.refer(r, n)
	f.edge(r, f.refer(r, responsible), graph.Responsible, event)
	return f
}

// national reads the number, which belongs to one event only, as an event has
// one number only.
func (r *row) national(event *graph.Node, s *seen) int {
	value := r.text("number", required)
	if value == "" {
		return 0
	}
	number, err := strconv.Atoi(value)
	if err != nil || number < 1 || number > nationalEvents {
		r.reject("number", fmt.Sprintf("must be 1 to %d, the place of the life event among the national ones", nationalEvents))
		return 0
	}
	if other, taken := s.numbers[number]; taken {
		r.reject("number", fmt.Sprintf("%d is already given to %s in a row above", number, other))
	}
	if event == nil {
		return number
	}
	if other, there := s.events[event.ID]; there {
		r.reject("event", fmt.Sprintf("already has the number %d in a row above", other))
	}
	return number
}

func eventTypes() []named[graph.EventType] {
	return []named[graph.EventType]{
		{"life event", graph.LifeEventType},
		{"business event", graph.BusinessEventType},
		{"event", graph.OtherEventType},
		{"livshendelse", graph.LifeEventType},
		{"virksomhetshendelse", graph.BusinessEventType},
		{"hendelse", graph.OtherEventType},
	}
}
