package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
	"github.com/sammenheng/sammenheng/server"
)

func (p *program) ask() *cobra.Command {
	cmd := &cobra.Command{
		Use: "ask [QUERY]", Args: atMost(1),
		Short: "Ask the store a GraphQL question without a server",
		Long: `Run a GraphQL query against the store and print the answer as JSON. The query is
the argument, or a file (--file, - is standard input). “sammenheng schema” prints
what can be asked. The commands below ask the common questions without GraphQL.

Exit codes: 0 answered, 1 answered with errors or not at all, 2 usage.`,
		Example: `  sammenheng ask '{ blockedServices(first: 5) { counts { blocked unknown clear } nodes { title explanations } } }'`,
	}
	cmd.AddCommand(p.questions()...)
	from := p.readingFlags(cmd)
	file := cmd.Flags().String("file", "", "file with the query")
	variables := cmd.Flags().String("variables", "", "variables as a JSON object")
	operation := cmd.Flags().String("operation", "", "name of the operation, if the query has several")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		query, err := p.query(args, *file)
		if err != nil {
			return usage(err)
		}
		values, err := readVariables(*variables)
		if err != nil {
			return usage(err)
		}
		return p.runAsk(cmd.Context(), from, query, values, *operation)
	}
	return cmd
}

// query is the argument, a file or standard input.
func (p *program) query(args []string, file string) (string, error) {
	switch {
	case len(args) == 1 && file != "":
		return "", fmt.Errorf("give the query as an argument or in a file, not both: %w", graph.ErrInvalid)
	case len(args) == 1:
		return args[0], nil
	case file == "":
		return "", fmt.Errorf("give a query, as an argument or with --file: %w", graph.ErrInvalid)
	case file == "-":
		content, err := io.ReadAll(p.in)
		return string(content), err
	default:
		content, err := os.ReadFile(file)
		return string(content), err
	}
}

func readVariables(text string) (map[string]any, error) {
	if text == "" {
		return nil, nil
	}
	var values map[string]any
	if err := json.Unmarshal([]byte(text), &values); err != nil {
		return nil, fmt.Errorf("--variables must be a JSON object: %w", err)
	}
	return values, nil
}

func (p *program) runAsk(ctx context.Context, from whereFrom, query string, variables map[string]any, operation string) (err error) {
	store, err := p.open(ctx, from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	s, err := server.New(store, server.DefaultConfig(), p.log)
	if err != nil {
		return err
	}
	answer, err := s.Ask(ctx, query, variables, operation)
	if err != nil {
		return err
	}
	var response struct {
		Data   json.RawMessage   `json:"data,omitempty"`
		Errors []json.RawMessage `json:"errors,omitempty"`
	}
	if err := json.Unmarshal(answer, &response); err != nil {
		return fmt.Errorf("read the answer: %w", err)
	}
	if err := printJSON(p.out, response); err != nil {
		return err
	}
	if len(response.Errors) > 0 {
		return silent{code: exitFailed}
	}
	return nil
}

func (p *program) schema() *cobra.Command {
	cmd := &cobra.Command{
		Use: "schema", Args: noArgs,
		Short: "Print the GraphQL schema, or check that it breaks nothing",
		Long: `Print the GraphQL schema. With --check, compare it with an older one instead and
list every change that breaks what others built on that one.

Exit codes: 0 printed, or nothing breaks; 1 something breaks; 2 usage.`,
	}
	check := cmd.Flags().String("check", "", "file with the older schema, as this command printed it")
	cmd.RunE = func(*cobra.Command, []string) error {
		if *check != "" {
			return p.checkSchema(*check, graph.DateOf(time.Now()))
		}
		_, err := io.WriteString(p.out, schema.SDL())
		return err
	}
	return cmd
}

// checkSchema lists what breaks for those who built on the schema in a file.
func (p *program) checkSchema(file string, day graph.Date) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return usage(fmt.Errorf("read the older schema: %w", err))
	}
	older, err := schema.Parse(file, string(text))
	if err != nil {
		return err
	}
	current, err := schema.Parse("today’s schema", schema.SDL())
	if err != nil {
		return err
	}
	breaks := schema.Breaks(older, current, day)
	for _, b := range breaks {
		if _, err := fmt.Fprintln(p.out, b); err != nil {
			return err
		}
	}
	if len(breaks) > 0 {
		return fmt.Errorf("since %s %d changes break something", file, len(breaks))
	}
	_, err = fmt.Fprintf(p.out, "Nothing breaks since %s.\n", file)
	return err
}
