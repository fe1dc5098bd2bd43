package archive

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// Entry is a document that was read without an error.
type Entry struct {
	Name    string `json:"name"`    // within the source
	Digest  string `json:"digest"`  // of its bytes
	Address string `json:"address"` // what relative addresses in it resolve against

	Mapped       string    `json:"mapped,omitempty"`       // key of its mapped form; "" when there is none
	URL          string    `json:"url,omitempty"`          // it came from, behind redirections; this and the rest for http only
	Accept       string    `json:"accept,omitempty"`       // what the server was asked for: another form has another ETag
	ETag         string    `json:"etag,omitempty"`         // as the server gave it
	LastModified string    `json:"lastModified,omitempty"` // as the server gave it
	Fetched      time.Time `json:"fetched,omitzero"`       // when the server last gave it or said that it is unchanged
}

// SameDocument reports whether two entries say the same, however they were
// fetched and mapped.
func (e Entry) SameDocument(o Entry) bool {
	return e.Name == o.Name && e.Digest == o.Digest && e.Address == o.Address
}

// Keep stores a document by its digest. A document that is there already costs
// nothing. Retain leaves it until the next Commit, whatever refers to it.
func (a *Archive) Keep(content source.Content) error {
	path, err := a.object(content.Digest)
	if err != nil {
		return fmt.Errorf("keep document: %w", err)
	}
	a.remember(path)
	if exists(path) {
		return a.writable()
	}
	err = a.put(path, func(w io.Writer) error {
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

// Read returns a document that was kept. ErrNotFound when it is no longer
// there, ErrDamaged when its bytes are not the ones that were kept.
func (a *Archive) Read(e Entry) (source.Content, error) {
	path, err := a.object(e.Digest)
	if err != nil {
		return source.Content{}, fmt.Errorf("read %s from the archive: %w", e.Name, err)
	}
	packed, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w: %w", graph.ErrNotFound, err)
	}
	if err != nil {
		return source.Content{}, fmt.Errorf("read %s from the archive: %w", e.Name, err)
	}
	content, err := unpack(packed)
	if err != nil {
		return source.Content{}, fmt.Errorf("read %s from the archive: %w: %w", e.Name, graph.ErrDamaged, err)
	}
	if digest := source.Digest(content); digest != e.Digest {
		return source.Content{}, fmt.Errorf("read %s from the archive: its digest is %s, not %s: %w", e.Name, digest, e.Digest, graph.ErrDamaged)
	}
	return source.Content{Bytes: content, Digest: e.Digest}, nil
}

// How gzip ends: with the number of bytes that it holds, in four bytes. And no
// stream holds more than so many times its own length.
const (
	sizeWidth = 4
	mostRatio = 1032
)

// unpack is the content of a gzip stream, of which the digest has yet to be
// compared. A damaged one cannot make it reserve more memory than the stream
// could hold.
func unpack(packed []byte) ([]byte, error) {
	if len(packed) < sizeWidth {
		return nil, io.ErrUnexpectedEOF
	}
	size := int64(binary.LittleEndian.Uint32(packed[len(packed)-sizeWidth:]))
	if size > mostRatio*int64(len(packed)) {
		return nil, errors.New("it says that it holds more than it can")
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	content := make([]byte, size)
	_, err = io.ReadFull(z, content)
	return content, err
}

// remember keeps a file from Retain until a run can refer to it.
func (a *Archive) remember(path string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.fresh != nil {
		a.fresh[path] = true
	}
}

// object is the file of a document.
func (a *Archive) object(digest string) (string, error) {
	if !isDigest(digest) {
		return "", fmt.Errorf("%q is not a SHA-256 in hexadecimal: %w", digest, graph.ErrInvalid)
	}
	return filepath.Join(a.dir, objectsFolder, digest[:2], digest[2:]+".gz"), nil
}

// digestWidth is the length of a SHA-256 in hexadecimal.
const digestWidth = 64

// isDigest keeps everything else out of the names of files.
func isDigest(s string) bool {
	return len(s) == digestWidth && strings.Trim(s, "0123456789abcdef") == ""
}
