// Command sammenheng loads catalogues of public services into a graph, serves
// it, and answers questions of it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/sammenheng/sammenheng/graph"
)

// The exit codes of every command.
const (
	exitOK      = 0 // all well
	exitFailed  = 1 // nothing was loaded, read or answered
	exitUsage   = 2 // the command line or a configuration is wrong
	exitPartial = 3 // some source failed or was held back; the rest was done
)

// version is set by the linker: -X main.version=…
var version = "development"

func main() { os.Exit(run(os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr)) }

// run is main without a process around it: it returns the exit code.
func run(args []string, getenv func(string) string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := &program{getenv: getenv, in: in, out: out, errs: errs, log: logger(errs)}
	root := p.command()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	if !errors.As(err, &silent{}) {
		fmt.Fprintf(errs, "sammenheng: %v\n", err)
	}
	return exitCode(err)
}

// program is what commands share.
type program struct {
	getenv func(string) string
	in     io.Reader
	out    io.Writer
	errs   io.Writer
	log    *slog.Logger
}

func (p *program) command() *cobra.Command {
	root := &cobra.Command{
		Use:           "sammenheng",
		Short:         "Which public services are blocked by a missing data-sharing basis, why, and whose job is it?",
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version,
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage(err) })
	root.AddCommand(p.load(), p.serve(), p.ask(), p.check(), p.convert(), p.export(), p.brief(), p.changes(), p.runs(), p.problems(), p.schema(), p.version())
	return root
}

// logger writes text on a terminal and JSON elsewhere.
func logger(w io.Writer) *slog.Logger {
	if isTerminal(w) {
		return slog.New(slog.NewTextHandler(w, nil))
	}
	return slog.New(slog.NewJSONHandler(w, nil))
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// coded is an error with the exit code it ends in.
type coded struct {
	error
	code int
}

func (c coded) Unwrap() error { return c.error }

func usage(err error) error {
	if err == nil {
		return nil
	}
	return coded{error: err, code: exitUsage}
}

// silent is an exit code whose reason has been printed already.
type silent struct{ code int }

func (silent) Error() string { return "" }

// exitCode is the code that an error ends in. What is invalid is the caller's
// to mend.
func exitCode(err error) int {
	var c coded
	var s silent
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &s):
		return s.code
	case errors.As(err, &c):
		return c.code
	case errors.Is(err, graph.ErrInvalid):
		return exitUsage
	default:
		return exitFailed
	}
}

func (p *program) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(p.out, "sammenheng", version)
			return err
		},
	}
}

// noArgs and the like make cobra's complaints usage errors.
func noArgs(cmd *cobra.Command, args []string) error { return usage(cobra.NoArgs(cmd, args)) }

func exactly(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error { return usage(cobra.ExactArgs(n)(cmd, args)) }
}

func atLeast(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error { return usage(cobra.MinimumNArgs(n)(cmd, args)) }
}

func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error { return usage(cobra.MaximumNArgs(n)(cmd, args)) }
}
