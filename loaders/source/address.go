package source

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"github.com/sammenheng/sammenheng/graph"
)

// special are the networks of IANA's special-purpose registries that netip has
// no question for. What they hold is not the public internet, or leads into
// another network (6to4, Teredo).
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("192.88.99.0/24"), netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"), netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("::/96"), netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("100::/64"), netip.MustParsePrefix("2001::/23"), netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("3fff::/20"), netip.MustParsePrefix("5f00::/16"),
	netip.MustParsePrefix("fec0::/10"),
}

// nat64 wraps IPv4 addresses where a network speaks IPv6 only.
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

// Public reports whether an address belongs to a host of the public internet:
// not this machine, not a network of ours, not the cloud's metadata service.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if nat64.Contains(a) {
		whole := a.As16()
		a, _ = netip.AddrFromSlice(whole[12:])
	}
	return a.IsGlobalUnicast() && !a.IsPrivate() && !slices.ContainsFunc(special, func(p netip.Prefix) bool { return p.Contains(a) })
}

// guard refuses a connection by the address that is really dialled, after the
// name was resolved: a name that is public when asked first and private when
// asked again (DNS rebinding) gains nothing.
func (c *Client) guard(_ context.Context, _, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dial %s: not an IP address: %w", address, ErrRefused)
	}
	if !c.options.Public(to.Addr().Unmap().WithZone("")) {
		return privateAddress(to.Addr().String())
	}
	return nil
}

// guardName refuses what can be seen to be private before anything is dialled:
// behind a proxy that is all that can be.
func (c *Client) guardName(u *url.URL) error {
	host := hostname(u)
	if a, err := netip.ParseAddr(host); err == nil {
		if !c.options.Public(a.Unmap().WithZone("")) {
			return privateAddress(host)
		}
		return nil
	}
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return privateAddress(host)
	}
	return nil
}

func privateAddress(host string) error {
	return fmt.Errorf("%s is an address of a private network: set allowPrivate on the source if that is right: %w", host, ErrRefused)
}

// parseAddress reads an address of sources.yaml. It does not show what it cannot
// read: a password may be in it.
func parseAddress(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("read address: it is malformed; write https://host/path with %%-escapes: %w", graph.ErrInvalid)
	}
	if !isWeb(u) {
		return nil, fmt.Errorf("read address %s: only http and https addresses of a host are fetched; give files as path: %w", shown(u), graph.ErrInvalid)
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// numeric is a last label that browsers and some resolvers read as a number:
// 0x7f.1 and 2130706433 are ways to write 127.0.0.1.
var numeric = regexp.MustCompile(`(^|\.)(0x[0-9a-f]*|[0-9]+)$`)

// isWeb reports whether u is an http or https address with a host.
func isWeb(u *url.URL) bool {
	host := hostname(u)
	if u.Scheme != "http" && u.Scheme != "https" || u.Opaque != "" || host == "" {
		return false
	}
	_, err := netip.ParseAddr(host)
	return err == nil || !numeric.MatchString(host)
}

func hostname(u *url.URL) string {
	return strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
}

func port(u *url.URL) string {
	switch {
	case u.Port() != "":
		return u.Port()
	case u.Scheme == "https":
		return "443"
	}
	return "80"
}

// ordinaryPort reports whether u has the port of its scheme.
func ordinaryPort(u *url.URL) bool {
	return port(u) == port(&url.URL{Scheme: u.Scheme})
}

// sameHost reports whether two addresses are one server's: the same name and
// port. https and http on their own ports are one.
func sameHost(a, b *url.URL) bool {
	return hostname(a) == hostname(b) && (port(a) == port(b) || ordinaryPort(a) && ordinaryPort(b))
}

// listed reports whether hosts names the server of u: by name for the ordinary
// port, by name:port for another.
func listed(hosts []string, u *url.URL) bool {
	return slices.ContainsFunc(hosts, func(h string) bool {
		h = strings.ToLower(h)
		return h == hostname(u) && ordinaryPort(u) || h == net.JoinHostPort(hostname(u), port(u))
	})
}

// secret is what parameters of an address are called that nobody should read.
var secret = regexp.MustCompile(`(?i)^(.*[-_])?((api|access|subscription)?key|.*token|.*secret|password|passwd|pwd|sig|signature|auth|authorization|credentials?|session(id)?)$`)

// shown is an address without its secrets, for errors, logs and the archive:
// without user and password, and with xxxxx for parameters such as api_key.
func shown(u *url.URL) string {
	if u.Opaque != "" {
		return "…" // user:password@host without http:// reads as one
	}
	c := *u
	c.User, c.Fragment, c.RawFragment = nil, "", ""
	parameters := strings.Split(c.RawQuery, "&")
	for i, p := range parameters {
		if name, _, ok := strings.Cut(p, "="); ok && secret.MatchString(unescaped(name)) {
			parameters[i] = name + "=xxxxx"
		}
	}
	c.RawQuery = strings.Join(parameters, "&")
	return c.String()
}

func unescaped(name string) string {
	if plain, err := url.QueryUnescape(name); err == nil {
		return plain
	}
	return name
}

// Address is one of the documents of a source that are listed by address.
type Address struct {
	Name string // of the document, as Name gives it
	URL  string
}

// Addresses are the documents at several addresses, a folder over http, in
// their order. Errors wrap graph.ErrInvalid: an address is none, or is listed
// twice.
func Addresses(urls []string) ([]Address, error) {
	seen := map[string]int{}
	addresses := make([]Address, len(urls))
	for i, text := range urls {
		name, err := Name(text)
		if err != nil {
			return nil, fmt.Errorf("address %d: %w", i+1, err)
		}
		if before, ok := seen[name]; ok {
			return nil, fmt.Errorf("address %d (%s) is address %d again, or differs only in a key or password: %w", i+1, name, before, graph.ErrInvalid)
		}
		seen[name] = i + 1
		addresses[i] = Address{Name: name, URL: text}
	}
	return addresses, nil
}

// readableBytes is how much of an address stands in a document's name.
const readableBytes = 60

var notInNames = regexp.MustCompile(`[^a-z0-9]+`)

// Name is what the document at an address is called: the same every night
// whatever else is listed and whichever key stands in the address; letters,
// digits and hyphens, so it can be a file's name. It has no extension, because
// the address does not decide the format. Errors wrap graph.ErrInvalid.
func Name(address string) (string, error) {
	u, err := parseAddress(address)
	if err != nil {
		return "", err
	}
	readable := strings.Trim(notInNames.ReplaceAllString(strings.ToLower(u.Host+u.Path), "-"), "-")
	readable = strings.Trim(readable[:min(len(readable), readableBytes)], "-")
	return readable + "-" + Digest([]byte(shown(u)))[:8], nil
}

// Shown is an address without its secrets, for people and for the graph.
func Shown(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "…"
	}
	return shown(u)
}
