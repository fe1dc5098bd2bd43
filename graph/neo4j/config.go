package neo4j

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// Config says where the database is. Zero durations and sizes mean the default.
type Config struct {
	URI      string // neo4j://host:7687 (routed, for a cluster too) or bolt://host:7687; +s for TLS
	Username string // default neo4j
	Password string
	Database string // default: the user's home database; Community has one, neo4j

	ConnectTimeout time.Duration // to reach the server; default 5 s
	QueryTimeout   time.Duration // of one question; default 30 s
	UpdateTimeout  time.Duration // of one transaction of an update; default 10 min
	Retry          time.Duration // how long a call goes on when the server is away; default 3 s
	Patience       time.Duration // how long a reader waits for an update to end; default 5 s
	Lease          time.Duration // how long a writer may be silent before others take over; default 1 min

	OneTransaction int // changed rows above which an update goes in steps; default 100 000
	StepRows       int // rows of a step, and of a statement; default 5 000
}

// withDefaults fills in what is not set.
func (c Config) withDefaults() Config {
	c.Username = cmp.Or(c.Username, "neo4j")
	c.ConnectTimeout = cmp.Or(c.ConnectTimeout, 5*time.Second)
	c.QueryTimeout = cmp.Or(c.QueryTimeout, 30*time.Second)
	c.UpdateTimeout = cmp.Or(c.UpdateTimeout, 10*time.Minute)
	c.Retry = cmp.Or(c.Retry, 3*time.Second)
	c.Patience = cmp.Or(c.Patience, 5*time.Second)
	c.Lease = cmp.Or(c.Lease, time.Minute)
	c.OneTransaction = cmp.Or(c.OneTransaction, 100_000)
	c.StepRows = cmp.Or(c.StepRows, 5_000)
	return c
}

// check refuses what can never work, before anything is tried.
func (c Config) check() error {
	for _, scheme := range []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"} {
		if strings.HasPrefix(c.URI, scheme+"://") {
			return nil
		}
	}
	return fmt.Errorf("address %q: write neo4j://host:7687 or bolt://host:7687: %w", c.URI, graph.ErrInvalid)
}
