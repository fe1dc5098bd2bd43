package source_test

import (
	"context"
	"encoding/binary"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func TestWhichAddressesArePublic(t *testing.T) {
	for address, public := range map[string]bool{
		"8.8.8.8": true, "193.71.1.1": true, "2001:4860:4860::8888": true, "2a02:c0::1": true, "64:ff9b::808:808": true, "::ffff:8.8.8.8": true,
		"127.0.0.1": false, "127.8.9.1": false, "::1": false, "0.0.0.0": false, "::": false, "0.1.2.3": false,
		"10.0.0.1": false, "172.16.0.1": false, "172.31.255.255": false, "172.32.0.1": true, "192.168.1.1": false, "100.64.0.1": false,
		"169.254.169.254": false, "fe80::1": false, "fe80::1%eth0": false, "fc00::1": false, "fd00:ec2::254": false, "fec0::1": false,
		"::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false, "::127.0.0.1": false, "64:ff9b::7f00:1": false, "64:ff9b::a9fe:a9fe": false,
		"2002:7f00:1::": false, "2001::1": false, "2001:db8::1": false, "192.0.2.1": false, "198.18.0.1": false, "203.0.113.9": false,
		"224.0.0.1": false, "ff02::1": false, "240.0.0.1": false, "255.255.255.255": false,
	} {
		if got := source.Public(netip.MustParseAddr(address)); got != public {
			t.Errorf("%s: public is %v", address, got)
		}
	}
}

func TestAPrivateAddressIsNotReachedUnlessAllowed(t *testing.T) {
	var asked atomic.Int32
	server := serve(t, func(w http.ResponseWriter, r *http.Request) { asked.Add(1); says(200, "text/turtle", turtle)(w, r) })
	byName := strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	c, k := newClient(t)
	for name, address := range map[string]string{
		"written out": server.URL, "by name": byName, "by name with a dot": strings.Replace(byName, "localhost", "LocalHost.", 1),
		"of the metadata service": "http://169.254.169.254/latest/meta-data/", "as IPv6": "http://[::ffff:127.0.0.1]:1/",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := c.Fetch(t.Context(), source.Request{URL: address, MaxBytes: most})
			wants(t, err, source.ErrRefused, "private network", "allowPrivate")
		})
	}
	if asked.Load() != 0 || len(k.slept) != 0 {
		t.Errorf("asked %d times, waited %v", asked.Load(), k.slept)
	}
	if _, err := c.Fetch(t.Context(), local(server.URL)); err != nil {
		t.Errorf("an allowed one gave %v", err)
	}
}

// The connection that one source may use must not serve another that may not.
func TestAnAllowedConnectionIsNotLentToARequestThatIsNotAllowed(t *testing.T) {
	server := serve(t, says(200, "text/turtle", turtle))
	k := newNames(t, "127.0.0.1")
	c, _ := newClient(t, func(o *source.Options) { o.Dialer = k.dialer() })
	address := "http://katalog.example:" + portOf(t, server)
	if _, err := c.Fetch(t.Context(), local(address)); err != nil {
		t.Fatal(err)
	}
	_, err := c.Fetch(t.Context(), source.Request{URL: address, MaxBytes: most})
	wants(t, err, source.ErrRefused, "127.0.0.1")
}

// reachable is what the tests call public: 127.0.0.2 plays the internet.
func reachable(a netip.Addr) bool { return a == netip.MustParseAddr("127.0.0.2") }

// internet starts a server at 127.0.0.2.
func internet(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.2:0")
	if err != nil {
		t.Skipf("SKIPPED: this system has no 127.0.0.2 (%v), so nothing is proved about addresses that change", err)
	}
	server := httptest.NewUnstartedServer(h)
	_ = server.Listener.Close()
	server.Listener = listener
	server.Start()
	t.Cleanup(server.Close)
	return server
}

func TestARedirectToAPrivateAddressIsRefusedAlsoOnAListedHost(t *testing.T) {
	inside := serve(t, says(200, "text/turtle", turtle))
	server := internet(t, leads(inside.URL))
	c, _ := newClient(t, func(o *source.Options) { o.Public = reachable })
	r := source.Request{URL: server.URL, MaxBytes: most, AllowHosts: []string{strings.TrimPrefix(inside.URL, "http://")}}
	_, err := c.Fetch(t.Context(), r)
	wants(t, err, source.ErrRefused, "127.0.0.1 is an address of a private network")
}

func TestANameThatResolvesToAPrivateAddressIsRefused(t *testing.T) {
	var asked atomic.Int32
	server := serve(t, func(http.ResponseWriter, *http.Request) { asked.Add(1) })
	k := newNames(t, "127.0.0.1")
	c, _ := newClient(t, func(o *source.Options) { o.Dialer = k.dialer() })
	_, err := c.Fetch(t.Context(), source.Request{URL: "http://katalog.example:" + portOf(t, server), MaxBytes: most})
	wants(t, err, source.ErrRefused, "127.0.0.1 is an address of a private network", "katalog.example")
	if k.answered.Load() == 0 || asked.Load() != 0 {
		t.Errorf("%d names were resolved and the server asked %d times", k.answered.Load(), asked.Load())
	}
}

