package archive

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/sammenheng/sammenheng/graph"
)

// Mapped is what a document was mapped to.
type Mapped struct {
	Batch graph.Batch
	Size  int // of the document, in triples or rows
}

// mappedForm names the form that follows it: another one is written when the
// encoding changes. Behind it stand the checksum, then the layout of Mapped,
// which changes by itself with every field that the nouns get.
const mappedForm = "sammenheng mapped 1\n"

// KeepMapped stores what a document was mapped to under a key: the digest, as
// 64 hexadecimal digits, of everything that the result is a function of, the
// document, the program and the settings of the source. One that is there is
// replaced.
func (a *Archive) KeepMapped(key string, m Mapped) error {
	store, err := a.MakeMapped(key, m)
	if err != nil {
		return err
	}
	return store()
}

// MakeMapped does the first half of KeepMapped: when it returns m may change, and
// store does the rest, at any time.
func (a *Archive) MakeMapped(key string, m Mapped) (store func() error, err error) {
	path, err := a.form(key)
	if err != nil {
		return nil, fmt.Errorf("keep mapped form: %w", err)
	}
	a.remember(path)
	content := sealMapped(key, encode(&m))
	return func() error {
		err := a.put(path, func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
		if err != nil {
			return fmt.Errorf("keep mapped form %s: %w", key, err)
		}
		return nil
	}, nil
}

// Mapped returns what KeepMapped stored under the key, and false when there is
// nothing or it was written by a program whose nouns are others. Whatever is
// not what was written is ErrDamaged: map the document again.
func (a *Archive) Mapped(key string) (Mapped, bool, error) {
	path, err := a.form(key)
	if err != nil {
		return Mapped{}, false, fmt.Errorf("read mapped form: %w", err)
	}
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Mapped{}, false, nil
	}
	if err != nil {
		return Mapped{}, false, fmt.Errorf("read mapped form: %w", err)
	}
	m, known, err := unsealMapped(key, content)
	if err != nil {
		return Mapped{}, false, fmt.Errorf("read mapped form %s: %w", path, err)
	}
	if known {
		a.remember(path)
	}
	return m, known, nil
}

// form is the file of a mapped form.
func (a *Archive) form(key string) (string, error) {
	if !isDigest(key) {
		return "", fmt.Errorf("the key %q is not a SHA-256 in hexadecimal: %w", key, graph.ErrInvalid)
	}
	return filepath.Join(a.dir, mappedFolder, key[:2], key[2:]), nil
}

// sealMapped puts the checksum of the key and the body before the body.
func sealMapped(key string, body []byte) []byte {
	sum := sumOf(key, body)
	return slices.Concat([]byte(mappedForm), sum[:], body)
}

// unsealMapped reads a file that was kept under a key; known is false when it
// is of another layout.
func unsealMapped(key string, content []byte) (m Mapped, known bool, err error) {
	rest, ours := bytes.CutPrefix(content, []byte(mappedForm))
	if !ours || len(rest) < sha256.Size {
		return Mapped{}, false, fmt.Errorf("it does not begin as one: %w", graph.ErrDamaged)
	}
	body := rest[sha256.Size:]
	if [sha256.Size]byte(rest) != sumOf(key, body) {
		return Mapped{}, false, fmt.Errorf("its checksum is wrong: %w", graph.ErrDamaged)
	}
	if known, err = decode(body, &m); err != nil {
		return Mapped{}, false, err
	}
	return m, known, nil
}

func sumOf(key string, body []byte) [sha256.Size]byte {
	sum := sha256.New()
	io.WriteString(sum, key)
	sum.Write(body)
	return [sha256.Size]byte(sum.Sum(nil))
}
