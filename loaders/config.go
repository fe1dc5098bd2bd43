package loaders

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// Config names the sources of a load; their order is their precedence.
type Config struct {
	Sources  []Source `yaml:"sources"`
	HTTP     HTTP     `yaml:"http"`
	KeepRuns int      `yaml:"keepRuns"` // how many runs the archive keeps, beside those that are pinned; 0 = DefaultKeepRuns
}

// DefaultKeepRuns is a quarter of a year of nights.
const DefaultKeepRuns = 92

// HTTP is how servers are spoken to.
type HTTP struct {
	CAFile    string  `yaml:"caFile"`    // certificates (PEM) of authorities trusted beside the system's; relative to the file
	Rate      float64 `yaml:"rate"`      // requests a second to one host; 0 = source.DefaultRate
	Attempts  int     `yaml:"attempts"`  // at one document; 0 = source.DefaultAttempts
	UserAgent string  `yaml:"userAgent"` // "" = names the program
}

// Source is where facts come from: exactly one of Path, Curated, URL and URLs.
type Source struct {
	ID      string `yaml:"id"`      // stable name, shown wherever a fact comes from it
	Title   string `yaml:"title"`   // for people
	Path    string `yaml:"path"`    // a catalogue file, or a folder of them
	Curated string `yaml:"curated"` // a folder of curated tables, or one of them

	URL          string   `yaml:"url"`          // an address over http or https
	URLs         []string `yaml:"urls"`         // several, as one source
	Paging       *Paging  `yaml:"paging"`       // the address gives a page, not the whole
	Accept       []string `yaml:"accept"`       // media types, best first; nil = source.DefaultAccept()
	AllowPrivate bool     `yaml:"allowPrivate"` // addresses of private networks may be reached
	AllowHosts   []string `yaml:"allowHosts"`   // other hosts that redirects and next pages may lead to

	Format       string `yaml:"format"`       // of every document; "" = found out from the content
	Base         string `yaml:"base"`         // what relative addresses resolve against; "" = the document's own address
	Licence      string `yaml:"licence"`      // of the data
	Illustrative bool   `yaml:"illustrative"` // the facts are example data
	MaxBytes     int64  `yaml:"maxBytes"`     // of one document; 0 = rdf.DefaultMaxBytes
}

// Paging says how the pages of a URL hang together: by {page} or {offset} in
// it, or else each page names the next (a Link header, or hydra:next).
type Paging struct {
	First    int `yaml:"first"`    // what {page} is on the first page
	Step     int `yaml:"step"`     // the size of a page, by which {offset} grows
	MaxPages int `yaml:"maxPages"` // 0 = source.DefaultMaxPages
}

// sourceID is what a source may be called: it stands in file names and urls.
var sourceID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// ReadConfig reads sources.yaml. Paths in it are relative to its folder. Errors
// show the line and say what to do; they wrap graph.ErrInvalid when the file is
// there and wrong.
func ReadConfig(path string) (Config, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return Config{}, fmt.Errorf("read sources: %w", err)
	}
	var c Config
	if err := yaml.UnmarshalWithOptions(content, &c, yaml.Strict()); err != nil {
		return Config{}, fmt.Errorf("read sources %s: %w\n%s", path, graph.ErrInvalid, yaml.FormatError(err, false, true))
	}
	folder := filepath.Dir(path)
	for i := range c.Sources {
		c.Sources[i].Path = below(folder, c.Sources[i].Path)
		c.Sources[i].Curated = below(folder, c.Sources[i].Curated)
	}
	c.HTTP.CAFile = below(folder, c.HTTP.CAFile)
	if err := c.check(); err != nil {
		return Config{}, fmt.Errorf("read sources %s: %w", path, err)
	}
	return c, nil
}

func below(folder, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// check refuses a configuration that cannot be loaded, naming every fault.
func (c Config) check() error {
	if len(c.Sources) == 0 {
		return fmt.Errorf("no sources: list at least one under sources: %w", graph.ErrInvalid)
	}
	var faults []error
	if c.KeepRuns < 0 {
		faults = append(faults, fmt.Errorf("keepRuns is %d: keep at least 1, or leave it out for %d: %w", c.KeepRuns, DefaultKeepRuns, graph.ErrInvalid))
	}
	seen := map[string]bool{}
	for i, s := range c.Sources {
		for _, fault := range s.faults(seen[s.ID]) {
			faults = append(faults, fmt.Errorf("source %d (%s): %s: %w", i+1, s.ID, fault, graph.ErrInvalid))
		}
		seen[s.ID] = true
	}
	return errors.Join(faults...)
}

// faults are what is wrong with a source by itself.
func (s Source) faults(taken bool) []string {
	var faults []string
	fault := func(wrong bool, format string, args ...any) {
		if wrong {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	fault(!sourceID.MatchString(s.ID), "id must be lower-case letters, digits and hyphens")
	fault(taken, "another source has the same id")
	places := []bool{s.Path != "", s.Curated != "", s.URL != "", len(s.URLs) > 0}
	given := len(slices.DeleteFunc(places, func(there bool) bool { return !there }))
	fault(given != 1, "give one of path (catalogue files), curated (tables), url and urls (addresses)")
	if s.Format != "" {
		_, err := rdf.ParseFormat(s.Format)
		fault(err != nil, "format: %v", err)
	}
	_, err := source.Addresses(s.addresses())
	fault(err != nil, "%v", err)
	fault(s.Paging != nil && s.URL == "", "paging needs a url")
	counted := strings.Contains(s.URL, "{page}") || strings.Contains(s.URL, "{offset}")
	fault(counted && s.Paging == nil, "an address with {page} or {offset} needs paging, with first and step")
	fault(strings.Contains(s.URL, "{offset}") && s.Paging != nil && s.Paging.Step <= 0, "paging by {offset} needs the size of a page as step")
	return faults
}

// overHTTP reports whether the source is fetched from servers.
func (s Source) overHTTP() bool { return len(s.addresses()) > 0 }

// addresses are where it is fetched from; pages are not counted up yet.
func (s Source) addresses() []string {
	if s.URL != "" {
		return []string{s.URL}
	}
	return s.URLs
}

// request asks for a document of the source.
func (s Source) request(url string) source.Request {
	return source.Request{URL: url, Accept: s.Accept, MaxBytes: s.limit(), AllowPrivate: s.AllowPrivate, AllowHosts: s.AllowHosts}
}

// base is what relative addresses in a document resolve against.
func (s Source) base(own string) string { return cmp.Or(s.Base, own) }

// limit is how many bytes a document may have.
func (s Source) limit() int64 {
	if s.MaxBytes > 0 {
		return s.MaxBytes
	}
	return rdf.DefaultMaxBytes
}

// location is where the source is read from, if it is files.
func (s Source) location() string { return cmp.Or(s.Curated, s.Path) }

// facts is the source as the graph knows it.
func (s Source) facts() graph.Source {
	f := graph.Source{ID: s.ID, Title: cmp.Or(s.Title, s.ID), Licence: s.Licence, Illustrative: s.Illustrative}
	if s.overHTTP() {
		f.Address = source.Shown(s.addresses()[0])
	} else {
		f.Address = filepath.Base(s.location())
	}
	return f
}
