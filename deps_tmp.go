//go:build deps

package deps

import (
	_ "github.com/99designs/gqlgen/graphql"
	_ "github.com/99designs/gqlgen/graphql/handler"
	_ "github.com/goccy/go-yaml"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/knakk/rdf"
	_ "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	_ "github.com/piprate/json-gold/ld"
	_ "github.com/prometheus/client_golang/prometheus/promhttp"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/spf13/cobra"
	_ "github.com/tggo/goRDFlib/turtle"
	_ "github.com/tggo/goRDFlib/rdfxml"
	_ "github.com/tggo/goRDFlib/trig"
	_ "github.com/vektah/gqlparser/v2"
	_ "go.uber.org/goleak"
	_ "golang.org/x/text/collate"
	_ "golang.org/x/text/encoding/htmlindex"
	_ "golang.org/x/term"
	_ "pgregory.net/rapid"
)
