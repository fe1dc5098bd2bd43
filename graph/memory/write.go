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

// content is what a file holds.
type content struct {
	graph   func(ctx context.Context, out io.Writer) (graphPart, error) // writes it
	history *graph.Chronicle
}

// encoded writes a graph, its nodes and edges in the order of graph.View.All.
func encoded(v graph.Version, nodes []graph.Hashed[*graph.Node], edges []graph.Hashed[graph.Edge]) func(context.Context, io.Writer) (graphPart, error) {
	return func(ctx context.Context, out io.Writer) (g graphPart, err error) {
		sum := sha256.New()
		buffered := bufio.NewWriterSize(io.MultiWriter(out, sum), 1<<20)
		if g.records, g.strings, err = encode(ctx, buffered, v, nodes, edges); err != nil {
			return g, err
		}
		err = buffered.Flush()
		io.WriteString(sum, g.described())
		sum.Sum(g.sum[:0])
		return g, err
	}
}

// copied writes the graph that stands in the file at path, byte by byte and
// under the checksum that it has: damage done to it meanwhile stays visible.
func copied(path string, g graphPart) func(context.Context, io.Writer) (graphPart, error) {
	return func(_ context.Context, out io.Writer) (graphPart, error) {
		f, err := os.Open(path)
		if err != nil {
			return g, fmt.Errorf("open graph file: %w", err)
		}
		defer f.Close()
		if _, err := f.Seek(int64(headerSize), io.SeekStart); err != nil {
			return g, err
		}
		_, err = io.CopyN(out, f, g.bytes())
		return g, err
	}
}

// write puts c into the file at path, whole or not at all, and only if ready
// says that it is fit for it; the caller adds the view
// and the chronicle to what is returned.
func write(ctx context.Context, d disk, path string, c content, ready func() error) (*held, error) {
	temporary := path + ".new"
	next, err := writeNew(ctx, d, temporary, c)
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
	return next, nil
}

func writeNew(ctx context.Context, d disk, path string, c content) (*held, error) {
	f, err := d.create(path)
	if err != nil {
		return nil, err
	}
	next, err := fill(ctx, f, c)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	return next, nil
}

// fill writes the graph, the history, and at last the first line, which says
// how long both turned out to be.
func fill(ctx context.Context, f file, c content) (*held, error) {
	history, err := pack(c.history.Past())
	if err != nil {
		return nil, err
	}
	if _, err := f.Write(make([]byte, headerSize)); err != nil {
		return nil, err
	}
	h := header{history: int64(len(history))}
	if h.graphPart, err = c.graph(ctx, f); err != nil {
		return nil, err
	}
	if _, err := f.Write(history); err != nil {
		return nil, err
	}
	h.whole = h.sumWhole(history)
	if _, err := f.WriteAt([]byte(h.line()), 0); err != nil {
		return nil, err
	}
	if err := f.Sync(); err != nil {
		return nil, err
	}
	info, err := f.Stat()
	return &held{header: h.line(), graph: h.graphPart, info: info}, errors.Join(err, ctx.Err())
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
