package mapper

import (
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// classify notes the kinds of a resource.
func (b *Builder) classify(r *rdf.Resource) {
	var found kinds
	typed := false
	for _, st := range r.Statements {
		if st.Predicate != vocab.RDFType {
			continue
		}
		class, ok := st.Object.(rdf.IRI)
		if !ok {
			continue
		}
		typed = true
		if kind, ok := b.rules.Referred[class.String()]; ok {
			b.implied[r.Term] |= setOf(kind)
		} else if kind := b.kindOf(r, class.String()); kind != "" {
			found |= setOf(kind)
		}
	}
	if found != 0 {
		b.known[r.Term] = found
		return
	}
	if !typed {
		b.imply(r)
	}
}

// published are the classes of a resource but for those of Rules.Described.
func (b *Builder) published(r *rdf.Resource) []string {
	types := r.Types()
	return slices.DeleteFunc(types, func(class string) bool { return b.rules.Described[class] != "" })
}

// imply finds the kind of a resource without any class by properties that only
// one kind has: a document that adds to another often leaves the class out.
func (b *Builder) imply(r *rdf.Resource) {
	for _, st := range r.Statements {
		if kind, ok := b.rules.Domains[st.Predicate]; ok {
			b.implied[r.Term] |= setOf(kind)
		}
	}
}

func (b *Builder) kindOf(r *rdf.Resource, class string) graph.Kind {
	if kind, ok := b.rules.Classes[class]; ok {
		return kind
	}
	if kind, ok := b.rules.Described[class]; ok {
		return kind
	}
	meant := b.readAs(class)
	if meant == "" {
		return ""
	}
	b.Problem(graph.ClassUnknown, b.name(r.Term), vocab.RDFType, class, "read as "+meant)
	return b.rules.Classes[meant]
}

// readAs returns the class that a misspelt one stands for: one of the same
// vocabulary with nearly the same name, or one with the same name of another
// vocabulary that we read. "" when the class is simply another.
func (b *Builder) readAs(class string) string {
	if meant, asked := b.meant[class]; asked {
		return meant
	}
	space, name := splitName(class)
	best := ""
	if b.reads(space) && b.rules.Apart[class] == nil {
		for candidate := range b.rules.Classes {
			s, n := splitName(candidate)
			near := s == space && near(name, n) || s != space && name == n
			if near && (best == "" || candidate < best) {
				best = candidate
			}
		}
	}
	b.meant[class] = best
	return best
}

// reads reports whether one of our classes is of the namespace.
func (b *Builder) reads(space string) bool {
	for class := range b.rules.Classes {
		if s, _ := splitName(class); s == space {
			return true
		}
	}
	return false
}

func splitName(class string) (space, name string) {
	at := strings.LastIndexAny(class, "#/") + 1
	return class[:at], class[at:]
}

// near allows one slip in short names and two in those of seven letters and
// more, but never a name that only differs by its case in being a property
// (dcat:dataset is no misspelt dcat:Dataset).
func near(name, meant string) bool {
	if name == "" || name[0] != meant[0] {
		return false
	}
	limit := 1
	if len(meant) >= 7 {
		limit = 2
	}
	return distance(name, meant, limit) <= limit
}

// distance is the number of letters to add, drop or change (Levenshtein),
// or more than limit.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
