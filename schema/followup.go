package schema

import "github.com/sammenheng/sammenheng/graph"

// LifeEventFollowUp is everything that follow-up knows of a life event. Profile
// is what stands in its way, which much of the rest follows from.
type LifeEventFollowUp struct {
	Answer
	Profile *BarrierProfile
}

// LifeEvent is the life event.
func (f *LifeEventFollowUp) LifeEvent() *LifeEvent { return f.Profile.LifeEvent }

// Barriers are what stands in its way.
func (f *LifeEventFollowUp) Barriers() *BarrierProfile { return f.Profile }

// FundingNeed is what is known of the money of a measure.
type FundingNeed struct {
	Found graph.FundingNeed
	Named *Crowd
}

// Development is money for making it.
func (n *FundingNeed) Development() Funding { return Funding{n.Found.Development} }

// Operation is money for running what it makes.
func (n *FundingNeed) Operation() Funding { return Funding{n.Found.Operation} }

// Forecast says when a life event clears.
type Forecast struct {
	Answer
	LifeEvent *LifeEvent
	Found     graph.Forecast
	Unknown   graph.UnknownAs
	Named     *Crowd // measures and services
}

// Now is how its services stand.
func (f *Forecast) Now() graph.Counts { return f.Found.Now }

// Clears is the day on which it clears.
func (f *Forecast) Clears() graph.Date { return f.Found.Clears }

// Steps are days on which services are released.
func (f *Forecast) Steps() []*ForecastStep {
	steps := make([]*ForecastStep, len(f.Found.Steps))
	for i, s := range f.Found.Steps {
		steps[i] = &ForecastStep{Found: s, Named: f.Named}
	}
	return steps
}

// Undated are measures that would release services and have no day.
func (f *Forecast) Undated() []*Expectation {
	undated := make([]*Expectation, len(f.Found.Undated))
	for i, e := range f.Found.Undated {
		undated[i] = &Expectation{Found: e, Named: f.Named}
	}
	return undated
}

// ForecastStep is a day on which services are released.
type ForecastStep struct {
	Found graph.ForecastStep
	Named *Crowd
}

// On is the day.
func (s *ForecastStep) On() graph.Date { return s.Found.On }

// After is how the services stand afterwards.
func (s *ForecastStep) After() graph.Counts { return s.Found.After }

// Roadmap is the items of the national roadmap and what they wait for. Planned
// are the items in order, and Rings the circles.
type Roadmap struct {
	Answer
	Planned []*graph.Node
	Rings   [][]graph.ID
}

// RoadmapItem is one item of the roadmap.
type RoadmapItem struct {
	Measure     *Measure
	Expectation *Expectation
	Page        *RoadmapPage
}

// OnRoadmap reports whether it stands on the roadmap itself.
func (i *RoadmapItem) OnRoadmap() bool { return i.Measure.Type() == graph.RoadmapItem }

// RoadmapPage is items that came together.
type RoadmapPage struct {
	*Cohort
	IDs []graph.ID
}

// MeasureRing is measures that depend on each other in a circle.
type MeasureRing struct {
	Found []graph.ID
	Named *Crowd
}

// Standing is what follow-up asks of an agency.
type Standing struct {
	Answer
	Of    *Agency
	Found graph.Standing
	Named *Crowd
}
