package source

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// What a client does unless its options say otherwise.
const (
	DefaultUserAgent = "sammenheng (+https://github.com/sammenheng/sammenheng)"
	DefaultRate      = 5.0 // requests per second to one host
	DefaultAttempts  = 4
	DefaultMaxWait   = 2 * time.Minute
)

// maxHeaderBytes is how long the headers of an answer may be.
const maxHeaderBytes = 1 << 20

// Timeouts bound one attempt; a zero takes the default, which suits a slow
// harvester on a bad night.
type Timeouts struct {
	Connect time.Duration // to reach the host, and again to agree on TLS; 10 s
	Header  time.Duration // from the request to the last header of the answer; 1 min
	Stall   time.Duration // between two pieces of the body; 30 s
	Whole   time.Duration // for the attempt, redirects included: a server that drips is no server; 30 min
}

// Options are what a client takes from outside. The zero value is ready for
// production.
type Options struct {
	UserAgent string        // names the program to the servers; "" = DefaultUserAgent
	CAFile    string        // certificates (PEM) of authorities trusted beside the system's
	Rate      float64       // requests per second to one host; 0 = DefaultRate
	Timeouts  Timeouts      // of each attempt
	Attempts  int           // at one document; 0 = DefaultAttempts
	MaxWait   time.Duration // longest wait between two attempts, also when the server asks for more; 0 = DefaultMaxWait

	Dialer *net.Dialer                                // its timeout and control are replaced; nil = a plain one
	Proxy  func(*http.Request) (*url.URL, error)      // nil = HTTP_PROXY, HTTPS_PROXY and NO_PROXY
	Public func(netip.Addr) bool                      // which addresses are reached without AllowPrivate; nil = Public
	Now    func() time.Time                           // nil = time.Now
	Sleep  func(context.Context, time.Duration) error // until the time is over or ctx ends, whose error it returns; nil = really
	Random func() float64                             // in [0,1), spreads the waits; nil = rand.Float64
	Log    *slog.Logger                               // hears of retries; nil = nobody
}

// Client fetches documents over http and https. It is made by NewClient and is
// safe for concurrent use.
type Client struct {
	options Options
	limiter *limiter
	// Three pools of connections that never mix: a connection that was made
	// for somebody who may reach private addresses must not serve another.
	guarded, private, proxied *http.Transport
}

// NewClient makes a client. Errors are about CAFile: it is not there, or holds
// no certificate (graph.ErrInvalid).
func NewClient(o Options) (*Client, error) {
	o = o.withDefaults()
	roots, err := authorities(o.CAFile)
	if err != nil {
		return nil, err
	}
	c := &Client{options: o, limiter: newLimiter(o)}
	open := *o.Dialer
	open.Timeout, open.Control, open.ControlContext = o.Timeouts.Connect, nil, nil
	guarded := open
	guarded.ControlContext = c.guard
	c.guarded = transport(o, roots, &guarded, nil)
	c.private = transport(o, roots, &open, nil)
	c.proxied = transport(o, roots, &open, o.Proxy)
	return c, nil
}

// Close lets go of idle connections; the client stays usable.
func (c *Client) Close() {
	for _, t := range []*http.Transport{c.guarded, c.private, c.proxied} {
		t.CloseIdleConnections()
	}
}

func (o Options) withDefaults() Options {
	o.UserAgent = cmp.Or(o.UserAgent, DefaultUserAgent)
	o.Rate = cmp.Or(o.Rate, DefaultRate)
	o.Attempts = cmp.Or(o.Attempts, DefaultAttempts)
	o.MaxWait = cmp.Or(o.MaxWait, DefaultMaxWait)
	o.Timeouts.Connect = cmp.Or(o.Timeouts.Connect, 10*time.Second)
	o.Timeouts.Header = cmp.Or(o.Timeouts.Header, time.Minute)
	o.Timeouts.Stall = cmp.Or(o.Timeouts.Stall, 30*time.Second)
	o.Timeouts.Whole = cmp.Or(o.Timeouts.Whole, 30*time.Minute)
	o.Dialer = cmp.Or(o.Dialer, &net.Dialer{})
	o.Log = cmp.Or(o.Log, slog.New(slog.DiscardHandler))
	if o.Proxy == nil {
		o.Proxy = http.ProxyFromEnvironment
	}
	if o.Public == nil {
		o.Public = Public
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	if o.Random == nil {
		o.Random = rand.Float64
	}
	return o
}

// authorities are the system's and those of a file; nil = only the system's.
func authorities(file string) (*x509.CertPool, error) {
	if file == "" {
		return nil, nil
	}
	pem, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read certificate authorities: %w", err)
	}
	pool, err := x509.SystemCertPool()
	if err != nil {
		return nil, fmt.Errorf("read the system's certificate authorities: %w", err)
	}
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("read certificate authorities: %s holds no certificate in PEM form: %w", file, graph.ErrInvalid)
	}
	return pool, nil
}

func transport(o Options, roots *x509.CertPool, d *net.Dialer, proxy func(*http.Request) (*url.URL, error)) *http.Transport {
	return &http.Transport{
		Proxy:                  proxy,
		DialContext:            d.DialContext,
		TLSClientConfig:        &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    o.Timeouts.Connect,
		ResponseHeaderTimeout:  o.Timeouts.Header,
		MaxResponseHeaderBytes: maxHeaderBytes,
		IdleConnTimeout:        o.Timeouts.Stall,
		DisableCompression:     true, // body.go unpacks, so that both lengths are checked
		ForceAttemptHTTP2:      true,
	}
}

// pool chooses the connections for a request. What goes through a proxy is
// resolved by the proxy: only written-out addresses can be refused here.
func (c *Client) pool(request *http.Request, allowPrivate bool) (*http.Transport, error) {
	proxy, err := c.options.Proxy(request)
	switch {
	case err != nil: // not wrapped: it may show the proxy's password
		return nil, fmt.Errorf("HTTP_PROXY or HTTPS_PROXY is not an address of a proxy: write http://host:port: %w", graph.ErrInvalid)
	case proxy != nil:
		return c.proxied, nil
	case allowPrivate:
		return c.private, nil
	}
	return c.guarded, nil
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// What is wrong with an address or its answer. Beside these, errors wrap
// ErrTooBig, graph.ErrNotFound (404, 410), graph.ErrInvalid (the request is
// malformed) and graph.ErrUnavailable (the network, 429, 5xx).
var (
	ErrRefused    = errors.New("refused")         // the rules of the source forbid to go there
	ErrCut        = errors.New("cut short")       // the body did not end as announced
	ErrNoDocument = errors.New("no document")     // the answer is something else: HTML, nothing, 406, 403
	ErrEndless    = errors.New("comes to no end") // redirects or pages go round, or are too many
)