// The name is public when it is asked for first and private from then on. The
// server is good the first time and closes, so that the client must dial again.
func TestANameThatTurnsPrivateIsRefused(t *testing.T) {
	server := internet(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		leads("/again")(w, r)
	})
	var asked atomic.Int32
	inside, err := net.Listen("tcp", "127.0.0.1:"+portOf(t, server))
	if err != nil {
		t.Fatal(err)
	}
	trap := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	_ = trap.Listener.Close()
	trap.Listener = inside
	trap.Start()
	t.Cleanup(trap.Close)
	k := newNames(t, "127.0.0.2", "127.0.0.1")
	c, _ := newClient(t, func(o *source.Options) { o.Public, o.Dialer = reachable, k.dialer() })
	_, err = c.Fetch(t.Context(), source.Request{URL: "http://katalog.example:" + portOf(t, server), MaxBytes: most})
	wants(t, err, source.ErrRefused, "127.0.0.1 is an address of a private network")
	if asked.Load() != 0 {
		t.Error("the private server was asked")
	}
}

func portOf(t *testing.T, s *httptest.Server) string {
	t.Helper()
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	return u.Port()
}

// names is a DNS server that gives every name the next of its IPv4 addresses,
// and no IPv6 address.
type names struct {
	connection net.PacketConn
	addresses  []netip.Addr
	answered   atomic.Int32
}

func newNames(t *testing.T, addresses ...string) *names {
	t.Helper()
	connection, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	n := &names{connection: connection}
	for _, a := range addresses {
		n.addresses = append(n.addresses, netip.MustParseAddr(a))
	}
	done := make(chan struct{})
	go func() { defer close(done); n.run() }()
	t.Cleanup(func() { _ = connection.Close(); <-done })
	return n
}

func (n *names) run() {
	buffer := make([]byte, 512)
	for {
		size, from, err := n.connection.ReadFrom(buffer)
		if err != nil {
			return
		}
		_, _ = n.connection.WriteTo(n.answer(buffer[:size]), from)
	}
}

// answer is RFC 1035: the header, the question as it was asked, and for type A
// one answer that points at the name in the question.
func (n *names) answer(query []byte) []byte {
	end := 12 + strings.IndexByte(string(query[12:]), 0) + 1 + 4
	reply := append([]byte{}, query[:end]...)
	copy(reply[2:], []byte{0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0})
	if binary.BigEndian.Uint16(query[end-4:]) != 1 {
		return reply
	}
	reply[7] = 1
	turn := int(n.answered.Add(1)) - 1
	reply = append(reply, 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4)
	return append(reply, n.addresses[min(turn, len(n.addresses)-1)].AsSlice()...)
}

func (n *names) dialer() *net.Dialer {
	return &net.Dialer{Resolver: &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", n.connection.LocalAddr().String())
	}}}
}

// proxyChild is set in a process of its own, because the standard library reads
// the proxy variables once.
const proxyChild = "SAMMENHENG_TEST_FETCH"

func TestTheProxyVariablesAreFollowed(t *testing.T) {
	if address := os.Getenv(proxyChild); address != "" {
		c, _ := newClient(t, func(o *source.Options) { o.Proxy = nil })
		_, err := c.Fetch(t.Context(), source.Request{URL: address, MaxBytes: most})
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	var asked atomic.Pointer[string]
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		whole := r.URL.String() + " " + r.Header.Get("Proxy-Authorization")
		asked.Store(&whole)
		says(200, "text/turtle", turtle)(w, r)
	})
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestTheProxyVariablesAreFollowed$")
	child.Env = append(os.Environ(), proxyChild+"=http://katalog.example/x", "NO_PROXY=", "no_proxy=",
		"http_proxy=", "HTTP_PROXY="+strings.Replace(proxy.URL, "//", "//ola:pw@", 1))
	if output, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	if got := asked.Load(); got == nil || *got != "http://katalog.example/x Basic b2xhOnB3" {
		t.Errorf("the proxy was asked %v", got)
	}
}

func TestAProxyIsNotAWayToPrivateAddresses(t *testing.T) {
	var asked atomic.Int32
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if r.URL.Host == "katalog.example" {
			leads("http://10.0.0.1/")(w, r)
			return
		}
		says(200, "text/turtle", turtle)(w, r)
	})
	through, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := newClient(t, func(o *source.Options) { o.Proxy = http.ProxyURL(through) })
	for _, address := range []string{"http://10.0.0.1/", "http://localhost/", "http://katalog.example/"} {
		_, err := c.Fetch(t.Context(), source.Request{URL: address, MaxBytes: most, AllowHosts: []string{"10.0.0.1"}})
		wants(t, err, source.ErrRefused, "private network")
	}
	if asked.Load() != 1 {
		t.Errorf("the proxy was asked %d times, want once", asked.Load())
	}
}

func TestAProxyThatIsNoAddressIsAnErrorWithoutItsPassword(t *testing.T) {
	c, _ := newClient(t, func(o *source.Options) {
		o.Proxy = func(*http.Request) (*url.URL, error) {
			return nil, errors.New(`invalid proxy address "http://ola:hemmelig@["`)
		}
	})
	_, err := c.Fetch(t.Context(), source.Request{URL: "http://a.example/", MaxBytes: most})
	wants(t, err, graph.ErrInvalid, "HTTPS_PROXY")
	if strings.Contains(err.Error(), "hemmelig") {
		t.Errorf("the password is shown: %v", err)
	}
}
