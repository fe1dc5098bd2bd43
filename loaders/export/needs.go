package export

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/sammenheng/sammenheng/graph"
)

// needColumns are the columns of blocked and needs.
func needColumns() []string {
	return []string{
		"service", "serviceState", "state", "reason", "decides", "sentence", "evidence", "dataset", "provider", "consumer", "law",
		"illustrative", "source", "document", "dataVersion", "assessedOn", "serviceId", "evidenceId", "datasetId",
	}
}

// needs writes the rows of every service, a page of services at a time.
func (a *answer) needs(ctx context.Context) error {
	pass, err := a.rowFilter(ctx)
	if err != nil {
		return err
	}
	if err := a.out.row(needColumns()...); err != nil {
		return err
	}
	q := graph.BlockedQuery{Filter: a.services(), Page: graph.Page{First: graph.MaxFirst}}
	for {
		page, err := a.BlockedServices(ctx, q)
		if err != nil {
			return fmt.Errorf("find services: %w", err)
		}
		if err := a.needPage(ctx, page.Nodes, pass); err != nil {
			return err
		}
		if !page.More {
			return nil
		}
		last := page.Nodes[len(page.Nodes)-1].Position()
		q.After = &last
	}
}

// services is the filter of the services whose rows are looked at. What needs
// asks of rows is asked of all rows, not only of those that decide.
func (a *answer) services() graph.BlockedFilter {
	f := a.question.Filter
	if a.question.Name == "needs" {
		return graph.BlockedFilter{States: graph.States(), LifeEvent: f.LifeEvent, Consumer: f.Consumer}
	}
	return graph.BlockedFilter{
		States: f.States, LifeEvent: f.LifeEvent, Consumer: f.Consumer,
		Provider: f.Provider, Law: f.Law, Reason: f.Reason, Ministry: f.Ministry,
	}
}

// rowFilter prepares the test that a row must pass.
func (a *answer) rowFilter(ctx context.Context) (func(*graph.Need) bool, error) {
	f := a.question.Filter
	asked, err := a.Nodes(ctx, []graph.ID{f.Provider, f.Law})
	if err != nil {
		return nil, fmt.Errorf("look up the filter: %w", err)
	}
	holds := func(set graph.ID, n *graph.Node, among []graph.ID) bool {
		return set == "" || n != nil && slices.Contains(among, n.ID)
	}
	common := func(n *graph.Need) bool {
		return holds(f.Provider, asked[0], n.Providers) && holds(f.Law, asked[1], n.Laws) && (f.Reason == "" || n.Reason == f.Reason)
	}
	if a.question.Name == "blocked" {
		return func(n *graph.Need) bool { return n.Decides && common(n) }, nil
	}
	ministry, err := a.within(ctx, f.Ministry)
	if err != nil {
		return nil, err
	}
	return func(n *graph.Need) bool {
		return common(n) && (len(f.States) == 0 || slices.Contains(f.States, n.State)) &&
			(f.Ministry == "" || slices.ContainsFunc(slices.Concat(n.Providers, n.Consumers), func(id graph.ID) bool { return ministry[id] }))
	}, nil
}

// within is the ministry and the agencies that are part of it.
func (a *answer) within(ctx context.Context, ministry graph.ID) (map[graph.ID]bool, error) {
	if ministry == "" {
		return nil, nil
	}
	agencies := map[graph.ID]bool{}
	q := graph.ListQuery{Kind: graph.Agency, Filter: graph.ListFilter{Ministry: ministry}}
	err := eachListed(ctx, a, q, func(listed []*graph.Node) error {
		for _, n := range listed {
			agencies[n.ID] = true
		}
		return nil
	})
	return agencies, err
}

