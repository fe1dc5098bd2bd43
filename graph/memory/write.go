package memory

import (
	"bufio"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sammenheng/sammenheng/graph"
)

// disk is what writing needs of the file system; tests put one in that fills up
// or breaks.
type disk interface {
	// create makes an empty file, over one that is there.
	create(path string) (file, error)
	rename(from, to string) error
	remove(path string) error
	// syncFolder makes the names in a folder survive a power failure.
	syncFolder(path string) error
}

type file interface {
	io.Writer
	io.WriterAt
	Sync() error
	Stat() (fs.FileInfo, error)
	Close() error
}

// content is what a file holds, nodes and edges in the order of graph.View.All.
type content struct {
	version graph.Version
	nodes   []graph.Hashed[*graph.Node]
	edges   []graph.Hashed[graph.Edge]
}

// write puts c into the file at path, whole or not at all, and only if ready
// says that it is fit for it; the caller adds the view to what is returned.
func write(ctx context.Context, d disk, path string, c content, ready func() error) (*held, error) {
	temporary := path + ".new"
	line, info, err := writeNew(ctx, d, temporary, c)
	err = errors.Join(err, ready())
	if err != nil {
		err = fmt.Errorf("write graph file %s (the old one is untouched): %w", path, err)
		return nil, errors.Join(err, d.remove(temporary))
	}
	if err := d.rename(temporary, path); err != nil {
		err = fmt.Errorf("replace graph file (the old one is untouched): %w", err)
		return nil, errors.Join(err, d.remove(temporary))
	}
	// The new version is in place for every reader now. Should the folder not
	// reach the disk, a power failure brings back the old file, whole.
	_ = d.syncFolder(filepath.Dir(path))
	return &held{header: line, info: info}, nil
}

func writeNew(ctx context.Context, d disk, path string, c content) (string, fs.FileInfo, error) {
	f, err := d.create(path)
	if err != nil {
		return "", nil, err
	}
	line, info, err := fill(ctx, f, c)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", nil, err
	}
	return line, info, nil
}

// fill writes the records, then the strings that they turned out to need, and
// at last the first line, which says how long both are.
func fill(ctx context.Context, f file, c content) (string, fs.FileInfo, error) {
	if _, err := f.Write(make([]byte, headerSize)); err != nil {
		return "", nil, err
	}
	sum := sha256.New()
	out := bufio.NewWriterSize(io.MultiWriter(f, sum), 1<<20)
	var h header
	var err error
	if h.records, h.strings, err = encode(ctx, out, c.version, c.nodes, c.edges); err != nil {
		return "", nil, err
	}
	if err := out.Flush(); err != nil {
		return "", nil, err
	}
	io.WriteString(sum, h.described())
	sum.Sum(h.sum[:0])
	if _, err := f.WriteAt([]byte(h.line()), 0); err != nil {
		return "", nil, err
	}
	if err := f.Sync(); err != nil {
		return "", nil, err
	}
	info, err := f.Stat()
	return h.line(), info, errors.Join(err, ctx.Err())
}

// system is the disk of the operating system.
type system struct{}

func (system) create(path string) (file, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o644)
}

func (system) rename(from, to string) error { return os.Rename(from, to) }

func (system) remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (system) syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

// makeFolder creates the folder that path is to stand in.
func makeFolder(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("create the folder of graph file %s: %w", path, err)
	}
	return nil
}

// followLink is the file behind a symbolic link, which renaming would replace.
func followLink(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}
