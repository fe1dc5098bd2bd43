package loaders_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// catalogue is a web server with one document, as its nights go.
type catalogue struct {
	*httptest.Server
	mu       sync.Mutex
	answer   http.HandlerFunc
	requests []*http.Request
}

func newCatalogue(t *testing.T) *catalogue {
	t.Helper()
	c := &catalogue{}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.mu.Lock()
		answer := c.answer
		c.requests = append(c.requests, r)
		c.mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(c.Close)
	return c
}

func (c *catalogue) tonight(answer http.HandlerFunc) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.answer, c.requests = answer, nil
}

func (c *catalogue) asked() []*http.Request {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.requests
}

// gives answers with a document and an ETag that a conditional request meets.
func gives(document string) http.HandlerFunc {
	tag := `"` + source.Digest([]byte(document))[:8] + `"`
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "text/turtle")
		fmt.Fprint(w, document)
	}
}

func fails(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "sorry", status) }
}

// cut announces more than it gives.
func cut(document string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/turtle")
		w.Header().Set("Content-Length", fmt.Sprint(len(document)))
		fmt.Fprint(w, document[:len(document)/2])
	}
}

// html is what a broken proxy gives with 200.
func html(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, "<!doctype html><html><body>Vedlikehold</body></html>")
}

func newNights(t *testing.T, c *catalogue) *workbench {
	t.Helper()
	w := newWorkbench(t)
	client, err := source.NewClient(source.Options{Attempts: 1, Rate: 1000, Timeouts: source.Timeouts{Header: 30 * time.Second, Stall: 30 * time.Second}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	w.loader.Client = client
	w.loader.Config.Sources = []loaders.Source{{ID: "tjenester", URL: c.URL + "/catalogs", AllowPrivate: true}}
	return w
}

func TestWhatAServerSaysIsUnchangedIsNotFetchedAgain(t *testing.T) {
	c := newCatalogue(t)
	w := newNights(t, c)
	c.tonight(gives(prefixes + service("http://x.no/services/1", "En")))
	if first := w.load(); first.Unchanged || first.Sources[0].Fetched != 1 {
		t.Fatalf("the first night: %+v", first)
	}
	second := w.load()
	if !second.Unchanged || second.Sources[0].Fetched != 0 || second.Sources[0].Documents != 1 {
		t.Errorf("the second night: %+v", second)
	}
	if len(c.asked()) != 2 || c.asked()[1].Header.Get("If-None-Match") == "" {
		t.Error("the second request must be conditional")
	}
	w.loader.Day = "2026-11-23"
	if next := w.load(); next.Unchanged || !w.has("http://x.no/services/1") {
		t.Errorf("the next day is judged again, from what the archive holds: %+v", next)
	}
}

func TestABadNightLosesNothingAndIsTold(t *testing.T) {
	whole := prefixes + service("http://x.no/services/1", "En")
	for name, night := range map[string]http.HandlerFunc{
		"not found":             fails(http.StatusNotFound),
		"not acceptable":        fails(http.StatusNotAcceptable),
		"broken":                fails(http.StatusInternalServerError),
		"too many":              fails(http.StatusTooManyRequests),
		"a page in its place":   html,
		"cut":                   cut(whole + service("http://x.no/services/2", "To")),
		"cut without a length":  gives(whole[:len(whole)-8]),
		"of another kind":       gives("%PDF-1.7"),
		"nothing":               gives(""),
		"a server that is gone": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	} {
		t.Run(name, func(t *testing.T) {
			c := newCatalogue(t)
			w := newNights(t, c)
			c.tonight(gives(whole))
			w.load()
			c.tonight(night)
			bad := w.load()
			if bad.Complete() || bad.Sources[0].Status != graph.SourceStale || !w.has("http://x.no/services/1") || len(bad.Changes) > 0 {
				t.Fatalf("the bad night: %+v", bad)
			}
			if f := bad.Sources[0].Failures[0]; !f.StoodIn || f.Error == "" {
				t.Errorf("the failure: %+v", f)
			}
			c.tonight(gives(whole + service("http://x.no/services/2", "To")))
			if good := w.load(); !good.Complete() || !w.has("http://x.no/services/2") {
				t.Errorf("the night after: %+v", good)
			}
		})
	}
}

func TestPagesAreReadToTheEnd(t *testing.T) {
	pages := []string{
		prefixes + service("http://x.no/services/1", "En") + "<?page=1> <http://www.w3.org/ns/hydra/core#next> <?page=2> .\n",
		prefixes + service("http://x.no/services/2", "To"),
	}
	for name, test := range map[string]struct {
		path   string
		paging loaders.Paging
	}{
		"one names the next": {"/catalogs?page=1", loaders.Paging{}},
		"they are counted":   {"/catalogs?page={page}", loaders.Paging{First: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			c := newCatalogue(t)
			w := newNights(t, c)
			w.loader.Config.Sources[0].URL, w.loader.Config.Sources[0].Paging = c.URL+test.path, &test.paging
			c.tonight(func(rw http.ResponseWriter, r *http.Request) {
				switch r.URL.Query().Get("page") {
				case "1":
					gives(pages[0])(rw, r)
				case "2":
					gives(pages[1])(rw, r)
				default:
					http.NotFound(rw, r)
				}
			})
			report := w.load()
			if !report.Complete() || report.Sources[0].Documents != 2 || !w.has("http://x.no/services/2") {
				t.Fatalf("got %+v", report)
			}
			if again := w.load(); !again.Unchanged {
				t.Errorf("the same pages again: %+v", again)
			}
		})
	}
}

func TestAnAddressTellsNoSecrets(t *testing.T) {
	c := newCatalogue(t)
	w := newNights(t, c)
	w.loader.Config.Sources[0].URL = strings.Replace(c.URL, "//", "//ola:hemmelig@", 1) + "/catalogs?api_key=hemmelig"
	c.tonight(gives(prefixes + service("http://x.no/services/1", "En")))
	w.load()
	v, err := w.store.Version(t.Context())
	if err != nil || strings.Contains(fmt.Sprint(v), "hemmelig") {
		t.Errorf("the store tells the password: %+v, %v", v, err)
	}
	c.tonight(fails(http.StatusForbidden))
	if bad := w.load(); strings.Contains(fmt.Sprintf("%+v", bad), "hemmelig") {
		t.Errorf("the report tells the password: %+v", bad)
	}
}
