package source_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

func name(t *testing.T, address string) string {
	t.Helper()
	n, err := source.Name(address)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNamesAreStableAndSafeAsFileNames(t *testing.T) {
	safe := regexp.MustCompile(`^[a-z0-9][a-z0-9-]*-[0-9a-f]{8}$`)
	for _, address := range []string{
		"https://data.norge.no/public-services", "https://a.example/../../etc/passwd", "https://a.example/%2e%2e/%00/æøå?x=/&y=\\", "http://[2001:db8::1]:8080/",
		"https://a.example/" + strings.Repeat("long/", 1000), "https://a.example/?page={page}", "https://ÆØÅ.example/",
	} {
		if n := name(t, address); !safe.MatchString(n) || len(n) > 70 {
			t.Errorf("%s is named %s", address, n)
		}
	}
	if got, want := name(t, "https://data.norge.no/public-services.ttl?x=1#y"), "data-norge-no-public-services-ttl-"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s, want %s…", got, want)
	}
	if got, want := name(t, "https://data.norge.no/public-services"), "data-norge-no-public-services-d2a4ef6c"; got != want {
		t.Errorf("got %s, want %s: archives of last night would not be found", got, want)
	}
}

func TestNamesDoNotDependOnSecretsButOnAllElse(t *testing.T) {
	if a, b := name(t, "https://u:one@a.example/x?api_key=one&page=1"), name(t, "https://a.example/x?api_key=two&page=1#top"); a != b {
		t.Errorf("a new key gives a new name: %s, %s", a, b)
	}
	seen := map[string]string{}
	for _, address := range []string{
		"https://a.example/x", "http://a.example/x", "https://a.example/X", "https://a.example/x?", "https://a.example/x?kommunekode=0301",
		"https://a.example/x?kommunekode=0302", "https://a.example/x/", "https://a.example:8443/x", "https://b.example/x",
	} {
		if before := seen[name(t, address)]; before != "" {
			t.Errorf("%s and %s have one name", before, address)
		}
		seen[name(t, address)] = address
	}
}

func TestAddressesAreDocumentsInTheirOrder(t *testing.T) {
	urls := []string{"https://b.example/x", "https://a.example/x"}
	got, err := source.Addresses(urls)
	if err != nil || len(got) != 2 {
		t.Fatalf("got %v, %v", got, err)
	}
	for i, a := range got {
		if a.URL != urls[i] || a.Name != name(t, urls[i]) {
			t.Errorf("got %+v", a)
		}
	}
}

func TestAddressesThatAreNoneOrTwiceAreRefused(t *testing.T) {
	for what, row := range map[string]struct {
		second, says string
	}{
		"twice":             {"https://a.example/x#top", "address 2 (a-example-x-"},
		"a file":            {"file:///etc/passwd", "address 2: read address file:///etc/passwd: only http and https"},
		"a path":            {"data/services.ttl", "only http and https"},
		"nothing":           {"", "only http and https"},
		"without a host":    {"https:///x", "only http and https"},
		"a number for host": {"http://2130706433/", "only http and https"},
		"malformed":         {"https://a.example/%zz", "malformed"},
	} {
		t.Run(what, func(t *testing.T) {
			_, err := source.Addresses([]string{"https://a.example/x", row.second})
			wants(t, err, graph.ErrInvalid, row.says)
		})
	}
}
