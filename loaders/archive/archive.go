// Package archive keeps the last good documents of every source, so that a
// source that fails loses nothing: its documents of last time stand in.
//
//	DIR/objects/ab/cdef….gz     documents by the SHA-256 of their bytes
//	DIR/sources/ID.json         what the source's last good load consisted of
//
// Everything is written beside its place, synced and renamed, so that a load
// that is killed leaves the archive as it was.
package archive

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// Archive is a folder of documents.
type Archive struct {
	dir string
}

// Entry is a document that was read without an error.
type Entry struct {
	Name    string `json:"name"`    // within the source
	Digest  string `json:"digest"`  // of its bytes
	Address string `json:"address"` // what relative addresses in it resolve against
}

// Open uses a folder as archive; it is made when needed.
func Open(dir string) (*Archive, error) {
	for _, sub := range []string{"objects", "sources"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o755); err != nil {
			return nil, fmt.Errorf("open archive: %w", err)
		}
	}
	return &Archive{dir: dir}, nil
}

// Last is what the last good load of a source consisted of; none when there
// was no load. ErrDamaged when the list cannot be read.
func (a *Archive) Last(sourceID string) ([]Entry, error) {
	content, err := os.ReadFile(a.list(sourceID))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read archive of %s: %w", sourceID, err)
	}
	var entries []Entry
	if err := json.Unmarshal(content, &entries); err != nil {
		return nil, fmt.Errorf("read archive of %s: %s: %w: %w", sourceID, a.list(sourceID), graph.ErrDamaged, err)
	}
	return entries, nil
}

// Keep stores a document by its digest. A document that is there already costs
// nothing.
func (a *Archive) Keep(content source.Content) error {
	path := a.object(content.Digest)
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep document: %w", err)
	}
	err := replace(path, func(w io.Writer) error {
		z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
		if err != nil {
			return err
		}
		if _, err := z.Write(content.Bytes); err != nil {
			return err
		}
		return z.Close()
	})
	if err != nil {
		return fmt.Errorf("keep document %s: %w", content.Digest, err)
	}
	return nil
}

// Read returns a document that was kept. ErrDamaged when its bytes are not the
// ones that were.
func (a *Archive) Read(e Entry) (source.Content, error) {
	file, err := os.Open(a.object(e.Digest))
	if err != nil {
		return source.Content{}, fmt.Errorf("read %s from the archive: %w", e.Name, err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return source.Content{}, fmt.Errorf("read %s from the archive: %w: %w", e.Name, graph.ErrDamaged, err)
	}
	var content bytes.Buffer
	if _, err := content.ReadFrom(z); err != nil {
		return source.Content{}, fmt.Errorf("read %s from the archive: %w: %w", e.Name, graph.ErrDamaged, err)
	}
	if digest := source.Digest(content.Bytes()); digest != e.Digest {
		return source.Content{}, fmt.Errorf("read %s from the archive: its digest is %s, not %s: %w", e.Name, digest, e.Digest, graph.ErrDamaged)
	}
	return source.Content{Bytes: content.Bytes(), Digest: e.Digest}, nil
}

// Commit makes entries the last good load of a source.
func (a *Archive) Commit(sourceID string, entries []Entry) error {
	err := replace(a.list(sourceID), func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(entries)
	})
	if err != nil {
		return fmt.Errorf("write archive of %s: %w", sourceID, err)
	}
	return nil
}

func (a *Archive) list(sourceID string) string {
	return filepath.Join(a.dir, "sources", sourceID+".json")
}

func (a *Archive) object(digest string) string {
	return filepath.Join(a.dir, "objects", digest[:2], digest[2:]+".gz")
}

// replace writes a file beside path, syncs it and renames it onto path.
func replace(path string, fill func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	if err := errors.Join(fill(file), file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a rename durable.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
