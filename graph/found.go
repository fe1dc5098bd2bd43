package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
)

// FoundProblem is a problem and since when it is there.
type FoundProblem struct {
	Problem
	Key      string // says which problem it is: the same one tomorrow has the same key, also on another line
	FirstRun int64  // the run that found it first
	Since    Date   // that run's day
	GoneRun  int64  // the run that no longer found it; 0 = it is there
	Agencies []ID   // whose it is to mend: who answers for the service, publishes the dataset or catalogue; sorted
	Catalogs []ID   // that list the subject, sorted
}

// ProblemState is where a problem stands after a run.
type ProblemState string

// The states of a problem.
const (
	ProblemNew   ProblemState = "NEW"   // the last run found it, the one before did not
	ProblemStill ProblemState = "STILL" // both found it
	ProblemGone  ProblemState = "GONE"  // the last run no longer found it
)

// ProblemStates lists every state of a problem. The caller owns the slice.
func ProblemStates() []ProblemState { return []ProblemState{ProblemNew, ProblemStill, ProblemGone} }

// State is where the problem stands after a run; "" when it was gone before.
func (p *FoundProblem) State(last int64) ProblemState {
	switch {
	case p.GoneRun == last && last != 0:
		return ProblemGone
	case p.GoneRun != 0:
		return ""
	case p.FirstRun == last:
		return ProblemNew
	default:
		return ProblemStill
	}
}

// Position is the place of the problem in lists: by source, code and subject,
// then by key.
func (p *FoundProblem) Position() Position {
	return Position{SortKey: strings.Join([]string{p.Source, string(p.Code), p.Subject}, "\t"), ID: p.Key}
}

// key leaves out what moves when somebody edits another part of the document.
func (p Problem) key() string {
	sum := sha256.Sum256([]byte(strings.Join([]string{p.Source, p.Document, string(p.Code), p.Subject, p.Property, p.Value}, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:15])
}

// ProblemsOf are the problems of a graph by key, each once, with whom they
// belong to. Of several that differ in line only, the first stands.
func ProblemsOf(g *Graph) []FoundProblem {
	if len(g.Problems) == 0 {
		return nil
	}
	a, _ := connect(g.Nodes, g.Edges)
	found := make([]FoundProblem, 0, len(g.Problems))
	for _, p := range g.Problems {
		f := FoundProblem{Problem: p, Key: p.key()}
		if n, known := a.number[p.Subject]; known {
			f.Agencies, f.Catalogs = a.owners(n), sortedIDsOf(a.nodes, a.neighbours(n, InCatalog, Out))
		}
		found = append(found, f)
	}
	slices.SortStableFunc(found, func(a, b FoundProblem) int { return strings.Compare(a.Key, b.Key) })
	return slices.CompactFunc(found, func(a, b FoundProblem) bool { return a.Key == b.Key })
}

// owners are the agencies that answer for a node: it, if it is one; those
// responsible for it or that publish it; else those of what has it as basis or
// evidence.
func (a *adjacency) owners(n int32) []ID {
	if a.nodes[n].Is(Agency) {
		return []ID{a.nodes[n].ID}
	}
	direct := slices.Concat(a.neighbours(n, Responsible, In), a.neighbours(n, Publishes, In))
	if len(direct) == 0 {
		for _, t := range []EdgeType{HasBasis, Needs} {
			for _, of := range a.neighbours(n, t, In) {
				direct = append(direct, slices.Concat(a.neighbours(of, Responsible, In), a.neighbours(of, Publishes, In))...)
			}
		}
	}
	return sortedIDsOf(a.nodes, direct)
}

func sortedIDsOf(nodes []*Node, numbers []int32) []ID {
	var ids []ID
	for _, n := range numbers {
		ids = append(ids, nodes[n].ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// HeldProblem is what Fingerprints tell of a problem that is there.
type HeldProblem struct {
	FirstRun int64
	Since    Date
	Hash     string // of everything but FirstRun and Since
}

// Hash tells whether the problem is said as before.
func (p *FoundProblem) Hash() string {
	var w fieldWriter
	w.text(p.Key, p.Message)
	w.texts(p.Agencies)
	w.texts(p.Catalogs)
	w.number(p.Line)
	w.number(p.Column)
	return w.sum()
}

// DiffProblems compares the problems that a run found with those that were
// there. written are new or said otherwise, by key, and gone the keys of those
// that are no longer found, sorted; added counts those that are new.
func DiffProblems(held map[string]HeldProblem, found []FoundProblem, run int64, day Date) (written []FoundProblem, gone []string, added int) {
	still := make(map[string]bool, len(found))
	for _, p := range found {
		still[p.Key] = true
		old, known := held[p.Key]
		if known && old.Hash == p.Hash() {
			continue
		}
		p.FirstRun, p.Since = cmp.Or(old.FirstRun, run), cmp.Or(old.Since, day)
		if !known {
			added++
		}
		written = append(written, p)
	}
	for key := range held {
		if !still[key] {
			gone = append(gone, key)
		}
	}
	slices.Sort(gone)
	return written, gone, added
}
