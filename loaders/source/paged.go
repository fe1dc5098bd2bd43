package source

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// DefaultMaxPages is how many pages are fetched at most.
const DefaultMaxPages = 1000

// Paging says how the pages of a source hang together. When the address holds
// {page} or {offset}, the pages are counted; else each leads to the next.
type Paging struct {
	// Next finds the address of the next page in a page, "" after the last; it
	// may be relative. It is for links in the content (hydra:next), which this
	// package does not understand; a Link header goes first. nil = only that.
	Next func(Fetched) (string, error)
	// Empty reports whether a counted page holds no facts, which ends the
	// list. nil = only a page without a byte is empty.
	Empty func(Fetched) (bool, error)

	First    int // what {page} is on the first page, often 0 or 1
	Step     int // how much {offset} grows with each page: the page size; required for {offset}
	MaxPages int // 0 = DefaultMaxPages
}

// Page is one page of a source, as a document.
type Page struct {
	Name string // page-0001, page-0002, … in the order of fetching
	Fetched
}

// FetchPages gets every page of a source, in order, or an error: half a list
// would look as if the rest were gone. MaxBytes bounds the pages together.
// Pages are fetched whether they changed or not: Request.Known does not count,
// since an unchanged first page says nothing about the others.
//
// Counted pages end with a page that is empty, not found or the same as the
// one before it. Linked pages end where no link is. ErrEndless when pages go
// round or are more than MaxPages; otherwise errors are as with Fetch.
func (c *Client) FetchPages(ctx context.Context, r Request, p Paging) ([]Page, error) {
	counted := strings.Contains(r.URL, "{page}") || strings.Contains(r.URL, "{offset}")
	origin, err := parseAddress(p.address(r.URL, 0))
	if err != nil {
		return nil, err
	}
	switch {
	case r.MaxBytes <= 0:
		return nil, fmt.Errorf("fetch pages of %s: MaxBytes must be above 0: %w", shown(origin), graph.ErrInvalid)
	case strings.Contains(r.URL, "{offset}") && p.Step <= 0:
		return nil, fmt.Errorf("fetch pages of %s: {offset} needs the size of a page as step: %w", shown(origin), graph.ErrInvalid)
	}
	if p.MaxPages <= 0 {
		p.MaxPages = DefaultMaxPages
	}
	r.Known = Validators{}
	walk := &walk{client: c, request: r, paging: p, origin: origin, left: r.MaxBytes}
	follow := walk.linked
	if counted {
		follow = walk.counted
	}
	if err := follow(ctx); err != nil {
		return nil, fmt.Errorf("page %d: %w", len(walk.pages)+1, err)
	}
	return walk.pages, nil
}

// walk is the state of one FetchPages.
type walk struct {
	client  *Client
	request Request
	paging  Paging
	origin  *url.URL
	left    int64 // bytes that the pages to come may have
	pages   []Page
}

func (w *walk) linked(ctx context.Context) error {
	seen := map[string]bool{}
	for at := w.origin; at != nil; {
		if seen[at.String()] {
			return fmt.Errorf("the page before leads back to %s; tell its owner: %w", shown(at), ErrEndless)
		}
		seen[at.String()] = true
		f, err := w.fetch(ctx, at)
		if err != nil {
			return err
		}
		if err := w.add(f); err != nil {
			return err
		}
		if at, err = w.next(at, f); err != nil {
			return err
		}
	}
	return nil
}

// next is the page that f leads to; nil when it is the last.
func (w *walk) next(at *url.URL, f Fetched) (*url.URL, error) {
	to := f.Next
	if to == "" && w.paging.Next != nil {
		var err error
		if to, err = w.paging.Next(f); err != nil {
			return nil, fmt.Errorf("find the next page in %s: %w", f.URL, err)
		}
	}
	if to == "" {
		return nil, nil
	}
	next, err := lead(w.request, w.origin, at, secured(f.URL, to))
	if err != nil {
		return nil, fmt.Errorf("follow the link from %s to the page: %w", shown(at), err)
	}
	return next, nil
}

