package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// country is where the catalogues of these tests come from. They differ from
// night to night, and are the same whoever asks for them in one night.
//
//	http   /services.ttl   services, each with a need of one dataset  ─┐
//	files  datasets/*.ttl  datasets, with a disclosure basis or not   ─┼─► place
//	file   agencies.ttl    the agencies of both                       ─┘
type country struct {
	t      *testing.T
	dir    string
	night  int
	server *httptest.Server
	text   atomic.Value // what the server gives; "" = 503
	pieces atomic.Int64 // in how many pieces, each after a pause
	asked  atomic.Int64
}

// How much there is, and how slow a slow server is.
const (
	countryServices = 30
	countryDatasets = 10
	piecePause      = 5 * time.Millisecond
)

func newCountry(t *testing.T) *country {
	t.Helper()
	c := &country{t: t, dir: t.TempDir()}
	c.server = httptest.NewServer(http.HandlerFunc(c.serve))
	t.Cleanup(c.server.Close)
	c.write("sources.yaml", fmt.Sprintf(`http: {rate: 1000, attempts: 1}
keepRuns: 3
sources:
  - {id: tjenester, url: "%s/services.ttl", allowPrivate: true}
  - {id: datasett, path: datasets}
  - {id: etater, path: agencies.ttl}
`, c.server.URL))
	c.write("agencies.ttl", `@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://data.brreg.no/enhetsregisteret/api/enheter/889640782> a org:Organization ; skos:prefLabel "NAV"@nb .
<https://data.brreg.no/enhetsregisteret/api/enheter/974761076> a org:Organization ; skos:prefLabel "Skatteetaten"@nb .
`)
	c.pieces.Store(1)
	c.turn(0)
	return c
}

// serve gives the services, as slowly as it was told to.
func (c *country) serve(w http.ResponseWriter, r *http.Request) {
	c.asked.Add(1)
	text, _ := c.text.Load().(string)
	if text == "" {
		http.Error(w, "sorry", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/turtle")
	pieces := int(c.pieces.Load())
	for i := range pieces {
		if r.Context().Err() != nil {
			return // whoever asked was killed
		}
		if pieces > 1 {
			time.Sleep(piecePause)
		}
		fmt.Fprint(w, text[i*len(text)/pieces:(i+1)*len(text)/pieces])
		_ = http.NewResponseController(w).Flush() // whether it comes through is for the loader to say
	}
}

func (c *country) write(name, content string) {
	c.t.Helper()
	path := filepath.Join(c.dir, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o644)); err != nil {
		c.t.Fatal(err)
	}
}

// day is the one that the verdicts of the night are for.
func (c *country) day() graph.Date {
	return graph.DateOf(time.Date(2026, 5, 1+c.night, 0, 0, 0, 0, time.UTC))
}

// turn makes it another night.
func (c *country) turn(night int) {
	c.t.Helper()
	c.night = night
	c.text.Store(servicesOf(night))
	for i := range countryDatasets {
		c.write(fmt.Sprintf("datasets/%02d.ttl", i), datasetOf(night, i))
	}
}

// down lets the server fail for this night.
func (c *country) down() { c.text.Store("") }

// servicesOf are the services of a night: some are gone, some have another name.
func servicesOf(night int) string {
	var b strings.Builder
	b.WriteString(`@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dct: <http://purl.org/dc/terms/> .
`)
	for i := range countryServices {
		if (night+i)%11 == 0 {
			continue
		}
		title := fmt.Sprint("Tjeneste ", i)
		if (night+i)%7 == 0 {
			title += " (ny)"
		}
		fmt.Fprintf(&b, `<http://a.no/services/%d> a cpsv:PublicService ; dct:title "%s"@nb ;
  cv:hasCompetentAuthority <https://data.brreg.no/enhetsregisteret/api/enheter/889640782> ; cpsv:hasInput <http://a.no/evidence/%d> .
<http://a.no/evidence/%d> a cv:Evidence ; dct:title "Bevis %d"@nb ; dct:isPartOf <http://a.no/datasets/%d> .
`, i, title, i, i, i, i%countryDatasets)
	}
	return b.String()
}

// datasetOf is a dataset of a night: without its basis every third night, and
// without its title, which is a problem, every fifth.
func datasetOf(night, i int) string {
	kind, title := "disclosure-rule", fmt.Sprintf(`dct:title "Register %d"@nb ; `, i)
	if (night+i)%3 == 0 {
		kind = "data-processing-rule"
	}
	if (night+i)%5 == 0 {
		title = ""
	}
	return fmt.Sprintf(`@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<http://a.no/datasets/%d> a dcat:Dataset ; %sdct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC> ;
  cpsv:follows [ a cpsv:Rule ; dct:type <https://data.norge.no/vocabulary/rule-type#%s> ; dct:title "Regel %d"@nb ;
    cpsv:implements [ a eli:LegalResource ; rdfs:seeAlso <https://lovdata.no/lov/2016-12-09-88/§10-2> ] ] .
`, i, title, kind, i)
}

// loading is the process of a load of this night into a place. Its ends of
// output are in the buffers once it has ended.
type loading struct {
	*exec.Cmd
	out, errs bytes.Buffer
	ended     chan struct{}
	err       error
}

// start begins a load in a process of its own.
func (p *place) start(t *testing.T, more ...string) *loading {
	t.Helper()
	args := append([]string{
		"load", "--sources", filepath.Join(p.country.dir, "sources.yaml"), "--store", p.store, "--archive", p.archive,
		"--date", string(p.country.day()), "--json",
	}, more...)
	l := &loading{Cmd: exec.Command("sammenheng", args...), ended: make(chan struct{})}
	l.Env = append(os.Environ(), "NEO4J_USERNAME="+p.username, "NEO4J_PASSWORD="+p.password)
	l.Stdout, l.Stderr = &l.out, &l.errs
	if err := l.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(l.ended)
		l.err = l.Wait()
	}()
	return l
}

// code waits for the load's exit code; -1 when it was killed.
func (l *loading) code(t *testing.T) int {
	t.Helper()
	select {
	case <-l.ended:
	case <-time.After(5 * time.Minute):
		_ = l.Process.Kill()
		t.Fatal("a load did not end in five minutes")
	}
	if all := l.out.String() + l.errs.String(); strings.Contains(all, "goroutine ") || strings.Contains(all, "panic:") {
		t.Fatalf("a stack trace was printed: %s", all)
	}
	return l.ProcessState.ExitCode()
}

// running reports whether the load has not ended yet.
func (l *loading) running() bool {
	select {
	case <-l.ended:
		return false
	default:
		return true
	}
}
