package neo4j_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

func TestOpenSaysWhatIsWrongAndWhatToDo(t *testing.T) {
	server := neo4jtest.Start(t)
	with := func(change func(*neo4j.Config)) neo4j.Config {
		c := configOf(server)
		c.ConnectTimeout, c.Retry = 2*time.Second, time.Second
		change(&c)
		return c
	}
	for name, test := range map[string]struct {
		config   neo4j.Config
		sentinel error
		says     []string
	}{
		"a wrong password": {
			with(func(c *neo4j.Config) { c.Password = "wrong" }), graph.ErrInvalid, []string{"wrong user name or password", "NEO4J_PASSWORD"},
		},
		"a wrong password, routed": {
			with(func(c *neo4j.Config) { c.Password, c.URI = "wrong", strings.Replace(c.URI, "bolt:", "neo4j:", 1) }),
			graph.ErrInvalid,
			[]string{"wrong user name or password"},
		},
		"a wrong database": {
			with(func(c *neo4j.Config) { c.Database = "elsewhere" }), graph.ErrInvalid, []string{"no such database", "elsewhere"},
		},
		"a wrong database, routed": {
			with(func(c *neo4j.Config) { c.Database, c.URI = "elsewhere", strings.Replace(c.URI, "bolt:", "neo4j:", 1) }),
			graph.ErrInvalid,
			[]string{"no such database", "elsewhere"},
		},
		"nobody there": {
			with(func(c *neo4j.Config) { c.URI = "bolt://127.0.0.1:1" }), graph.ErrUnavailable, []string{"127.0.0.1:1", "see that Neo4j runs"},
		},
		"nobody there, routed": {
			with(func(c *neo4j.Config) { c.URI = "neo4j://127.0.0.1:1" }), graph.ErrUnavailable, []string{"127.0.0.1:1", "see that Neo4j runs"},
		},
		"another scheme": {
			with(func(c *neo4j.Config) { c.URI = "http://127.0.0.1:7474" }), graph.ErrInvalid, []string{"neo4j://host:7687"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := neo4j.Open(t.Context(), test.config)
			if !errors.Is(err, test.sentinel) {
				t.Fatalf("got %v, want one that is %q", err, test.sentinel)
			}
			for _, part := range test.says {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q does not say %q", err, part)
				}
			}
		})
	}
}

func TestARoutedAddressWorks(t *testing.T) {
	server := neo4jtest.Start(t)
	empty(t, server)
	c := configOf(server)
	c.URI = strings.Replace(c.URI, "bolt:", "neo4j:", 1)
	store := openStore(t, c)
	if _, err := store.Version(t.Context()); err != nil {
		t.Fatal(err)
	}
}
