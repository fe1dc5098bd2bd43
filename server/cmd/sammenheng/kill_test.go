package main

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// moment is when a load is killed.
type moment struct {
	name string
	come func(t *testing.T, p *place, took time.Duration) func() bool // took: by a load into a file that was left in peace
}

// moments are the steps of a load, as they are seen from outside, and any time.
func moments() []moment {
	return []moment{
		{"when the server is asked", func(_ *testing.T, p *place, _ time.Duration) func() bool {
			before := p.country.asked.Load()
			return func() bool { return p.country.asked.Load() > before }
		}},
		{"while a document is kept", func(_ *testing.T, p *place, _ time.Duration) func() bool {
			return func() bool { return p.files("tmp") > 0 }
		}},
		{"while documents are kept", func(_ *testing.T, p *place, _ time.Duration) func() bool {
			before := p.files("objects")
			return func() bool { return p.files("objects") > before+3 }
		}},
		{"while mapped forms are kept", func(_ *testing.T, p *place, _ time.Duration) func() bool {
			before := p.files("mapped")
			return func() bool { return p.files("mapped") > before+3 }
		}},
		{"while the store is written", func(_ *testing.T, p *place, _ time.Duration) func() bool {
			path, is := p.inFile()
			if !is { // nothing shows it, but that it comes behind the archive
				before := p.files("runs")
				return func() bool {
					written := p.files("runs") > before
					if written {
						time.Sleep(rand.N(80 * time.Millisecond))
					}
					return written
				}
			}
			return func() bool { _, err := os.Stat(path + ".new"); return err == nil }
		}},
		{"when the store is written", func(t *testing.T, p *place, _ time.Duration) func() bool { return p.replaced(t) }},
		{"when the archive has the run", func(_ *testing.T, p *place, _ time.Duration) func() bool {
			before := p.files("runs")
			return func() bool { return p.files("runs") > before }
		}},
		{"at any time", func(_ *testing.T, _ *place, took time.Duration) func() bool {
			at := time.Now().Add(rand.N(took * 11 / 10))
			return func() bool { return time.Now().After(at) }
		}},
	}
}

// interrupt lets a load run until a moment and then does harm to it. It reports
// whether the load was under way.
func (p *place) interrupt(t *testing.T, at moment, took time.Duration, harm func(*loading)) bool {
	t.Helper()
	come := at.come(t, p, took)
	l := p.start(t)
	for l.running() && !come() {
		time.Sleep(20 * time.Microsecond)
	}
	underWay := l.running()
	harm(l)
	if code := l.code(t); code == exitOK {
		return false
	} else if code == exitUsage || code == exitPartial {
		t.Fatalf("night %d, %s: exit code %d: %s", p.country.night, at.name, code, l.errs.String())
	}
	return underWay
}

// Two places are loaded into, night for night. The loads into one are killed;
// those into the other are left in peace, and done for just the nights that the
// first one has recorded. Then both must tell the same, whoever reads the first
// meanwhile must never see half a version, and its archive must be whole.
func TestLoadsThatAreKilledLoseNothingTellNothingTwiceAndShowNothingHalf(t *testing.T) {
	c := newCountry(t)
	disturbLoads(t, c, c.newPlace(t), 3, kill)
}

func TestLoadsIntoNeo4jThatAreKilledLoseNothingTellNothingTwiceAndShowNothingHalf(t *testing.T) {
	c := newCountry(t)
	disturbLoads(t, c, c.newPlaceInNeo4j(t, neo4jtest.Start(t)), 1, kill)
}

// Neo4j goes away under each load, and is back for the next one.
func TestLoadsThatNeo4jGoesAwayUnderLoseNothingTellNothingTwiceAndShowNothingHalf(t *testing.T) {
	c := newCountry(t)
	p := c.newPlaceInNeo4j(t, neo4jtest.Start(t))
	line := lay(t, strings.TrimPrefix(p.store, "bolt://"))
	p.store = "bolt://" + line.address
	disturbLoads(t, c, p, 1, func(l *loading) {
		line.cut.Store(true)
		defer line.cut.Store(false)
		if code := l.code(t); code != exitOK && !strings.Contains(l.errs.String(), "unavailable") {
			t.Errorf("exit code %d: %s", code, l.errs.String())
		}
	})
}

// kill is kill -9. A load that has ended cannot be killed, which is no harm.
func kill(l *loading) { _ = l.Process.Kill() }

// newPlaceInNeo4j is a place whose store is an empty server.
func (c *country) newPlaceInNeo4j(t *testing.T, server *neo4jtest.Server) *place {
	t.Helper()
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	p := c.newPlace(t)
	p.store, p.username, p.password = server.URI, server.Username, server.Password
	return p
}

// disturbLoads lets a night come for each moment, so many times over, and does
// not load in peace behind every one of them.
func disturbLoads(t *testing.T, c *country, p *place, times int, harm func(*loading)) {
	t.Helper()
	took := c.loadTakes(t)
	peaceful, watch := c.newPlace(t), p.watched(t)
	between, hit := 0, map[string]int{}
	for night := range times * len(moments()) {
		at := moments()[night%len(moments())]
		c.turn(night)
		for range 1 + rand.IntN(2) {
			if p.interrupt(t, at, took, harm) {
				hit[at.name]++
			}
			p.wantWholeArchive(t)
		}
		recorded := p.recorded(t)
		if inPeace := !recorded && rand.IntN(3) > 0 || recorded && rand.IntN(2) > 0; inPeace {
			p.load(t, exitOK)
			peaceful.load(t, exitOK)
			p.wantSameStore(t, peaceful)
			wantSameDocuments(t, peaceful, p)
		} else if recorded {
			between++
			peaceful.load(t, exitOK)
			p.wantSameStore(t, peaceful)
		}
	}
	c.turn(c.night + 1)
	p.load(t, exitOK)
	peaceful.load(t, exitOK)
	p.wantSameStore(t, peaceful)
	wantSameDocuments(t, peaceful, p)
	t.Logf("%d nights; loads that were disturbed under way: %v; %d nights were recorded by such a load and not loaded again; %s", c.night+1, hit, between, watch())
}

// loadTakes is how long a load into a file takes that nobody disturbs, when the
// server is slow.
func (c *country) loadTakes(t *testing.T) time.Duration {
	t.Helper()
	c.pieces.Store(10)
	began := time.Now()
	c.newPlace(t).load(t, exitOK)
	return time.Since(began)
}

// recorded reports whether the store holds this night.
func (p *place) recorded(t *testing.T) bool {
	t.Helper()
	store := p.opened(t)
	defer store.Close()
	return fingerprints(t, store).Version.AssessedOn == p.country.day()
}

func wantSameDocuments(t *testing.T, peaceful, p *place) {
	t.Helper()
	want, got := peaceful.kept(t), p.kept(t)
	for name := range want {
		if got[name] != want[name] {
			t.Fatalf("night %d: the last good form of %s is another one: %q, want %q", p.country.night, name, got[name], want[name])
		}
	}
	if len(got) != len(want) {
		t.Fatalf("night %d: the archive has %d last good documents, want %d", p.country.night, len(got), len(want))
	}
}
