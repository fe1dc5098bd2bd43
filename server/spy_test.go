package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"sync/atomic"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/memory"
	"github.com/sammenheng/sammenheng/server"
	"github.com/sammenheng/sammenheng/server/servertest"
)

// spy counts the calls on a store and can answer in its place.
type spy struct {
	graph.Store
	calls  atomic.Int64
	before func(call string) error                      // runs ahead of each call; an error is its answer
	during func(ctx context.Context, call string) error // the same, with the call's context
	read   func(ctx context.Context, fn func(context.Context) error) error
}

func (s *spy) note(ctx context.Context, call string) error {
	s.calls.Add(1)
	if s.before != nil {
		return s.before(call)
	}
	if s.during != nil {
		return s.during(ctx, call)
	}
	return nil
}

func (s *spy) Read(ctx context.Context, fn func(context.Context) error) error {
	if s.read != nil {
		return s.read(ctx, fn)
	}
	return s.Store.Read(ctx, fn)
}

func (s *spy) Version(ctx context.Context) (graph.Version, error) {
	if err := s.note(ctx, "Version"); err != nil {
		return graph.Version{}, err
	}
	return s.Store.Version(ctx)
}

func (s *spy) Nodes(ctx context.Context, ids []graph.ID) ([]*graph.Node, error) {
	if err := s.note(ctx, "Nodes"); err != nil {
		return nil, err
	}
	return s.Store.Nodes(ctx, ids)
}

func (s *spy) List(ctx context.Context, q graph.ListQuery) (graph.NodePage, error) {
	if err := s.note(ctx, "List"); err != nil {
		return graph.NodePage{}, err
	}
	return s.Store.List(ctx, q)
}

func (s *spy) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) ([]graph.NeighbourPage, error) {
	if err := s.note(ctx, "Neighbours"); err != nil {
		return nil, err
	}
	return s.Store.Neighbours(ctx, ids, q)
}

func (s *spy) Search(ctx context.Context, q graph.SearchQuery) (graph.NodePage, error) {
	if err := s.note(ctx, "Search"); err != nil {
		return graph.NodePage{}, err
	}
	return s.Store.Search(ctx, q)
}

func (s *spy) BlockedServices(ctx context.Context, q graph.BlockedQuery) (graph.BlockedPage, error) {
	if err := s.note(ctx, "BlockedServices"); err != nil {
		return graph.BlockedPage{}, err
	}
	return s.Store.BlockedServices(ctx, q)
}

func (s *spy) Needs(ctx context.Context, ids []graph.ID) ([][]graph.Need, error) {
	if err := s.note(ctx, "Needs"); err != nil {
		return nil, err
	}
	return s.Store.Needs(ctx, ids)
}

func (s *spy) UpstreamBlocks(ctx context.Context, ids []graph.ID) ([][]*graph.Node, error) {
	if err := s.note(ctx, "UpstreamBlocks"); err != nil {
		return nil, err
	}
	return s.Store.UpstreamBlocks(ctx, ids)
}

func (s *spy) Summaries(ctx context.Context, ids []graph.ID) ([]*graph.Summary, error) {
	if err := s.note(ctx, "Summaries"); err != nil {
		return nil, err
	}
	return s.Store.Summaries(ctx, ids)
}

func (s *spy) Impact(ctx context.Context, q graph.ImpactQuery) (graph.ImpactPage, error) {
	if err := s.note(ctx, "Impact"); err != nil {
		return graph.ImpactPage{}, err
	}
	return s.Store.Impact(ctx, q)
}

func (s *spy) Path(ctx context.Context, q graph.PathQuery) ([]graph.Path, error) {
	if err := s.note(ctx, "Path"); err != nil {
		return nil, err
	}
	return s.Store.Path(ctx, q)
}

func (s *spy) Rows(ctx context.Context, scope graph.RowScope) (*graph.Rows, error) {
	if err := s.note(ctx, "Rows"); err != nil {
		return nil, err
	}
	return s.Store.Rows(ctx, scope)
}

func (s *spy) Coverage(ctx context.Context, by graph.CoverageBy) ([]graph.Coverage, error) {
	if err := s.note(ctx, "Coverage"); err != nil {
		return nil, err
	}
	return s.Store.Coverage(ctx, by)
}

func (s *spy) FollowUp(ctx context.Context) (*graph.FollowUp, error) {
	if err := s.note(ctx, "FollowUp"); err != nil {
		return nil, err
	}
	return s.Store.FollowUp(ctx)
}

func (s *spy) Runs(ctx context.Context, q graph.RunQuery) (graph.RunPage, error) {
	if err := s.note(ctx, "Runs"); err != nil {
		return graph.RunPage{}, err
	}
	return s.Store.Runs(ctx, q)
}

func (s *spy) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	if err := s.note(ctx, "Changes"); err != nil {
		return graph.ChangePage{}, err
	}
	return s.Store.Changes(ctx, q)
}

func (s *spy) Problems(ctx context.Context, q graph.ProblemQuery) (graph.ProblemPage, error) {
	if err := s.note(ctx, "Problems"); err != nil {
		return graph.ProblemPage{}, err
	}
	return s.Store.Problems(ctx, q)
}

func (s *spy) ProblemCounts(ctx context.Context, f graph.ProblemFilter, by graph.ProblemsBy) ([]graph.ProblemCount, error) {
	if err := s.note(ctx, "ProblemCounts"); err != nil {
		return nil, err
	}
	return s.Store.ProblemCounts(ctx, f, by)
}

// fixture is a server on the fixture's graph, the spy on its store and the log.
func fixture(t testing.TB, change ...func(*server.Config)) (*server.Server, *spy, *bytes.Buffer) {
	t.Helper()
	return fixtureOf(t, servertest.Load, change...)
}

// followUpFixture is a server of the fixture with follow-up.
func followUpFixture(t testing.TB) (*server.Server, *spy) {
	t.Helper()
	srv, store, _ := fixtureOf(t, servertest.LoadFollowUp)
	return srv, store
}

func fixtureOf(t testing.TB, load func(testing.TB, graph.Store), change ...func(*server.Config)) (*server.Server, *spy, *bytes.Buffer) {
	t.Helper()
	store := &spy{Store: memory.New()}
	load(t, store)
	cfg := server.DefaultConfig()
	for _, c := range change {
		c(&cfg)
	}
	var log bytes.Buffer
	srv, err := server.New(store, cfg, slog.New(slog.NewTextHandler(&log, nil)))
	if err != nil {
		t.Fatalf("make a server: %v", err)
	}
	return srv, store, &log
}

// answer is a GraphQL response.
type answer struct {
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions map[string]any
	}
	raw string
}

func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

func ask(t testing.TB, srv *server.Server, query string, variables map[string]any) answer {
	t.Helper()
	raw, err := srv.Ask(t.Context(), query, variables, "")
	if err != nil {
		t.Fatalf("ask: %v", err)
	}
	a := answer{raw: string(raw)}
	if err := json.Unmarshal(raw, &a); err != nil {
		t.Fatalf("the answer is not JSON: %v\n%s", err, raw)
	}
	return a
}
