package source

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// DefaultAccept are the media types that are asked for, best first.
func DefaultAccept() []string {
	return []string{"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json", "application/trig", "application/n-quads"}
}

// Request is one document to fetch.
type Request struct {
	URL          string      // http or https; user:password@ in it is sent as basic authentication
	Accept       []string    // media types, best first; anything else comes last; nil = DefaultAccept()
	MaxBytes     int64       // of the document, packed and unpacked; required
	AllowPrivate bool        // addresses of private networks may be reached
	AllowHosts   []string    // other hosts that redirects and next pages may lead to: name, or name:port
	Known        Validators  // of the document that is at hand; zero = fetch it in any case
	Header       http.Header // sent to the host of URL and to no other
}

// Validators tell a server which form of a document is at hand. They hold no
// secrets and can be kept.
type Validators struct {
	URL          string `json:"url,omitempty"`    // where they are from, redirects followed
	Accept       string `json:"accept,omitempty"` // what had been asked for: another form is another document
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"lastModified,omitempty"`
}

// Fetched is a document that was fetched whole, or is as it was.
type Fetched struct {
	Content                // zero when NotModified
	NotModified bool       // the server says that the document of Request.Known is still right
	Validators  Validators // for the next time
	URL         string     // where it came from after redirects, without secrets: what relative addresses resolve against
	MediaType   string     // as the server says, lower case, without parameters; the content decides
	Next        string     // the address that the Link header names as rel="next", absolute; may hold secrets
	Warnings    []string   // what could not be checked, for people
}

// Fetch gets a document, trying again when that may help. Errors name the
// address without its secrets, the status and what to do; they wrap the
// sentinels that ErrRefused stands with, or the error of ctx.
func (c *Client) Fetch(ctx context.Context, r Request) (Fetched, error) {
	at, err := parseAddress(r.URL)
	if err != nil {
		return Fetched{}, err
	}
	if r.MaxBytes <= 0 {
		return Fetched{}, fmt.Errorf("fetch %s: MaxBytes must be above 0: %w", shown(at), graph.ErrInvalid)
	}
	return c.fetch(ctx, r, at, at)
}

// fetch gets the document at an address that the server of origin led to.
func (c *Client) fetch(ctx context.Context, r Request, origin, at *url.URL) (Fetched, error) {
	f, err := c.retry(ctx, shown(at), func() (Fetched, error) { return c.attempt(ctx, r, origin, at) })
	if err != nil {
		return Fetched{}, fmt.Errorf("fetch %s: %w", shown(at), err)
	}
	return f, nil
}

func (c *Client) attempt(parent context.Context, r Request, origin, at *url.URL) (Fetched, error) {
	ctx, cancel := context.WithCancelCause(parent)
	defer cancel(nil)
	whole := c.options.Timeouts.Whole
	deadline := time.AfterFunc(whole, func() {
		cancel(&passing{err: fmt.Errorf("not finished after %v: %w", whole, graph.ErrUnavailable)})
	})
	defer deadline.Stop()
	f, err := c.exchange(ctx, cancel, r, origin, at)
	switch {
	case err == nil:
		return f, nil
	case parent.Err() != nil:
		return Fetched{}, parent.Err()
	case ctx.Err() != nil: // a timer of ours; what came of it says less
		return Fetched{}, context.Cause(ctx)
	}
	return Fetched{}, err
}

func (c *Client) exchange(ctx context.Context, cancel context.CancelCauseFunc, r Request, origin, at *url.URL) (Fetched, error) {
	response, at, err := c.follow(ctx, r, origin, at)
	if err != nil {
		return Fetched{}, err
	}
	defer response.Body.Close()
	f := Fetched{URL: shown(at), Next: nextLink(response.Header, at), Validators: validators(response.Header)}
	f.Validators.URL, f.Validators.Accept = f.URL, acceptHeader(r.Accept)
	f.MediaType, _, _ = mime.ParseMediaType(response.Header.Get("Content-Type")) // a broken one is none: the content decides
	if response.StatusCode == http.StatusNotModified && response.Request.Header.Get("If-None-Match")+response.Request.Header.Get("If-Modified-Since") != "" {
		f.NotModified, f.Validators = true, r.Known
		return f, nil
	}
	if err := c.checkStatus(response); err != nil {
		return Fetched{}, err
	}
	body := &stalling{from: response.Body, limit: c.options.Timeouts.Stall, cancel: cancel}
	if f.Content, err = readBody(response, body, r.MaxBytes); err != nil {
		return Fetched{}, err
	}
	f.Warnings = unchecked(response)
	return f, checkDocument(f)
}

// ask sends one request, when its host's turn has come.
func (c *Client) ask(ctx context.Context, r Request, origin, at *url.URL) (*http.Response, error) {
	request, err := c.request(ctx, r, origin, at)
	if err != nil {
		return nil, err
	}
	if !r.AllowPrivate {
		if err := c.guardName(at); err != nil {
			return nil, err
		}
	}
	pool, err := c.pool(request, r.AllowPrivate)
	if err != nil {
		return nil, err
	}
	if err := c.limiter.wait(ctx, hostname(at)); err != nil {
		return nil, err
	}
	response, err := pool.RoundTrip(request)
	if err != nil {
		return nil, networkError(err)
	}
	return response, nil
}

// request says what is wanted. Credentials and headers of the source go to its
// own host only; validators only to the address they are from.
func (c *Client) request(ctx context.Context, r Request, origin, at *url.URL) (*http.Request, error) {
	bare := *at
	bare.User = nil // so that no error can show it
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, bare.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("make request for %s: the address is malformed: %w", shown(at), graph.ErrInvalid)
	}
	if sameHost(origin, at) && (origin.Scheme == at.Scheme || at.Scheme == "https") {
		for name, values := range r.Header {
			request.Header[http.CanonicalHeaderKey(name)] = values
		}
		if password, _ := origin.User.Password(); origin.User != nil && request.Header.Get("Authorization") == "" {
			request.SetBasicAuth(origin.User.Username(), password)
		}
	}
	request.Header.Set("User-Agent", c.options.UserAgent)
	request.Header.Set("Accept", acceptHeader(r.Accept))
	request.Header.Set("Accept-Encoding", "gzip")
	if known := r.Known; known.URL == shown(at) && known.Accept == acceptHeader(r.Accept) {
		setUnlessEmpty(request.Header, "If-None-Match", known.ETag)
		setUnlessEmpty(request.Header, "If-Modified-Since", known.LastModified)
	}
	return request, nil
}

func setUnlessEmpty(h http.Header, name, value string) {
	if value != "" {
		h.Set(name, value)
	}
}

// acceptHeader orders media types by quality, and takes anything in the end:
// a server that only has one form should give it rather than an error.
func acceptHeader(types []string) string {
	if len(types) == 0 {
		types = DefaultAccept()
	}
	var b strings.Builder
	for i, t := range types {
		fmt.Fprintf(&b, "%s;q=0.%d, ", t, max(9-i, 2))
	}
	return b.String() + "*/*;q=0.1"
}

// certainAfter is how much older than the answer a document must be for its
// date to stand for it: a younger one may change again within the same second,
// and the clocks of servers differ.
const certainAfter = time.Minute

// validators are what the next request can be conditional on.
func validators(h http.Header) Validators {
	v := Validators{ETag: h.Get("ETag"), LastModified: h.Get("Last-Modified")}
	if v.ETag != "" {
		return v
	}
	changed, errChanged := http.ParseTime(v.LastModified)
	now, errNow := http.ParseTime(h.Get("Date"))
	if errChanged != nil || errNow != nil || now.Sub(changed) < certainAfter {
		v.LastModified = ""
	}
	return v
}

// checkStatus turns every answer but 200 into an error.
func (c *Client) checkStatus(response *http.Response) error {
	code := response.StatusCode
	fault := func(advice string, sentinel error) error {
		return fmt.Errorf("the server answers %d %s: %s: %w", code, http.StatusText(code), advice, sentinel)
	}
	switch {
	case code == http.StatusOK:
		return nil
	case code == http.StatusTooManyRequests, code == http.StatusRequestTimeout, code >= http.StatusInternalServerError:
		err := fault("try later, or tell its owner", graph.ErrUnavailable)
		return &passing{err: err, after: retryAfter(response.Header, c.options.Now())}
	case code == http.StatusNotFound, code == http.StatusGone:
		return fault("correct the address in sources.yaml, or take the source out", graph.ErrNotFound)
	case code == http.StatusNotAcceptable:
		return fault("it has none of the formats asked for; give the format that it has as format of the source", ErrNoDocument)
	case code == http.StatusUnauthorized, code == http.StatusForbidden:
		return fault("give the credentials it wants", ErrNoDocument)
	case code == http.StatusProxyAuthRequired:
		return fault("give user and password in HTTPS_PROXY or HTTP_PROXY", ErrNoDocument)
	case code == http.StatusNoContent:
		return fault("it has nothing at this address", errEmpty)
	case code == http.StatusNotModified:
		return fault("although nothing was said to be known; tell its owner", ErrNoDocument)
	}
	return fault("look at the address with a browser", ErrNoDocument)
}

// networkError says which failures may pass.
func networkError(err error) error {
	var (
		name        *net.DNSError
		certificate *tls.CertificateVerificationError
		timeout     net.Error
	)
	switch {
	case errors.Is(err, ErrRefused):
		return err
	case errors.As(err, &name) && name.IsNotFound:
		return fmt.Errorf("correct the host in the address: %w: %w", graph.ErrUnavailable, err)
	case errors.As(err, &certificate):
		return fmt.Errorf("the certificate is not trusted; if it should be, give its authority as CA file: %w: %w", graph.ErrUnavailable, err)
	case errors.As(err, &timeout) && timeout.Timeout():
		return &passing{err: fmt.Errorf("no answer in time; try later: %w: %w", graph.ErrUnavailable, err)}
	}
	return &passing{err: fmt.Errorf("no answer; try later: %w: %w", graph.ErrUnavailable, err)}
}
