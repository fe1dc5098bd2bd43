package loaders

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/archive"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// errNotKept is why a load ends when the archive cannot be written: that is not
// a fault of the source, for which an older form could stand in.
var errNotKept = errors.New("the archive cannot be written")

// keep puts a document into the archive, if there is one.
func (l *Loader) keep(content source.Content) error {
	if l.Archive == nil || l.DryRun {
		return nil
	}
	if err := l.Archive.Keep(content); err != nil {
		return fmt.Errorf("%w: %w", errNotKept, err)
	}
	return nil
}

// mappedKey names the mapped form of a document: all that it is a function of.
func (l *Loader) mappedKey(s Source, e archive.Entry) string {
	key, err := json.Marshal([]any{l.Program, s.ID, s.Curated != "", s.Format, s.MaxBytes, e.Name, e.Address, e.Digest})
	if err != nil {
		return "" // cannot be: these are strings, a number and a truth value
	}
	sum := sha256.Sum256(key)
	return hex.EncodeToString(sum[:])
}

// fromMapped is the form that the archive keeps of a document. One that cannot
// be read is no loss: the document is there.
func (l *Loader) fromMapped(s Source, e archive.Entry) (archive.Mapped, bool) {
	if l.Archive == nil {
		return archive.Mapped{}, false
	}
	m, found, err := l.Archive.Mapped(e.Mapped)
	if err != nil {
		l.Log.Warn("a mapped form is damaged; the document is mapped again", "source", s.ID, "document", e.Name, "error", err)
		return archive.Mapped{}, false
	}
	return m, found
}

// keepMapped keeps the mapped form for the next night. Without it that night is
// slower, and nothing else.
func (l *Loader) keepMapped(s Source, e archive.Entry, m archive.Mapped) {
	if l.Archive == nil || l.DryRun {
		return
	}
	store, err := l.Archive.MakeMapped(e.Mapped, m) // now, for Merge takes the batch up
	if err != nil {
		l.mappedNotKept(s, e, err)
		return
	}
	l.behind.do(func() error {
		if err := store(); err != nil {
			l.mappedNotKept(s, e, err)
		}
		return nil
	})
}

func (l *Loader) mappedNotKept(s Source, e archive.Entry, err error) {
	l.Log.Warn("a mapped form cannot be kept; the next load maps the document again", "source", s.ID, "document", e.Name, "error", err)
}

// standIn puts the last good document in the place of each that failed, and
// says in the report how the source fared.
func (l *Loader) standIn(r *reading) {
	var good []read
	for _, d := range r.documents {
		if d.err == nil {
			good = append(good, d)
			continue
		}
		name := d.entry.Name
		failure := graph.Failure{Document: name, Error: d.err.Error()}
		for _, old := range l.lastGood(r.source, r.last, name) {
			failure.StoodIn = true
			good = append(good, old)
		}
		r.report.Failures = append(r.report.Failures, failure)
		if !failure.StoodIn {
			r.report.Status = graph.SourceFailed
		} else if r.report.Status == graph.SourceOK {
			r.report.Status = graph.SourceStale
		}
	}
	r.documents = good
}

// lastGood are the archived forms of a document; of the whole source when its
// documents could not even be found.
func (l *Loader) lastGood(s Source, last []archive.Entry, name string) []read {
	var found []read
	for _, e := range last {
		if name != "" && e.Name != name {
			continue
		}
		old := l.mapped(s, e, func() ([]byte, error) { return l.fromArchive(e) })
		if old.err != nil {
			l.Log.Error("the archive cannot stand in", "source", s.ID, "document", e.Name, "error", old.err)
			continue
		}
		found = append(found, old)
	}
	return found
}
