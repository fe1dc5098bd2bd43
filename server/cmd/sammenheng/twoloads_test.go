package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
)

// While a load waits for its slow server, a second one is told who is at work,
// and a dry run answers all the same.
func TestASecondLoadIsToldWhoIsAtWorkAndADryRunIsNot(t *testing.T) {
	c := newCountry(t)
	p, peaceful := c.newPlace(t), c.newPlace(t)
	p.load(t, exitOK)
	peaceful.load(t, exitOK)
	c.turn(1)
	peaceful.load(t, exitOK)

	c.pieces.Store(2000) // ten seconds
	asked := c.asked.Load()
	first := p.start(t)
	for c.asked.Load() == asked && first.running() {
		time.Sleep(time.Millisecond)
	}
	c.pieces.Store(1) // for those who ask from now on
	second := p.start(t)
	if code := second.code(t); code != exitFailed {
		t.Errorf("the second load: exit code %d: %s", code, second.out.String())
	}
	if errs := second.errs.String(); !strings.Contains(errs, fmt.Sprintf("another load is under way (process %d on ", first.Process.Pid)) {
		t.Errorf("the second load says %s", errs)
	}
	rehearsal := p.start(t, "--dry-run")
	var report loaders.Report
	if code := rehearsal.code(t); code != exitOK || json.Unmarshal(rehearsal.out.Bytes(), &report) != nil {
		t.Errorf("the dry run: exit code %d: %s", code, rehearsal.errs.String())
	}
	if report.Version.Number != 2 || len(report.Changes) == 0 || report.Difference == nil {
		t.Errorf("the dry run tells %+v", report)
	}
	if !first.running() {
		t.Error("the first load ended before the others: this run has shown nothing")
	}
	if code := first.code(t); code != exitOK {
		t.Errorf("the first load: exit code %d: %s", code, first.errs.String())
	}
	p.wantSameStore(t, peaceful)
	wantSameDocuments(t, peaceful, p)
}

// A source that fails on some nights costs nothing but what is new in it, also
// when loads are killed on those nights.
func TestANightWhoseLoadIsKilledWhileASourceIsDownLosesNothing(t *testing.T) {
	c := newCountry(t)
	took := c.loadTakes(t)
	p, peaceful := c.newPlace(t), c.newPlace(t)
	p.load(t, exitOK)
	peaceful.load(t, exitOK)
	for i, at := range moments() {
		c.turn(2*i + 1)
		p.interrupt(t, at, took, kill)
		peaceful.load(t, exitOK)
		missed := !maps.Equal(p.kept(t), peaceful.kept(t)) // the archive has not got what the night had
		if missed && p.recorded(t) {
			t.Fatalf("night %d, killed %s: the store has what the archive has not got", c.night, at.name)
		}
		c.turn(2*i + 2)
		services := c.text.Load()
		c.down()
		p.load(t, exitPartial)
		peaceful.load(t, exitPartial)
		if !missed {
			wantSameGraph(t, peaceful, p)
			wantSameDocuments(t, peaceful, p)
		}
		c.text.Store(services)
		c.turn(2*i + 2)
		p.load(t, exitOK)
		peaceful.load(t, exitOK)
		wantSameGraph(t, peaceful, p)
		wantSameDocuments(t, peaceful, p)
	}
}

// wantSameGraph fails the test unless both stores hold the same graph. How often
// they were loaded into is not compared.
func wantSameGraph(t *testing.T, peaceful, p *place) {
	t.Helper()
	want, got := peaceful.holds(t), p.holds(t)
	digest := func(h held) graph.Version {
		h.Version.Number = 0
		return h.Version
	}
	if fmt.Sprint(digest(want)) != fmt.Sprint(digest(got)) {
		t.Fatalf("night %d: the store holds %+v, want %+v", p.country.night, got.Version, want.Version)
	}
}
