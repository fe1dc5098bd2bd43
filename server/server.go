package server

import (
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
)

// cachedQueries is how many parsed queries are kept.
const cachedQueries = 500

// Server answers questions about what a store holds. Safe for use by many
// goroutines; it does not close the store.
type Server struct {
	store   graph.Store
	cfg     Config
	log     *slog.Logger
	exec    *executor.Executor
	show    presenter
	metrics *metrics
	pages   pages
	ui      *webUI // nil when none is built
}

// New makes a server. ErrInvalid when store or log is missing or a limit of
// cfg is zero: start from DefaultConfig.
func New(store graph.Store, cfg Config, log *slog.Logger) (*Server, error) {
	if store == nil || log == nil {
		return nil, fmt.Errorf("make a server: it needs a store and a log: %w", graph.ErrInvalid)
	}
	if err := cfg.check(); err != nil {
		return nil, err
	}
	s := &Server{store: store, cfg: cfg, log: log, ui: newWebUI(cfg.UI)}
	var errMetrics, errPages error
	s.metrics, errMetrics = newMetrics(store, cfg.Timeout)
	s.pages, errPages = readPages(cfg)
	if err := errors.Join(errMetrics, errPages); err != nil {
		return nil, fmt.Errorf("make a server: %w", err)
	}
	s.show = presenter{cfg: cfg, log: log, count: s.metrics.countError}
	s.exec = newExecutor(store, cfg, s.show)
	return s, nil
}

// newExecutor puts schema, resolvers and limits together.
func newExecutor(store graph.Store, cfg Config, show presenter) *executor.Executor {
	exec := executor.New(schema.NewExecutableSchema(schema.Config{Resolvers: &resolver{store, cfg.MaxFirst}}))
	exec.SetErrorPresenter(show.field)
	exec.SetRecoverFunc(recovered)
	exec.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	introspection(exec, cfg.Introspection)
	exec.Use(limits{cfg}) // ahead of persisted: what is too long is not kept
	exec.Use(newPersisted(cfg.MaxPersisted))
	exec.Use(consistent{store, show})
	return exec
}
