package export

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// The files of a folder that “sammenheng load” takes as it is.
const (
	sourcesFile = "sources.yaml"
	factsID     = "graph"    // the source of what is not example data
	examplesID  = "examples" // the source of what is
)

// Folder writes the parts as files that load again as two sources, and the
// sources.yaml that says so. create is called once for each file, sources.yaml
// last; a part that says nothing has no file.
func Folder(ctx context.Context, store Store, format rdf.Format, create func(name string) (io.Writer, error)) error {
	version, err := store.Version(ctx)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	extension := map[rdf.Format]string{rdf.Turtle: ".ttl", rdf.NTriples: ".nt"}[format]
	parts := []configured{{part: Facts, id: factsID, title: "Eksport av dataversjon " + strconv.FormatInt(version.Number, 10)}}
	if slices.ContainsFunc(version.Sources, func(s graph.Source) bool { return s.Illustrative }) {
		parts = append(parts, configured{part: Examples, id: examplesID, title: "Eksempeldata i " + parts[0].title, illustrative: true})
	}
	var written []configured
	for _, p := range parts {
		p.file, p.format = p.id+extension, format
		w := &lazy{create: func() (io.Writer, error) { return create(p.file) }}
		if err := RDF(ctx, store, w, format, p.part); err != nil {
			return err
		}
		if w.Writer != nil {
			written = append(written, p)
		}
	}
	w, err := create(sourcesFile)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, sourcesYAML(version, written)); err != nil {
		return fmt.Errorf("write %s: %w", sourcesFile, err)
	}
	return nil
}

// configured is a part as sources.yaml names it.
type configured struct {
	part            Part
	id, title, file string
	format          rdf.Format
	illustrative    bool
}

// lazy makes its file with the first byte, since a document without any triple
// is refused by the loader.
type lazy struct {
	io.Writer
	create func() (io.Writer, error)
}

func (l *lazy) Write(p []byte) (int, error) {
	if l.Writer == nil {
		w, err := l.create()
		if err != nil {
			return 0, err
		}
		l.Writer = w
	}
	return l.Writer.Write(p)
}

// sourcesYAML names the files; of the sources that the facts came from it keeps
// the titles and licences, as a comment and as the licence of the whole.
func sourcesYAML(v graph.Version, parts []configured) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Data version %d, judged as of %s. The facts came from:\n", v.Number, v.AssessedOn)
	for _, s := range v.Sources {
		fmt.Fprintf(&b, "#   %s\n", strings.Join(strings.Fields(s.ID+": "+s.Title+" "+licenceNote(s)), " "))
	}
	b.WriteString("sources:\n")
	for _, p := range parts {
		fmt.Fprintf(&b, "  - id: %s\n    title: %q\n    path: %s\n    format: %s\n", p.id, p.title, p.file, p.format)
		if licences := licencesOf(v.Sources, p.illustrative); len(licences) > 0 {
			fmt.Fprintf(&b, "    licence: %q\n", strings.Join(licences, "; "))
		}
		if p.illustrative {
			b.WriteString("    illustrative: true\n")
		}
	}
	if len(parts) == 0 {
		b.WriteString("  [] # the store is empty\n")
	}
	return b.String()
}

func licenceNote(s graph.Source) string {
	if s.Licence == "" {
		return ""
	}
	return "(" + s.Licence + ")"
}

func licencesOf(sources []graph.Source, illustrative bool) []string {
	var licences []string
	for _, s := range sources {
		if s.Licence != "" && s.Illustrative == illustrative && !slices.Contains(licences, s.Licence) {
			licences = append(licences, s.Licence)
		}
	}
	return licences
}
