package graph_test

import (
	"slices"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

// ofService and the others narrow an assessment.
func ofService(n *graph.Node)  { n.Assessment.Service = service }
func ofConsumer(n *graph.Node) { n.Assessment.Consumer = consumer }
func earlier(n *graph.Node)    { n.Assessment.On = "2025-06-01" }
func later(n *graph.Node)      { n.Assessment.On = "2026-06-01" }
func ended(n *graph.Node)      { n.Valid.To = "2026-11-21" }
func notBegun(n *graph.Node)   { n.Valid.From = "2026-11-23" }
func anyDataset(n *graph.Node) { n.Assessment.Dataset = "" }

func byConsumer(n *graph.Node) {
	n.Assessment.Service, n.Assessment.Consumer = "", consumer
}

func bySecond(n *graph.Node) {
	n.Assessment.Service, n.Assessment.Consumer = "", consumer2
}

func TestTheMostSpecificAssessmentInForceCounts(t *testing.T) {
	missing, present, under := graph.AssessedMissing, graph.AssessedPresent, graph.UnderAssessment
	disclosure := func(s graph.AssessmentStatus, change ...func(*graph.Node)) *graph.Node {
		return assessed(graph.Disclosure, s, change...)
	}
	processing := func(s graph.AssessmentStatus, change ...func(*graph.Node)) *graph.Node {
		return assessed(graph.Processing, s, change...)
	}
	for _, test := range []struct {
		name        string
		consumers   []string
		assessments []*graph.Node
		want        graph.Reason
	}{
		{"service and dataset before consumer and dataset", nil, []*graph.Node{disclosure(present, ofService), disclosure(missing, byConsumer, later)}, graph.ReasonAssessedPresent},
		{"consumer and dataset before dataset", nil, []*graph.Node{disclosure(missing, byConsumer), disclosure(present, later)}, graph.ReasonAssessedMissing},
		{"the one assessed last at one level", nil, []*graph.Node{disclosure(missing), disclosure(present, later)}, graph.ReasonAssessedPresent},
		{"one that has ended does not count", nil, []*graph.Node{disclosure(missing, ofService, ended), disclosure(present)}, graph.ReasonAssessedPresent},
		{"one for another consumer does not count", nil, []*graph.Node{disclosure(missing, bySecond)}, graph.NotRecorded},
		{"present that has ended is a basis that has ended", nil, []*graph.Node{disclosure(present, ended)}, graph.BasisExpired},
		{"present that has not begun is a basis that has not begun", nil, []*graph.Node{disclosure(present, notBegun)}, graph.BasisNotInForce},
		{"missing that has ended says nothing", nil, []*graph.Node{disclosure(missing, ended)}, graph.NotRecorded},
		{"processing: service and dataset before service", nil, []*graph.Node{processing(present), processing(missing, anyDataset, later)}, graph.NotRecorded},
		{"processing: service before consumer and dataset", nil, []*graph.Node{processing(missing, anyDataset), processing(present, byConsumer, later)}, graph.ProcessingBasisMissing},
		{"processing: consumer and dataset", nil, []*graph.Node{processing(missing, byConsumer)}, graph.ProcessingBasisMissing},
		{"processing present that has ended", nil, []*graph.Node{processing(present, ended)}, graph.ProcessingBasisExpired},
		{"both missing: the disclosure basis is named", nil, []*graph.Node{processing(missing), disclosure(missing)}, graph.ReasonAssessedMissing},
		{"under assessment of the disclosure basis", nil, []*graph.Node{disclosure(under)}, graph.ReasonUnderAssessment},
		{"missing for one of two consumers", []string{consumer, consumer2}, []*graph.Node{disclosure(missing, byConsumer), disclosure(present, bySecond)}, graph.ReasonAssessedMissing},
		{"present for one of two consumers is not enough", []string{consumer, consumer2}, []*graph.Node{disclosure(present, byConsumer)}, graph.NotRecorded},
		{"present for both consumers", []string{consumer, consumer2}, []*graph.Node{disclosure(present, byConsumer), disclosure(present, bySecond)}, graph.ReasonAssessedPresent},
		{"processing ended for one of two consumers", []string{consumer, consumer2}, []*graph.Node{processing(present, byConsumer, ended), processing(present, bySecond)}, graph.ProcessingBasisExpired},
		{"service, consumer and dataset together", nil, []*graph.Node{disclosure(missing, ofService, ofConsumer), disclosure(present, later)}, graph.ReasonAssessedMissing},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := ordinary()
			if test.consumers != nil {
				c.consumers = test.consumers
			}
			c.assessments = test.assessments
			if need, _ := c.judge(t); need.Reason != test.want {
				t.Errorf("got %s, want %s", need.Reason, test.want)
			}
		})
	}
}

func TestBothSidesAreShown(t *testing.T) {
	c := ordinary()
	c.onService = []*graph.Node{basis(graph.Processing, graph.Period{To: "2020-01-01"}, true)}
	c.onDataset = []*graph.Node{basis(graph.Disclosure, graph.Period{}, true)}
	need, _ := c.judge(t)
	if need.Disclosure.Status != graph.SidePresent || need.Processing.Status != graph.SideEnded {
		t.Errorf("got disclosure %s and processing %s, want PRESENT and ENDED", need.Disclosure.Status, need.Processing.Status)
	}
	if !slices.Equal(need.Laws, []string{act, section}) {
		t.Errorf("got laws %v, want the section and its act", need.Laws)
	}
}
