// Package source finds and reads the documents of a source: a file, the files
// of a folder and the folders below it (Find), or what is at an address, at
// several or on the pages of a list (Client).
//
// Whatever comes from the network is taken to be hostile or broken until it is
// read: where it leads, how long it is, whether it is all there. What it says
// is for others to judge: this package knows bytes, not RDF.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// Document is one file of a source, not yet read.
type Document struct {
	Name string // path within the source, with /; the file's name when the source is a file
	path string
	size int64
}

// Content is what a document holds.
type Content struct {
	Bytes  []byte
	Digest string // SHA-256, hexadecimal
}

// ErrTooBig is wrapped when a document is over the limit.
var ErrTooBig = errors.New("too big")

// extensions are the endings of files that a folder source reads.
var extensions = []string{".ttl", ".turtle", ".rdf", ".owl", ".xml", ".nt", ".nq", ".trig", ".jsonld", ".json", ".csv"}

// Find lists the documents at a path by name. A folder gives every file below
// it whose name ends as catalogue files (.gz behind it or not) and tables do,
// except hidden ones; the names of files left out come as ignored.
func Find(path string) (documents []Document, ignored []string, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, fmt.Errorf("find %s: %w", path, err)
	}
	if !info.IsDir() {
		return []Document{{Name: filepath.Base(path), path: path, size: info.Size()}}, nil, nil
	}
	err = filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasPrefix(entry.Name(), ".") && at != path {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() {
			return nil
		}
		d, err := document(path, at)
		if err != nil {
			return err
		}
		if !readable(at) {
			ignored = append(ignored, d.Name)
			return nil
		}
		documents = append(documents, d)
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("find documents below %s: %w", path, err)
	}
	if len(documents) == 0 {
		return nil, ignored, fmt.Errorf("find documents below %s: no file ends in %s: %w", path, strings.Join(extensions, ", "), graph.ErrNotFound)
	}
	slices.SortFunc(documents, func(a, b Document) int { return strings.Compare(a.Name, b.Name) })
	return documents, ignored, nil
}

func document(root, path string) (Document, error) {
	name, err := filepath.Rel(root, path)
	if err != nil {
		return Document{}, err
	}
	info, err := os.Stat(path) // follows links, whose targets are what is read
	if err != nil {
		return Document{}, err
	}
	return Document{Name: filepath.ToSlash(name), path: path, size: info.Size()}, nil
}

func readable(path string) bool {
	name := strings.ToLower(path)
	if plain, zipped := strings.CutSuffix(name, ".gz"); zipped && filepath.Ext(plain) != ".csv" {
		name = plain // tables are kept by people, who do not compress them
	}
	return slices.Contains(extensions, filepath.Ext(name))
}

// Read reads the document whole. ErrTooBig when the file is over maxBytes,
// before anything is read.
func (d Document) Read(maxBytes int64) (Content, error) {
	if d.size > maxBytes {
		return Content{}, fmt.Errorf("read %s: it has %d bytes and at most %d are read; raise maxBytes of the source if that is right: %w", d.Name, d.size, maxBytes, ErrTooBig)
	}
	content, err := os.ReadFile(d.path)
	if err != nil {
		return Content{}, fmt.Errorf("read %s: %w", d.Name, err)
	}
	return Content{Bytes: content, Digest: Digest(content)}, nil
}

// Address is the document's own as a file: IRI, for relative addresses in it.
func (d Document) Address() string {
	absolute, err := filepath.Abs(d.path)
	if err != nil {
		absolute = d.path
	}
	return "file://" + filepath.ToSlash(absolute)
}

// Digest is the SHA-256 of content, hexadecimal.
func Digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
