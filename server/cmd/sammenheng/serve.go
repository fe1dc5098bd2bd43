package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/frontend"
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/server"
)

// How long connections may take, and how often a file store is looked at for a
// version that another process wrote. Who sends a request a
// byte a minute, or reads the answer so, is cut off.
const (
	headerTimeout   = 10 * time.Second
	requestTimeout  = 30 * time.Second // above the limit for answers, for it goes on while one is made
	answerTimeout   = time.Minute
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 20 * time.Second
	reloadEvery     = 2 * time.Second
)

func (p *program) serve() *cobra.Command {
	cmd := &cobra.Command{
		Use: "serve", Args: noArgs,
		Short: "Answer over http: pages, GraphQL, health and metrics",
		Long: `Serve the store over http:

  GET  /          pages for people
  POST /graphql   GraphQL; with GET too, where answers have an ETag
  GET  /graphiql  a page to write queries in
  GET  /healthz   the process is alive
  GET  /readyz    the store answers and holds a version
  GET  /metrics   for Prometheus

A version that load writes meanwhile is noticed by itself. With --refresh the
server loads by itself; --as-of serves an earlier run out of the archive.`,
	}
	from := p.readingFlags(cmd)
	sources := cmd.Flags().String("sources", p.fromEnv("SAMMENHENG_SOURCES", defaultSources), "with --refresh: file that names the sources (SAMMENHENG_SOURCES)")
	every := cmd.Flags().Duration("refresh", 0, "load the sources by itself, this often, such as 24h; 0 = never")
	maxAge := cmd.Flags().Duration("max-age", 0, "/readyz says 503 when a source was last read whole longer ago, such as 72h; 0 = never")
	addr := cmd.Flags().String("addr", p.fromEnv("SAMMENHENG_ADDR", defaultAddr), "address to listen on (SAMMENHENG_ADDR)")
	origins := cmd.Flags().StringSlice("origins", p.list("SAMMENHENG_ORIGINS"),
		"sites whose pages may read answers, such as https://example.org; * for all; none unless given (SAMMENHENG_ORIGINS, with commas)")
	open, errOpen := strconv.ParseBool(p.fromEnv("SAMMENHENG_INTROSPECTION", "true"))
	introspection := cmd.Flags().Bool("introspection", open, "answer questions about the schema (SAMMENHENG_INTROSPECTION)")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if errOpen != nil && !cmd.Flags().Changed("introspection") {
			return usage(fmt.Errorf("SAMMENHENG_INTROSPECTION must be true or false: %w", errOpen))
		}
		cfg := server.DefaultConfig()
		cfg.Origins, cfg.Introspection, cfg.Program, cfg.MaxAge = *origins, *introspection, version, *maxAge
		cfg.UI = frontend.Files()
		r := refresh{every: *every, sources: *sources, archive: *from.archive}
		if err := r.check(from); err != nil {
			return usage(err)
		}
		return p.runServe(cmd.Context(), from, *addr, cfg, r)
	}
	return cmd
}

// list is the value of an environment variable, parted at commas.
func (p *program) list(name string) []string {
	return strings.FieldsFunc(p.getenv(name), func(r rune) bool { return r == ',' || r == ' ' })
}

func (p *program) runServe(ctx context.Context, from whereFrom, addr string, cfg server.Config, r refresh) (err error) {
	store, err := p.open(ctx, from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	s, err := server.New(store, cfg, p.log)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if err != nil {
		return fmt.Errorf("serve on %s: %w", addr, err)
	}
	go p.watch(ctx, store)
	loading := p.refresh(ctx, store, r)
	defer func() { <-loading }() // a load under way ends first: it is told to stop by ctx
	p.log.Info("serving", "address", "http://"+listener.Addr().String(), "store", *from.store)
	return listen(ctx, listener, s.Handler())
}

// listen serves until ctx ends, and then finishes the requests under way.
func listen(ctx context.Context, l net.Listener, h http.Handler) error {
	srv := &http.Server{Handler: h, ReadHeaderTimeout: headerTimeout, ReadTimeout: requestTimeout, WriteTimeout: answerTimeout, IdleTimeout: idleTimeout}
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
		defer cancel()
		done <- srv.Shutdown(ending)
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return <-done
}

// reloader is a store that another process may write to without its knowing.
type reloader interface {
	Reload(ctx context.Context) (bool, error)
}

// watch lets a file store notice new versions. A file that cannot be read
// leaves the version that is being served.
func (p *program) watch(ctx context.Context, store graph.Store) {
	p.warm(ctx, store)
	r, ok := store.(reloader)
	if !ok {
		return
	}
	tick := time.NewTicker(reloadEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			changed, err := r.Reload(ctx)
			if err != nil {
				p.log.Error("the new version cannot be read; the old one is served on", "error", err)
			}
			if changed {
				p.log.Info("serving a new version")
				p.warm(ctx, store)
			}
		}
	}
}

// warm asks the first search of a version, so that no person waits for the
// index that it makes.
func (p *program) warm(ctx context.Context, store graph.Store) {
	if _, err := store.Search(ctx, graph.SearchQuery{Text: "warm"}); err != nil {
		p.log.Warn("the first search failed", "error", err)
	}
}
