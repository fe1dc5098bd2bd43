package source_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// fact is a page with one fact of its own.
func fact(n int) string {
	return fmt.Sprintf("<http://a.example/%d> <http://purl.org/dc/terms/title> \"%d\" .\n", n, n)
}

// shelf serves pages by number; after the last it does what beyond says.
func shelf(parameter string, first, step, pages int, beyond http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		at, err := strconv.Atoi(r.URL.Query().Get(parameter))
		if n := (at - first) / step; err == nil && (at-first)%step == 0 && n < pages {
			says(200, "text/turtle", fact(n))(w, r)
			return
		}
		beyond(w, r)
	}
}

func facts(pages []source.Page) string {
	var b strings.Builder
	for _, p := range pages {
		b.WriteString(p.Name + " " + string(p.Bytes))
	}
	return b.String()
}

const threePages = "page-0001 " + `<http://a.example/0> <http://purl.org/dc/terms/title> "0" .
page-0002 ` + `<http://a.example/1> <http://purl.org/dc/terms/title> "1" .
page-0003 ` + `<http://a.example/2> <http://purl.org/dc/terms/title> "2" .
`

// triples counts with the loader's own decoder.
func triples(f source.Fetched) (int, error) {
	document, err := rdf.Load(bytes.NewReader(f.Bytes), rdf.Options{Name: "page", Base: f.URL})
	if err != nil {
		return 0, err
	}
	return document.Len(), nil
}

func TestCountedPagesEndWhereTheServerHasNoMore(t *testing.T) {
	onlyPrefixes := "@prefix dct: <http://purl.org/dc/terms/> .\n"
	for name, row := range map[string]struct {
		query  string
		paging source.Paging
		server http.HandlerFunc
	}{
		"with 404":            {"?page={page}", source.Paging{First: 1}, shelf("page", 1, 1, 3, says(404, "text/plain", "no"))},
		"with nothing":        {"?page={page}", source.Paging{}, shelf("page", 0, 1, 3, says(200, "text/turtle", "\n"))},
		"with 204":            {"?page={page}", source.Paging{}, shelf("page", 0, 1, 3, says(204, "text/turtle", ""))},
		"with the last again": {"?page={page}", source.Paging{}, shelf("page", 0, 1, 3, says(200, "text/turtle", fact(2)))},
		"by offset":           {"?offset={offset}&limit=50", source.Paging{Step: 50}, shelf("offset", 0, 50, 3, says(404, "text/plain", "no"))},
		"with a page of no facts": {"?page={page}", source.Paging{
			Empty: func(f source.Fetched) (bool, error) { n, err := triples(f); return n == 0, err },
		}, shelf("page", 0, 1, 3, says(200, "text/turtle", onlyPrefixes))},
		"at exactly the bound": {"?page={page}", source.Paging{MaxPages: 3}, shelf("page", 0, 1, 3, says(404, "text/plain", "no"))},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, row.server)
			c, _ := newClient(t)
			pages, err := c.FetchPages(t.Context(), local(server.URL+"/list"+row.query), row.paging)
			if err != nil || facts(pages) != threePages {
				t.Errorf("got %v\n%s", err, facts(pages))
			}
		})
	}
}

func TestHalfAListIsAnError(t *testing.T) {
	for name, row := range map[string]struct {
		query    string
		paging   source.Paging
		server   http.HandlerFunc
		sentinel error
		says     string
	}{
		"a page that fails":     {"?page={page}", source.Paging{}, shelf("page", 0, 1, 2, says(500, "text/plain", "no")), graph.ErrUnavailable, "page 3: fetch"},
		"a page that is HTML":   {"?page={page}", source.Paging{}, shelf("page", 0, 1, 2, says(200, "text/html", html)), source.ErrNoDocument, "page 3: fetch"},
		"pages that go round":   {"?page={page}", source.Paging{}, shelf("page", 0, 1, 3, says(200, "text/turtle", fact(0))), source.ErrEndless, "gives an earlier page again"},
		"more pages than bound": {"?page={page}", source.Paging{MaxPages: 2}, shelf("page", 0, 1, 3, says(404, "text/plain", "no")), source.ErrEndless, "more than 2 pages"},
		"no first page":         {"?page={page}", source.Paging{}, says(404, "text/plain", "no"), graph.ErrNotFound, "page 1: fetch"},
		"an empty first page":   {"?page={page}", source.Paging{}, says(200, "text/plain", ""), source.ErrNoDocument, "page 1: fetch"},
		"no page size":          {"?offset={offset}", source.Paging{}, says(200, "text/turtle", turtle), graph.ErrInvalid, "needs the size of a page"},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, row.server)
			c, _ := newClient(t)
			pages, err := c.FetchPages(t.Context(), local(server.URL+"/"+row.query), row.paging)
			wants(t, err, row.sentinel, row.says)
			if pages != nil {
				t.Errorf("got %d pages with the error", len(pages))
			}
		})
	}
}

func TestTheLimitIsForAllPagesTogether(t *testing.T) {
	server := serve(t, shelf("page", 0, 1, 3, says(404, "text/plain", "no")))
	c, _ := newClient(t)
	r := local(server.URL + "/?page={page}")
	r.MaxBytes = int64(2*len(fact(0)) + 1)
	_, err := c.FetchPages(t.Context(), r, source.Paging{})
	wants(t, err, source.ErrTooBig, "page 3: the pages together are over "+fmt.Sprint(r.MaxBytes))
}

// chain serves /0 → /1 → … and names the next page as link says.
func chain(pages int, link func(w http.ResponseWriter, r *http.Request, next string) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		body := fact(n)
		if n+1 < pages {
			body += link(w, r, fmt.Sprintf("/%d", n+1))
		}
		says(200, "text/turtle", body)(w, r)
	}
}

