package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// spool keeps what a command writes out of sight until it is whole: files
// beside those they will replace, or one for standard output.
type spool struct {
	path   string // file or folder; "" = standard output
	folder bool
	files  []spooled
}

// spooled is a file that is being written and the name it will have.
type spooled struct {
	file *os.File
	path string
}

// newSpool looks at where the output shall go. ErrInvalid for a folder where
// only a file will do, and for what is neither.
func newSpool(path string, mayBeFolder bool) (*spool, error) {
	s := &spool{path: path}
	if path == "" {
		return s, nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.folder = strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator))
	case err != nil:
		return nil, fmt.Errorf("look at --out: %w", err)
	case !info.IsDir() && !info.Mode().IsRegular():
		return nil, fmt.Errorf("--out %s is a device; name a file, or leave it out for standard output: %w", path, graph.ErrInvalid)
	default:
		s.folder = info.IsDir()
	}
	if s.folder && !mayBeFolder {
		return nil, fmt.Errorf("--out %s is a folder; name a file: %w", path, graph.ErrInvalid)
	}
	return s, nil
}

// create begins a file; name is that within the folder.
func (s *spool) create(name string) (*os.File, error) {
	path := s.path
	if s.folder {
		if err := os.MkdirAll(s.path, 0o755); err != nil {
			return nil, fmt.Errorf("make folder: %w", err)
		}
		path = filepath.Join(s.path, name)
	}
	folder := os.TempDir()
	if path != "" {
		folder = filepath.Dir(path)
	}
	file, err := os.CreateTemp(folder, ".sammenheng-*.tmp")
	if err != nil {
		return nil, fmt.Errorf("create file: %w", err)
	}
	s.files = append(s.files, spooled{file, path})
	return file, nil
}

// commit makes the files visible under their names, in the order they were
// created, or copies the one file to standard output.
func (s *spool) commit(out io.Writer) error {
	defer s.discard()
	if s.path == "" {
		for _, f := range s.files {
			if _, err := f.file.Seek(0, io.SeekStart); err != nil {
				return fmt.Errorf("read back: %w", err)
			}
			if _, err := io.Copy(out, f.file); err != nil {
				return fmt.Errorf("write: %w", err)
			}
		}
		return nil
	}
	for _, f := range s.files {
		// CreateTemp keeps others out; an export is for others.
		if err := errors.Join(f.file.Chmod(0o644), f.file.Sync(), f.file.Close()); err != nil {
			return fmt.Errorf("write %s: %w", f.path, err)
		}
	}
	for _, f := range s.files {
		if err := os.Rename(f.file.Name(), f.path); err != nil {
			return fmt.Errorf("write %s: %w", f.path, err)
		}
	}
	return nil
}

// discard removes what was not committed. What is gone already is no matter.
func (s *spool) discard() {
	for _, f := range s.files {
		_ = f.file.Close()
		_ = os.Remove(f.file.Name())
	}
	s.files = nil
}
