package source

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

// maxRedirects for one document.
const maxRedirects = 10

// drained is how much of a body that nobody wants is read, so that the
// connection can be used again.
const drained = 4 << 10

// follow asks at an address and where redirects from it lead, and returns the
// first other answer with its address. We do it instead of http.Client, which
// forwards headers of ours to other hosts and shows passwords in its errors.
func (c *Client) follow(ctx context.Context, r Request, origin, at *url.URL) (*http.Response, *url.URL, error) {
	seen := map[string]bool{}
	for range maxRedirects + 1 {
		seen[at.String()] = true
		response, err := c.ask(ctx, r, origin, at)
		if err != nil {
			return nil, nil, err
		}
		to := response.Header.Get("Location")
		if !isRedirect(response.StatusCode) {
			return response, at, nil
		}
		_, _ = io.CopyN(io.Discard, response.Body, drained) // only for the connection's sake
		response.Body.Close()
		next, err := lead(r, origin, at, to)
		if err != nil {
			return nil, nil, fmt.Errorf("%s answers %d: %w", shown(at), response.StatusCode, err)
		}
		if seen[next.String()] {
			return nil, nil, fmt.Errorf("redirected back to %s; tell its owner: %w", shown(next), ErrEndless)
		}
		at = next
	}
	return nil, nil, fmt.Errorf("redirected more than %d times; give the last address instead: %w", maxRedirects, ErrEndless)
}

func isRedirect(code int) bool {
	switch code {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// lead is where an answer from at leads to, if the source may go there.
func lead(r Request, origin, at *url.URL, to string) (*url.URL, error) {
	next, err := at.Parse(to)
	if err != nil || to == "" {
		return nil, fmt.Errorf("it leads to an address that is malformed; tell its owner: %w", ErrNoDocument)
	}
	next.User, next.Fragment, next.RawFragment = nil, "", ""
	switch {
	case !isWeb(next):
		return nil, fmt.Errorf("it leads to %s, which is no http address of a host; tell its owner: %w", shown(next), ErrRefused)
	case at.Scheme == "https" && next.Scheme == "http":
		return nil, fmt.Errorf("it leads from https to %s, which anybody on the way can change; give the http address itself if that is right: %w", shown(next), ErrRefused)
	case !sameHost(origin, next) && !listed(r.AllowHosts, next):
		return nil, fmt.Errorf("it leads to another host, %s; add %s to allowHosts of the source if that is right: %w", shown(next), next.Host, ErrRefused)
	}
	return next, nil
}
