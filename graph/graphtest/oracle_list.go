package graphtest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sammenheng/sammenheng/graph"
)

func (o oracle) List(q graph.ListQuery) (graph.NodePage, error) {
	if err := checkFirst(q.First); err != nil {
		return graph.NodePage{}, err
	}
	if !fits(q) {
		return graph.NodePage{}, fmt.Errorf("filter: %w", graph.ErrInvalid)
	}
	return o.pageOf(o.those(func(n *graph.Node) bool { return o.passes(n, q) }), q.Page), nil
}

// fits is the table beside the fields of ListFilter.
func fits(q graph.ListQuery) bool {
	f := q.Filter
	switch q.Kind {
	case graph.Service:
		return f.Ministry == "" && f.Access == "" && !f.National
	case graph.LifeEvent:
		return f.LifeEvent == "" && f.Law == "" && f.Ministry == "" && f.State == "" && f.Access == ""
	case graph.Dataset:
		return f.LifeEvent == "" && f.Ministry == "" && f.State == "" && !f.National
	case graph.DataService, graph.Catalog:
		return f.LifeEvent == "" && f.Law == "" && f.Ministry == "" && f.State == "" && f.Access == "" && !f.National
	case graph.Agency:
		return f.Agency == "" && f.LifeEvent == "" && f.Law == "" && f.State == "" && f.Access == "" && !f.National
	case graph.Evidence, graph.LegalBasis, graph.Law, graph.Output, graph.Concept:
		rest := f
		rest.Source, rest.Resolved = "", nil
		return rest == graph.ListFilter{}
	default:
		return false
	}
}

func (o oracle) passes(n *graph.Node, q graph.ListQuery) bool {
	f := q.Filter
	agencyEdge := graph.Publishes
	if q.Kind == graph.Service || q.Kind == graph.LifeEvent {
		agencyEdge = graph.Responsible
	}
	for _, wanted := range []bool{
		slices.Contains(n.Kinds, q.Kind),
		f.Agency == "" || o.has(o.canonical(f.Agency), agencyEdge, n.ID),
		f.LifeEvent == "" || o.has(o.canonical(f.LifeEvent), graph.Includes, n.ID),
		f.Law == "" || o.restsOn(n.ID, o.canonical(f.Law)),
		f.Ministry == "" || o.under(n.ID, o.canonical(f.Ministry)),
		f.State == "" || n.Verdict != nil && n.Verdict.State == f.State,
		f.Access == "" || n.Access == f.Access,
		f.Source == "" || slices.ContainsFunc(n.Origins, func(or graph.Origin) bool { return or.Source == f.Source }),
		f.Resolved == nil || n.Resolved == *f.Resolved,
		!f.National || n.National >= 1,
	} {
		if !wanted {
			return false
		}
	}
	return true
}

func (o oracle) restsOn(id, law graph.ID) bool {
	if o.has(id, graph.GovernedBy, law) {
		return true
	}
	return slices.ContainsFunc(o.g.Edges, func(e graph.Edge) bool {
		return e.Type == graph.HasBasis && e.From == id && o.has(e.To, graph.FoundedIn, law)
	})
}

// under reports whether an agency is another one or PART_OF it.
func (o oracle) under(agency, ministry graph.ID) bool {
	return o.node(ministry) != nil && (agency == ministry || o.reaches(agency, graph.PartOf, ministry))
}

func (o oracle) Search(q graph.SearchQuery) (graph.NodePage, error) {
	if err := checkFirst(q.First); err != nil {
		return graph.NodePage{}, err
	}
	wanted := func(n *graph.Node) bool {
		return q.Kinds == nil || slices.ContainsFunc(q.Kinds, func(k graph.Kind) bool { return slices.Contains(n.Kinds, k) })
	}
	exact := o.those(func(n *graph.Node) bool { return wanted(n) && namedBy(n, q.Text) })
	rest := o.those(func(n *graph.Node) bool { return wanted(n) && !namedBy(n, q.Text) && titled(n, q.Text) })
	page := graph.NodePage{Total: len(exact) + len(rest)}
	from := exact
	p := q.Page
	if p.After != nil && *p.After != (graph.Position{}) {
		at := slices.IndexFunc(exact, func(n *graph.Node) bool { return n.SortKey == p.After.SortKey && n.ID == p.After.ID })
		from = exact[at+1:]
		if at >= 0 {
			p.After = nil
		} else {
			from = nil // not the place of an exact hit: behind all of them
		}
	}
	behind, _ := cut(rest, itself, graph.Page{First: len(rest), After: p.After})
	all := slices.Concat(from, behind)
	page.More = len(all) > p.First
	page.Nodes = all[:min(len(all), p.First)]
	return page, nil
}

// bare is how names are compared: without case and white space.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// namedBy reports whether the text is, exactly, one of the names of a node.
func namedBy(n *graph.Node, text string) bool {
	names := slices.Concat([]string{n.ID, n.OrgNumber}, n.Aliases, n.Identifiers)
	for _, r := range n.Records {
		names = append(names, r.FDKID)
	}
	if slices.Contains(n.Kinds, graph.Law) && strings.HasPrefix(n.ID, "https://lovdata.no/") {
		parts := strings.Split(strings.TrimPrefix(n.ID, "https://lovdata.no/"), "/")
		rest := strings.Join(parts[1:], "/")
		names = append(names,
			strings.Join(parts, " "), // lov 2016-12-09-88 § 10-2
			strings.Join(parts, "/"), // lov/2016-12-09-88/§10-2
			rest,                     // 2016-12-09-88/§10-2
			parts[0]+"-"+strings.Join(parts[1:], "-")) // lov-2016-12-09-88-§10-2
	}
	return slices.ContainsFunc(names, func(name string) bool { return bare(name) != "" && bare(name) == bare(text) })
}

// titled reports whether every word of text begins a word of the titles.
func titled(n *graph.Node, text string) bool {
	var have []string
	for _, t := range n.Titles {
		have = append(have, wordsOf(t.Value)...)
	}
	words := wordsOf(text)
	for _, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return len(words) > 0
}

// wordsOf splits into words without case and accents. It knows the accents
// that drawn and generated titles have; ä and ö are æ and ø in Norwegian.
func wordsOf(s string) []string {
	folded := strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if i := slices.Index([]rune("éèêüáàôäöšđŋ"), r); i >= 0 {
			return []rune("eeeuaaoæøsdn")[i]
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return ' '
		}
		return r
	}, s)
	return strings.Fields(folded)
}
