package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func related(f *graph.FollowUp, measure string) string {
	var list []string
	for _, r := range graph.RelatedMeasures(f, graphtest.ID(measure)) {
		list = append(list, fmt.Sprintf("%s by %s linked=%t", short(r.Measure), spaced(r.Shared), r.Linked))
	}
	return strings.Join(list, "; ")
}

func TestMeasuresAreRelatedByWhatBothWorkOn(t *testing.T) {
	done := standing(graph.MeasureDone)
	f, _ := drawn(t, `
		Law:s1 -PART_OF-> Law:act
		Law:s2 -PART_OF-> act
		Measure:a -ADDRESSES-> s1
		Measure:b -ADDRESSES-> s1
		b -ADDRESSES-> s2
		Measure:c -ADDRESSES-> s2
		Measure:d -ADDRESSES-> act
		Measure:e -ADDRESSES-> Dataset:income
		Measure:f Measure:g
		Measure:h -ADDRESSES-> LifeEvent:child
		Measure:i -ADDRESSES-> child
		i -ADDRESSES-> Barrier:wall
		Measure:j -ADDRESSES-> wall
		j -ADDRESSES-> LegalBasis:rule
		j -ADDRESSES-> child
		Measure:over -ADDRESSES-> child
		Measure:lone -ADDRESSES-> Service:benefit
		h -DEPENDS_ON-> middle -DEPENDS_ON-> i
		x -LEADS-> e
		x -LEADS-> f
		y -LEADS-> g`,
		facts{"f": disclosing("", "income"), "g": disclosing("", "income"), "over": done})
	for measure, want := range map[string]string{
		"a":      "b by s1 linked=false; c by act linked=false; d by act linked=false",
		"b":      "a by s1 linked=false; c by s2 linked=false; d by act linked=false",
		"c":      "a by act linked=false; b by s2 linked=false; d by act linked=false",
		"e":      "f by income linked=true; g by income linked=false",
		"f":      "e by income linked=true; g by income linked=false",
		"h":      "i by child linked=true; j by child linked=false",
		"i":      "j by child wall linked=false; h by child linked=true",
		"over":   "h by child linked=false; i by child linked=false; j by child linked=false",
		"lone":   "",
		"nobody": "",
		"child":  "",
	} {
		if got := related(f, measure); got != want {
			t.Errorf("%s: %s\nwant %s", measure, got, want)
		}
	}
	var pairs []string
	for _, p := range graph.UnlinkedMeasures(f) {
		pairs = append(pairs, fmt.Sprintf("%s-%s by %s", short(p.First), short(p.Second), spaced(p.Shared)))
	}
	want := "a-b by s1; a-c by act; a-d by act; b-c by s2; b-d by act; c-d by act; e-g by income; f-g by income; i-j by wall"
	if got := strings.Join(pairs, "; "); got != want {
		t.Errorf("pairs that may not know of each other: %s\nwant %s", got, want)
	}
}

func TestMeasuresThatShareMostComeFirst(t *testing.T) {
	f, _ := drawn(t, `
		Measure:m -ADDRESSES-> Service:s
		m -ADDRESSES-> Dataset:d
		Measure:a -ADDRESSES-> s
		Measure:z -ADDRESSES-> s
		z -ADDRESSES-> d`, nil)
	if got, want := related(f, "m"), "z by d s linked=false; a by s linked=false"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	pairs := graph.UnlinkedMeasures(f)
	if len(pairs) != 3 || short(pairs[0].First)+short(pairs[0].Second) != "mz" || short(pairs[1].First)+short(pairs[1].Second) != "am" {
		t.Errorf("%+v", pairs)
	}
}
