package source_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/sammenheng/sammenheng/loaders/source"
)

// tunnel is a proxy that connects whatever host is asked for to one server.
func tunnel(t *testing.T, to string) (proxy *url.URL, asked func() string) {
	t.Helper()
	var (
		mu    sync.Mutex
		lines []string
	)
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		lines = append(lines, r.Method+" "+r.Host)
		mu.Unlock()
		inside, err := net.Dial("tcp", to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer inside.Close()
		w.WriteHeader(http.StatusOK)
		outside, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		defer outside.Close()
		go func() { _, _ = io.Copy(inside, outside); _ = inside.Close() }()
		_, _ = io.Copy(outside, inside)
	})
	proxy, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	return proxy, func() string { mu.Lock(); defer mu.Unlock(); return strings.Join(lines, ", ") }
}

// The pages are served by https through a tunnel and link to http, as programs
// do that do not know of the TLS before them.
func TestHTTPSPagesComeThroughAProxyAndMayLinkToHTTP(t *testing.T) {
	server, file := secure(t, chain(3, func(w http.ResponseWriter, _ *http.Request, next string) string {
		w.Header().Set("Link", fmt.Sprintf(`<http://example.com%s>; rel="next"`, next))
		return ""
	}))
	proxy, asked := tunnel(t, strings.TrimPrefix(server.URL, "https://"))
	c, _ := newClient(t, func(o *source.Options) { o.CAFile, o.Proxy = file, http.ProxyURL(proxy) })
	pages, err := c.FetchPages(t.Context(), source.Request{URL: "https://example.com/0", MaxBytes: most}, source.Paging{})
	if err != nil || facts(pages) != threePages {
		t.Errorf("got %v\n%s", err, facts(pages))
	}
	// How many tunnels are dug is net/http's business: a page may be asked for
	// before the last connection is back among the idle ones.
	for _, line := range strings.Split(asked(), ", ") {
		if line != "CONNECT example.com:443" {
			t.Errorf("the proxy was asked %q", line)
		}
	}
}