// secured makes a link absolute. A link from an https page to http on the same
// server becomes https: programs behind a proxy that does TLS for them do not
// know that they are asked by https.
func secured(page, link string) string {
	from, err := url.Parse(page)
	if err != nil {
		return link
	}
	to, err := from.Parse(link)
	if err != nil {
		return link
	}
	if from.Scheme == "https" && to.Scheme == "http" && sameHost(from, to) && ordinaryPort(to) {
		to.Scheme, to.Host = "https", from.Host
	}
	return to.String()
}

func (w *walk) counted(ctx context.Context) error {
	seen := map[string]bool{}
	before := ""
	for n := 0; ; n++ {
		at, err := parseAddress(w.paging.address(w.request.URL, n))
		if err != nil {
			return err
		}
		f, err := w.fetch(ctx, at)
		if n > 0 && (errors.Is(err, graph.ErrNotFound) || errors.Is(err, errEmpty)) {
			return nil
		}
		if err != nil {
			return err
		}
		if last, err := w.last(n, f); last || err != nil {
			return err
		}
		if f.Digest == before {
			return nil
		}
		if seen[f.Digest] {
			return fmt.Errorf("%s gives an earlier page again; tell its owner: %w", f.URL, ErrEndless)
		}
		seen[f.Digest], before = true, f.Digest
		if err := w.add(f); err != nil {
			return err
		}
	}
}

// last reports whether the nth counted page, from 0, has no facts. A source
// whose first page is empty is an empty source, which the page itself states.
func (w *walk) last(n int, f Fetched) (bool, error) {
	if n == 0 || w.paging.Empty == nil {
		return false, nil
	}
	empty, err := w.paging.Empty(f)
	if err != nil {
		return false, fmt.Errorf("look for facts in %s: %w", f.URL, err)
	}
	return empty, nil
}

func (w *walk) fetch(ctx context.Context, at *url.URL) (Fetched, error) {
	r := w.request
	r.MaxBytes = w.left
	f, err := w.client.fetch(ctx, r, w.origin, at)
	if errors.Is(err, ErrTooBig) {
		return Fetched{}, fmt.Errorf("the pages together are over %d bytes: %w", w.request.MaxBytes, err)
	}
	return f, err
}

func (w *walk) add(f Fetched) error {
	if len(w.pages) == w.paging.MaxPages {
		return fmt.Errorf("there are more than %d pages; raise maxPages of the source if that is right: %w", w.paging.MaxPages, ErrEndless)
	}
	w.left -= int64(len(f.Bytes))
	w.pages = append(w.pages, Page{Name: fmt.Sprintf("page-%04d", len(w.pages)+1), Fetched: f})
	return nil
}

// address is that of the nth counted page, from 0.
func (p Paging) address(template string, n int) string {
	return strings.NewReplacer("{page}", strconv.Itoa(p.First+n), "{offset}", strconv.Itoa(n*p.Step)).Replace(template)
}

// nextLink is the address that a Link header (RFC 8288) names as the next page,
// absolute; "" when none does.
func nextLink(h http.Header, at *url.URL) string {
	for _, value := range h.Values("Link") {
		for value != "" {
			var link string
			link, value = cutLink(value)
			if to, ok := isNext(link); ok {
				if next, err := at.Parse(to); err == nil {
					return next.String()
				}
			}
		}
	}
	return ""
}

// cutLink takes the first link off a header, at a comma that stands neither in
// <> nor in quotes.
func cutLink(value string) (link, rest string) {
	var within rune
	for i, r := range value {
		switch {
		case within != 0:
			if r == within {
				within = 0
			}
		case r == '<':
			within = '>'
		case r == '"':
			within = '"'
		case r == ',':
			return value[:i], value[i+1:]
		}
	}
	return value, ""
}

// isNext reads <address>; rel="next"; …. A link with an anchor is about
// another document.
func isNext(link string) (to string, next bool) {
	to, parameters, ok := strings.Cut(strings.TrimSpace(link), ">")
	if !ok || !strings.HasPrefix(to, "<") {
		return "", false
	}
	for p := range strings.SplitSeq(parameters, ";") {
		name, value, _ := strings.Cut(p, "=")
		value = strings.Trim(strings.TrimSpace(value), `"`)
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "anchor":
			return "", false
		case "rel":
			for relation := range strings.FieldsSeq(value) {
				next = next || strings.EqualFold(relation, "next")
			}
		}
	}
	return strings.TrimPrefix(to, "<"), next
}
