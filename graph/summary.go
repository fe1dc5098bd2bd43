package graph

import "slices"

// Summaries is Questions.Summaries.
func (v *View) Summaries(lifeEvents []ID) []*Summary {
	summaries := make([]*Summary, len(lifeEvents))
	for i, id := range lifeEvents {
		if n := v.find(id); n != none && v.nodes[n].Is(LifeEvent) {
			summaries[i] = v.summary(n)
		}
	}
	return summaries
}

func (v *View) summary(event int32) *Summary {
	s := &Summary{LifeEvent: v.nodes[event].ID}
	reasons, agencies := map[Reason]int{}, map[int32]bool{}
	for _, service := range v.neighbours(event, Includes, Out) {
		verdict := v.nodes[service].Verdict
		s.Counts.Add(verdict.State, 1)
		if verdict.BlockedUpstream {
			s.BlockedUpstream++
		}
		for _, r := range verdict.Reasons {
			reasons[r]++
		}
		for _, a := range v.neighbours(service, Responsible, In) {
			agencies[a] = true
		}
		for row := range v.rows(service) {
			for _, p := range row.Providers {
				agencies[v.number[p]] = true
			}
		}
	}
	for _, r := range Reasons() {
		if reasons[r] > 0 {
			s.Reasons = append(s.Reasons, ReasonCount{Reason: r, Services: reasons[r]})
		}
	}
	s.Agencies = v.inListOrder(agencies)
	s.Ministries = v.inListOrder(v.ministriesOf(agencies))
	return s
}

// ministriesOf are the ministries among agencies and above them.
func (v *View) ministriesOf(agencies map[int32]bool) map[int32]bool {
	ministries := map[int32]bool{}
	for a := range agencies {
		above := v.reach(a, PartOf, Out)
		above[a] = true
		for n := range above {
			if v.nodes[n].Ministry {
				ministries[n] = true
			}
		}
	}
	return ministries
}

func (v *View) inListOrder(numbers map[int32]bool) []*Node {
	var sorted []int32
	for n := range numbers {
		sorted = append(sorted, n)
	}
	slices.Sort(sorted)
	var nodes []*Node
	for _, n := range sorted {
		nodes = append(nodes, v.nodes[n])
	}
	return nodes
}
