package peer_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// told is what an answer says of a service, so that answers can be compared
// whatever schema they are in.
type told struct {
	ID, Title, State string
	Total            int      // of the page, on every service
	Needs            []string // evidence, dataset and publishers, sorted
	Responsible      []string // sorted
}

type node struct{ ID, Title string }

type nodes struct{ Nodes []node }

// ours is an answer of our schema.
type ours struct {
	Data struct {
		BlockedServices, Services struct {
			TotalCount int
			Nodes      []struct {
				ID, Title, State string
				Responsible      nodes
				Needs            struct {
					Nodes []struct {
						State    string
						Evidence *node
						Dataset  *struct {
							node
							Publishers nodes
						}
					}
				}
			}
		}
	}
}

func toldByUs(b *testing.B, answer []byte) []told {
	b.Helper()
	var a ours
	read(b, answer, &a)
	page := a.Data.BlockedServices
	if page.Nodes == nil {
		page = a.Data.Services
	}
	var all []told
	for _, s := range page.Nodes {
		t := told{ID: s.ID, Title: s.Title, State: s.State, Total: page.TotalCount}
		for _, n := range s.Needs.Nodes {
			var evidence, dataset node
			var publishers []node
			if n.Evidence != nil {
				evidence = *n.Evidence
			}
			if n.Dataset != nil {
				dataset, publishers = n.Dataset.node, n.Dataset.Publishers.Nodes
			}
			t.Needs = append(t.Needs, need(evidence, dataset, publishers))
		}
		all = append(all, t.sorted(s.Responsible.Nodes))
	}
	return all
}

type peerDataset struct {
	node
	Publishers []node
}

type peerService struct {
	ID, Title, State string
	Responsible      []node
	NeedsConnection  struct {
		Edges []struct {
			Node struct {
				peerDataset
				Datasets []peerDataset // of evidence; nil on a dataset
			}
		}
	}
}

// peers is an answer of the schema of @neo4j/graphql.
type peers struct {
	Data struct {
		ServicesConnection struct {
			TotalCount int
			Edges      []struct{ Node peerService }
		}
		Services []peerService
	}
}

func toldByPeer(b *testing.B, answer []byte) []told {
	b.Helper()
	var a peers
	read(b, answer, &a)
	services := a.Data.Services
	for _, e := range a.Data.ServicesConnection.Edges {
		services = append(services, e.Node)
	}
	var all []told
	for _, s := range services {
		t := told{ID: s.ID, Title: s.Title, State: s.State, Total: a.Data.ServicesConnection.TotalCount}
		for _, e := range s.NeedsConnection.Edges {
			switch n := e.Node; {
			case n.Datasets == nil:
				t.Needs = append(t.Needs, need(node{}, n.node, n.Publishers))
			case len(n.Datasets) == 0:
				t.Needs = append(t.Needs, need(n.node, node{}, nil))
			default:
				for _, d := range n.Datasets {
					t.Needs = append(t.Needs, need(n.node, d.node, d.Publishers))
				}
			}
		}
		all = append(all, t.sorted(s.Responsible))
	}
	return all
}

// need is one row as a line.
func need(evidence, dataset node, publishers []node) string {
	line := evidence.ID + " " + evidence.Title + " | " + dataset.ID + " " + dataset.Title + " |"
	slices.SortFunc(publishers, func(a, b node) int { return strings.Compare(a.ID, b.ID) })
	for _, p := range publishers {
		line += " " + p.ID + " " + p.Title
	}
	return line
}

func (t told) sorted(responsible []node) told {
	for _, r := range responsible {
		t.Responsible = append(t.Responsible, r.ID+" "+r.Title)
	}
	slices.Sort(t.Needs)
	slices.Sort(t.Responsible)
	return t
}

func read(b *testing.B, answer []byte, into any) {
	b.Helper()
	if err := json.Unmarshal(answer, into); err != nil {
		b.Fatalf("read %.300s: %v", answer, err)
	}
}
