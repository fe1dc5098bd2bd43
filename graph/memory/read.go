package memory

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/sammenheng/sammenheng/graph"
)

// load reads the store's file. No file is the empty version. What old has of it
// already is not read again; old may be nil.
func (s *Store) load(old *held) (*held, error) {
	f, err := os.Open(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return &held{view: emptyView(), chronicle: noHistory}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("open graph file: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("look at graph file: %w", err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("graph file %s is a folder or a device; name a file: %w", s.path, graph.ErrInvalid)
	}
	return readFile(f, s.path, info, old)
}

func readFile(f *os.File, path string, info fs.FileInfo, old *held) (*held, error) {
	line, err := readLine(f)
	if err != nil {
		return nil, fmt.Errorf("read graph file %s: %w", path, err)
	}
	h, err := parseHeader(path, line)
	if err != nil {
		return nil, err
	}
	switch size, want := info.Size(), h.size(); {
	case size < want:
		return nil, damaged(path, fmt.Sprintf("it is cut off: %d of %d bytes", size, want))
	case size > want:
		return nil, damaged(path, fmt.Sprintf("something was added to it: %d bytes instead of %d", size, want))
	}
	next := &held{header: line, graph: h.graphPart, info: info}
	if next.chronicle, err = readHistory(f, path, h); err != nil {
		return nil, err
	}
	if old != nil && old.graph == h.graphPart {
		next.view = old.view
		return next, nil
	}
	next.view, err = readGraph(f, path, h)
	return next, err
}

// readGraph proves that the graph is what was written before any of it is used.
func readGraph(f io.ReaderAt, path string, h header) (*graph.View, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(f, int64(headerSize), h.bytes())); err != nil {
		return nil, fmt.Errorf("read graph file %s: %w", path, err)
	}
	io.WriteString(sum, h.described())
	if [sha256.Size]byte(sum.Sum(nil)) != h.sum {
		return nil, damaged(path, "its contents do not match its checksum")
	}
	version, nodes, edges, err := decode(
		io.NewSectionReader(f, int64(headerSize), h.records), h.records,
		io.NewSectionReader(f, int64(headerSize)+h.records, h.strings), h.strings)
	if err != nil {
		return nil, fmt.Errorf("read graph file %s: %w", path, err)
	}
	view, err := graph.NewView(version, nodes, edges)
	if err != nil {
		return nil, fmt.Errorf("read graph file %s: %w: %w", path, err, graph.ErrDamaged)
	}
	return view, nil
}

// readHistory proves likewise that the history is what was written. It is put
// together when somebody asks for it.
func readHistory(f io.ReaderAt, path string, h header) (func() (*graph.Chronicle, error), error) {
	packed := make([]byte, h.history)
	if _, err := f.ReadAt(packed, int64(headerSize)+h.bytes()); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read graph file %s: %w", path, err)
	}
	if h.sumWhole(packed) != h.whole {
		return nil, damaged(path, "its history does not match its checksum")
	}
	return sync.OnceValues(func() (*graph.Chronicle, error) {
		past, err := unpack(packed)
		if err != nil {
			return nil, fmt.Errorf("read the history in graph file %s: %w: %w", path, err, graph.ErrDamaged)
		}
		return graph.NewChronicle(past), nil
	}), nil
}
