package loaders

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"github.com/goccy/go-yaml"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// Config names the sources of a load; their order is their precedence.
type Config struct {
	Sources []Source `yaml:"sources"`
}

// Source is where facts come from. Exactly one of Path and Curated is set.
type Source struct {
	ID           string `yaml:"id"`           // stable name, shown wherever a fact comes from it
	Title        string `yaml:"title"`        // for people
	Path         string `yaml:"path"`         // a catalogue file, or a folder of them
	Curated      string `yaml:"curated"`      // a folder of curated tables, or one of them
	Format       string `yaml:"format"`       // of every document; "" = found out from the content
	Base         string `yaml:"base"`         // what relative addresses resolve against; "" = the file's own address
	Licence      string `yaml:"licence"`      // of the data
	Illustrative bool   `yaml:"illustrative"` // the facts are example data
	MaxBytes     int64  `yaml:"maxBytes"`     // of one document; 0 = rdf.DefaultMaxBytes
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
	seen := map[string]bool{}
	for i, s := range c.Sources {
		fault := func(format string, args ...any) {
			faults = append(faults, fmt.Errorf("source %d (%s): %s: %w", i+1, s.ID, fmt.Sprintf(format, args...), graph.ErrInvalid))
		}
		if !sourceID.MatchString(s.ID) {
			fault("id must be lower-case letters, digits and hyphens")
		}
		if seen[s.ID] {
			fault("another source has the same id")
		}
		seen[s.ID] = true
		if (s.Path == "") == (s.Curated == "") {
			fault("give one of path (catalogue files) and curated (tables)")
		}
		if s.Format != "" {
			if _, err := rdf.ParseFormat(s.Format); err != nil {
				fault("format: %v", err)
			}
		}
	}
	return errors.Join(faults...)
}

// location is where the source is read from.
func (s Source) location() string {
	if s.Curated != "" {
		return s.Curated
	}
	return s.Path
}

// facts is the source as the graph knows it.
func (s Source) facts() graph.Source {
	return graph.Source{ID: s.ID, Title: cmp.Or(s.Title, s.ID), Address: filepath.Base(s.location()), Licence: s.Licence, Illustrative: s.Illustrative}
}
