package schema

import "github.com/sammenheng/sammenheng/graph"

// LifeEventSummary is a life event at a glance, its agencies as objects.
type LifeEventSummary struct {
	*graph.Summary
	Agencies   []*Agency
	Ministries []*Agency
	Level      *Level // the life events that were asked of together
}
