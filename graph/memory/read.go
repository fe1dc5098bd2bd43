package memory

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/sammenheng/sammenheng/graph"
)

// load reads the store's file. No file is the empty version.
func (s *Store) load() (*held, error) {
	f, err := os.Open(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return &held{view: emptyView()}, nil
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
	return readFile(f, s.path, info)
}

func readFile(f *os.File, path string, info fs.FileInfo) (*held, error) {
	line, err := readLine(f)
	if err != nil {
		return nil, fmt.Errorf("read graph file %s: %w", path, err)
	}
	h, err := parseHeader(path, line)
	if err != nil {
		return nil, err
	}
	if err := verify(f, path, h, info.Size()); err != nil {
		return nil, err
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
	return &held{view: view, header: line, info: info}, nil
}

// verify proves that the file is what was written, before any of it is used.
func verify(f io.ReaderAt, path string, h header, size int64) error {
	switch want := int64(headerSize) + h.records + h.strings; {
	case size < want:
		return damaged(path, fmt.Sprintf("it is cut off: %d of %d bytes", size, want))
	case size > want:
		return damaged(path, fmt.Sprintf("something was added to it: %d bytes instead of %d", size, want))
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(f, int64(headerSize), h.records+h.strings)); err != nil {
		return fmt.Errorf("read graph file %s: %w", path, err)
	}
	io.WriteString(sum, h.described())
	if [sha256.Size]byte(sum.Sum(nil)) != h.sum {
		return damaged(path, "its contents do not match its checksum")
	}
	return nil
}
