package neo4j_test

import (
	"bytes"
	"fmt"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/graph/graphtest"
	"github.com/sammenheng/sammenheng/graph/neo4j"
	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// An update commits several times: the look before it, the marker, the data (or
// each step), the end. Whichever acknowledgement is lost, it must come through
// once and whole.
func TestACommitWhoseAcknowledgementWasLostIsNotDoneTwice(t *testing.T) {
	server := neo4jtest.Start(t)
	for name, steps := range map[string]bool{"in one transaction": false, "in steps": true} {
		for lost := 1; lost <= 5; lost++ {
			t.Run(fmt.Sprintf("%s, commit %d", name, lost), func(t *testing.T) {
				empty(t, server)
				line := listen(t, strings.TrimPrefix(server.URI, "bolt://"))
				c := configOf(server)
				if c.URI = "bolt://" + line.address; steps {
					c.OneTransaction, c.StepRows = 1, 20
				}
				store := openStore(t, c)
				graphtest.Load(t, store, graphtest.RandomGraph(1, graphtest.Size{Services: 10, Documents: 2}))
				g := graphtest.RandomGraph(2, graphtest.Size{Services: 10, Documents: 2})
				u := differenceTo(t, store, g)
				u.Record = nightly(t, store, 2)
				applyLosing(t, store, line, u, lost)
				wantHeld(t, store, g)
				wantNights(t, server, 1, 2)
			})
		}
	}
}

// What changes the history alone commits three times: the marker, the data, the
// end.
func TestARunWhoseAcknowledgementWasLostIsNotRecordedTwice(t *testing.T) {
	server := neo4jtest.Start(t)
	for lost := 1; lost <= 3; lost++ {
		t.Run(fmt.Sprintf("commit %d", lost), func(t *testing.T) {
			empty(t, server)
			line := listen(t, strings.TrimPrefix(server.URI, "bolt://"))
			c := configOf(server)
			c.URI = "bolt://" + line.address
			store := openStore(t, c)
			record := nightly(t, store, 0)
			line.lose.Store(int64(lost))
			if err := store.Record(t.Context(), *record); err != nil || line.lose.Load() > 0 {
				t.Fatalf("record: %v; %d commits to go", err, line.lose.Load())
			}
			wantNights(t, server, 1, 0)
			line.lose.Store(int64(lost))
			if err := store.Pin(t.Context(), 1, "spring"); err != nil || line.lose.Load() > 0 {
				t.Fatalf("pin: %v; %d commits to go", err, line.lose.Load())
			}
			page, err := store.Runs(t.Context(), graph.RunQuery{Name: "spring", First: 1})
			if err != nil || page.Total != 1 {
				t.Errorf("%d runs are called spring, %v", page.Total, err)
			}
		})
	}
}

// applyLosing applies u while the acknowledgement of one commit is lost.
func applyLosing(t *testing.T, store *neo4j.Store, line *line, u graph.Update, lost int) {
	t.Helper()
	line.lose.Store(int64(lost))
	version, err := store.Apply(t.Context(), u)
	left := line.lose.Swap(0)
	if err != nil {
		t.Fatalf("apply: %v", err)
	}
	if version.Number != 2 {
		t.Errorf("got version %d, want 2", version.Number)
	}
	if left > 0 && lost <= 4 {
		t.Errorf("there was no commit %d", lost)
	}
}

// line is a connection to the server that can be cut.
type line struct {
	address string
	lose    atomic.Int64 // how many commits from now the acknowledgement is lost; 0 = never
	mute    atomic.Bool  // the server's words are swallowed, and the connection stays
}

// commit is Bolt's COMMIT message with its chunk header and end.
var commit = []byte{0x00, 0x02, 0xB0, 0x12, 0x00, 0x00}

// listen takes connections to the server until the test ends.
func listen(t *testing.T, server string) *line {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	l := &line{address: listener.Addr().String()}
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			go l.carry(client, server)
		}
	}()
	return l
}

// carry passes bytes both ways. When the commit comes whose acknowledgement is
// to be lost, the server still gets it, and the client hears no more.
func (l *line) carry(client net.Conn, server string) {
	defer client.Close()
	there, err := net.Dial("tcp", server)
	if err != nil {
		return
	}
	defer there.Close()
	var deaf atomic.Bool
	go func() {
		defer client.Close()
		buffer := make([]byte, 64<<10)
		for {
			n, err := there.Read(buffer)
			if err != nil || deaf.Load() {
				return
			}
			if l.mute.Load() {
				continue
			}
			if _, err := client.Write(buffer[:n]); err != nil {
				return
			}
		}
	}()
	buffer := make([]byte, 64<<10)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		lost := bytes.Contains(buffer[:n], commit) && l.lose.Load() > 0 && l.lose.Add(-1) == 0
		deaf.Store(lost)
		if _, err := there.Write(buffer[:n]); err != nil {
			return
		}
		if lost {
			time.Sleep(200 * time.Millisecond) // for the server to commit
			return
		}
	}
}