func TestPagesThatLinkToTheNextAreFetchedInOrder(t *testing.T) {
	for name, link := range map[string]string{
		"plain":                      `<%s>; rel="next"`,
		"without quotes":             `<%s>;rel=next`,
		"among others":               `</0>; rel="first", <%s>; title="a, b; c"; REL="last Next", </9>; rel="last"`,
		"beside one for another":     `</wrong>; rel="next"; anchor="#x", <%s>; rel="next"`,
		"beside a comma in its path": `</a,b>; rel="prev", <%s>; rel="next"`,
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, chain(3, func(w http.ResponseWriter, _ *http.Request, next string) string {
				w.Header().Set("Link", fmt.Sprintf(link, next))
				return ""
			}))
			c, _ := newClient(t)
			pages, err := c.FetchPages(t.Context(), local(server.URL+"/0"), source.Paging{})
			if err != nil || facts(pages) != threePages {
				t.Errorf("got %v\n%s", err, facts(pages))
			}
		})
	}
}

// hydraNext finds the next page in the content, with the loader's own decoder.
func hydraNext(f source.Fetched) (string, error) {
	next := ""
	_, err := rdf.Decode(bytes.NewReader(f.Bytes), rdf.Options{Name: "page", Base: f.URL}, func(t rdf.Triple) error {
		if t.Pred.String() == "http://www.w3.org/ns/hydra/core#next" {
			next = t.Obj.String()
		}
		return nil
	})
	return next, err
}

func TestPagesThatLinkInTheirContentAreFetchedInOrder(t *testing.T) {
	for name, relative := range map[string]bool{"by relative links": true, "by whole links": false} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, chain(3, func(_ http.ResponseWriter, r *http.Request, next string) string {
				if !relative {
					next = "http://" + r.Host + next
				}
				return fmt.Sprintf("<> <http://www.w3.org/ns/hydra/core#next> <%s> .\n", next)
			}))
			c, _ := newClient(t)
			pages, err := c.FetchPages(t.Context(), local(server.URL+"/0"), source.Paging{Next: hydraNext})
			if err != nil || len(pages) != 3 || !strings.HasPrefix(string(pages[2].Bytes), fact(2)) {
				t.Errorf("got %v\n%s", err, facts(pages))
			}
		})
	}
}

func TestLinksBetweenPagesObeyTheRulesOfRedirects(t *testing.T) {
	other := serve(t, says(200, "text/turtle", fact(1)))
	host, err := url.Parse(other.URL)
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string]struct {
		next     string
		hosts    []string
		sentinel error
	}{
		"to another host":        {other.URL, nil, source.ErrRefused},
		"to another listed host": {other.URL, []string{host.Host}, nil},
		"to a file":              {"file:///etc/passwd", nil, source.ErrRefused},
		"to itself":              {"/0", nil, source.ErrEndless},
		"to a page that is gone": {"/gone", nil, graph.ErrNotFound},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, chain(2, func(w http.ResponseWriter, _ *http.Request, _ string) string {
				w.Header().Set("Link", "<"+row.next+`>; rel="next"`)
				return ""
			}))
			c, _ := newClient(t)
			r := local(server.URL + "/0")
			r.AllowHosts = row.hosts
			pages, err := c.FetchPages(t.Context(), r, source.Paging{})
			if row.sentinel != nil {
				wants(t, err, row.sentinel, "page 2: ")
			} else if err != nil || len(pages) != 2 {
				t.Errorf("got %d pages, %v", len(pages), err)
			}
		})
	}
}

func TestAProgramBehindTLSThatLinksToHTTPIsFollowedByHTTPS(t *testing.T) {
	for link, want := range map[string]string{
		"http://a.example/2":      "https://a.example/2",
		"http://a.example:80/2":   "https://a.example/2",
		"http://a.example:8080/2": "http://a.example:8080/2",
		"http://b.example/2":      "http://b.example/2",
		"?page=2":                 "https://a.example/1?page=2",
	} {
		if got := source.Secured("https://a.example/1", link); got != want {
			t.Errorf("%s became %s, want %s", link, got, want)
		}
	}
}

func TestAPageIsFetchedAlsoWhenAnEarlierOneIsKnown(t *testing.T) {
	server := serve(t, conditional(`"v1"`, ""))
	c, _ := newClient(t)
	first, err := c.Fetch(t.Context(), local(server.URL+"/"))
	if err != nil {
		t.Fatal(err)
	}
	r := local(server.URL + "/")
	r.Known = first.Validators
	if pages, err := c.FetchPages(t.Context(), r, source.Paging{}); err != nil || len(pages) != 1 || string(pages[0].Bytes) != turtle {
		t.Errorf("got %v, %v", pages, err)
	}
}

func TestPagesOfTheCorpusArriveAsTheyAre(t *testing.T) {
	var contents [][]byte
	for _, n := range []string{"catalog_0", "catalog_1", "no_meta_all_catalogs"} {
		contents = append(contents, corpusFile(t, "services/fdk-publicservice-harvester--"+n+".ttl"))
	}
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(r.URL.Query().Get("page"))
		if err != nil || n >= len(contents) {
			http.NotFound(w, r)
			return
		}
		packed(gzipped(t, contents[n]))(w, r)
	})
	c, _ := newClient(t)
	pages, err := c.FetchPages(t.Context(), local(server.URL+"/?page={page}"), source.Paging{})
	if err != nil || len(pages) != len(contents) {
		t.Fatalf("got %d pages, %v", len(pages), err)
	}
	for i, p := range pages {
		if n, err := triples(p.Fetched); p.Digest != source.Digest(contents[i]) || n == 0 || err != nil {
			t.Errorf("page %d has %d triples, %v", i, n, err)
		}
	}
}
