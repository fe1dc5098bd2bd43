package source_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/source"
)

// leads answers with a redirect to an address.
func leads(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

func TestARedirectOnTheSameHostIsFollowed(t *testing.T) {
	for _, status := range []int{301, 302, 303, 307, 308} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			server := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/new/catalogue" {
					says(200, "text/turtle", turtle)(w, r)
					return
				}
				w.Header().Set("Location", "new/catalogue#top")
				w.WriteHeader(status)
			})
			c, _ := newClient(t)
			f, err := c.Fetch(t.Context(), local(server.URL+"/old"))
			if err != nil || f.URL != server.URL+"/new/catalogue" {
				t.Errorf("got %q, %v", f.URL, err)
			}
		})
	}
}

func TestARedirectToAnotherHostIsFollowedOnlyIfItIsListed(t *testing.T) {
	other := serve(t, says(200, "text/turtle", turtle))
	server := serve(t, leads(other.URL+"/x"))
	address, err := url.Parse(other.URL)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := newClient(t)
	for name, row := range map[string]struct {
		hosts   []string
		allowed bool
	}{
		"not listed":              {nil, false},
		"another is listed":       {[]string{"b.example"}, false},
		"listed for another port": {[]string{address.Hostname()}, false},
		"listed":                  {[]string{"b.example", address.Host}, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := local(server.URL)
			r.AllowHosts = row.hosts
			f, err := c.Fetch(t.Context(), r)
			if row.allowed {
				if err != nil || f.URL != other.URL+"/x" {
					t.Errorf("got %q, %v", f.URL, err)
				}
				return
			}
			wants(t, err, source.ErrRefused, "leads to another host", other.URL, "add "+address.Host+" to allowHosts")
		})
	}
}

func TestCredentialsAndHeadersStayWithTheirHost(t *testing.T) {
	var got http.Header
	other := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got = r.Header
		says(200, "text/turtle", turtle)(w, r)
	})
	server := serve(t, leads(strings.Replace(other.URL, "//", "//eve:pw@", 1)))
	c, _ := newClient(t)
	r := local(strings.Replace(server.URL, "//", "//ola:hemmelig@", 1))
	r.Header = http.Header{"X-Api-Key": {"hemmelig"}, "Cookie": {"hemmelig"}}
	r.AllowHosts = []string{strings.TrimPrefix(other.URL, "http://")}
	r.Known = source.Validators{URL: server.URL, ETag: `"hemmelig"`}
	if _, err := c.Fetch(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"X-Api-Key", "Cookie", "Authorization", "Referer", "If-None-Match"} {
		if got.Get(name) != "" {
			t.Errorf("the other host was told %s: %s", name, got.Get(name))
		}
	}
	if got.Get("User-Agent") == "" || got.Get("Accept") == "" {
		t.Errorf("the other host was not told who asks for what: %v", got)
	}
}

func TestRedirectsThatMustNotBeFollowedAreRefused(t *testing.T) {
	for name, row := range map[string]struct {
		to       string
		sentinel error
		says     string
	}{
		"to a file":                       {"file:///etc/passwd", source.ErrRefused, "file:///etc/passwd, which is no http address"},
		"to a file by a short form":       {"file:/etc/passwd", source.ErrRefused, "no http address"},
		"to ftp":                          {"ftp://a.example/x.ttl", source.ErrRefused, "no http address"},
		"to data":                         {"data:text/turtle,", source.ErrRefused, "no http address"},
		"to a number that is an address":  {"http://2130706433/", source.ErrRefused, "no http address of a host"},
		"to an address in another script": {"http://0x7f.1/", source.ErrRefused, "no http address of a host"},
		"to nowhere":                      {"", source.ErrNoDocument, "malformed"},
		"to what is no address":           {"http://[::1", source.ErrNoDocument, "malformed"},
	} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, leads(row.to))
			c, k := newClient(t)
			_, err := c.Fetch(t.Context(), local(server.URL))
			wants(t, err, row.sentinel, row.says, "answers 302", server.URL)
			if len(k.slept) != 0 {
				t.Error("tried again")
			}
		})
	}
}

func TestARedirectFromHTTPSToHTTPIsRefused(t *testing.T) {
	server, file := secure(t, func(w http.ResponseWriter, r *http.Request) { leads("http://"+r.Host+"/")(w, r) })
	c, _ := newClient(t, func(o *source.Options) { o.CAFile = file })
	_, err := c.Fetch(t.Context(), local(server.URL))
	wants(t, err, source.ErrRefused, "leads from https to http://")
}

func TestRedirectsThatGoRoundEnd(t *testing.T) {
	asked := 0
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		leads(map[string]string{"/a": "/b", "/b": "/c", "/c": "/b"}[r.URL.Path])(w, r)
	})
	c, _ := newClient(t)
	_, err := c.Fetch(t.Context(), local(server.URL+"/a"))
	wants(t, err, source.ErrEndless, "redirected back to "+server.URL+"/b")
	if asked != 3 {
		t.Errorf("asked %d times", asked)
	}
}

func TestRedirectsThatGoOnAndOnEnd(t *testing.T) {
	asked := 0
	server := serve(t, func(w http.ResponseWriter, r *http.Request) { asked++; leads(fmt.Sprintf("/%d", asked))(w, r) })
	c, _ := newClient(t)
	_, err := c.Fetch(t.Context(), local(server.URL))
	wants(t, err, source.ErrEndless, "more than 10 times")
	if asked != 11 {
		t.Errorf("asked %d times", asked)
	}
}