// needPage writes the rows of a page of services that pass. A service without
// any row has one that says so.
func (a *answer) needPage(ctx context.Context, services []*graph.Node, pass func(*graph.Need) bool) error {
	if len(services) == 0 {
		return nil
	}
	rows, err := a.Needs(ctx, ids(services))
	if err != nil {
		return fmt.Errorf("read needs: %w", err)
	}
	var chosen []graph.Need
	var of []*graph.Node
	for i, service := range services {
		if len(rows[i]) == 0 {
			rows[i] = []graph.Need{{Service: service.ID, State: graph.Unknown, Reason: graph.NeedsNotStated, Decides: true}}
		}
		for j := range rows[i] {
			if pass(&rows[i][j]) {
				chosen, of = append(chosen, rows[i][j]), append(of, service)
			}
		}
	}
	known, err := a.mentioned(ctx, chosen)
	if err != nil {
		return err
	}
	for i := range chosen {
		if err := a.needRow(of[i], &chosen[i], known); err != nil {
			return err
		}
	}
	return nil
}

// mentioned are the nodes that rows and their facts name, by id.
func (a *answer) mentioned(ctx context.Context, rows []graph.Need) (map[graph.ID]*graph.Node, error) {
	known := map[graph.ID]*graph.Node{}
	for _, n := range rows {
		named := slices.Concat([]graph.ID{n.Service, n.Evidence, n.Dataset}, n.Providers, n.Consumers, n.Laws)
		for _, f := range n.Facts {
			named = append(named, f.Subject, f.Object)
			if _, act, ok := graph.CanonicalLaw(f.Object); ok {
				named = append(named, act) // a section is named by its act
			}
		}
		for _, id := range named {
			if id != "" {
				known[id] = nil
			}
		}
	}
	asked := make([]graph.ID, 0, len(known))
	for id := range known {
		asked = append(asked, id)
	}
	slices.Sort(asked)
	for part := range slices.Chunk(asked, 1_000) {
		found, err := a.Nodes(ctx, part)
		if err != nil {
			return nil, fmt.Errorf("look up what rows name: %w", err)
		}
		for i, n := range found {
			known[part[i]] = n
		}
	}
	return known, nil
}

func (a *answer) needRow(service *graph.Node, n *graph.Need, known map[graph.ID]*graph.Node) error {
	look := func(id graph.ID) *graph.Node { return known[id] }
	title := func(ids ...graph.ID) string {
		var titles []string
		for _, id := range ids {
			switch node := known[id]; {
			case node != nil:
				titles = append(titles, node.Title(a.question.Lang).Value)
			case id != "":
				titles = append(titles, id)
			}
		}
		return several(titles)
	}
	sources, documents := origins(n.Facts)
	return a.out.row(
		title(n.Service), string(service.Verdict.State), string(n.State), string(n.Reason), yes(n.Decides),
		graph.Explain(*n, a.question.Lang, look),
		title(n.Evidence), title(n.Dataset), title(n.Providers...), title(n.Consumers...), title(lawsOf(n.Facts)...),
		yes(n.Illustrative), several(sources), several(documents),
		strconv.FormatInt(a.version.Number, 10), string(a.version.AssessedOn),
		n.Service, n.Evidence, n.Dataset,
	)
}

// lawsOf are the laws that the facts name, in their order.
func lawsOf(facts []graph.Fact) []graph.ID {
	var laws []graph.ID
	for _, f := range facts {
		if (f.Kind == graph.FactLaw || f.Kind == graph.FactLegislation) && !slices.Contains(laws, f.Object) {
			laws = append(laws, f.Object)
		}
	}
	return laws
}

// origins are the sources of facts and the documents in them: the public
// document that a curated row cites, else the file.
func origins(facts []graph.Fact) (sources, documents []string) {
	for _, f := range facts {
		document := f.Origin.Reference
		if document == "" {
			document = f.Origin.Document
		}
		if s := f.Origin.Source; s != "" && !slices.Contains(sources, s) {
			sources = append(sources, s)
		}
		if document != "" && !slices.Contains(documents, document) {
			documents = append(documents, document)
		}
	}
	return sources, documents
}
