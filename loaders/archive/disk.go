package archive

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// disk is what writing needs of the file system; tests put one in that fills up
// or breaks.
type disk interface {
	// create makes an empty file, over one that is there.
	create(path string) (file, error)
	makeFolder(path string) error
	rename(from, to string) error
	// remove removes a file or an empty folder; none there is fine.
	remove(path string) error
	// syncFolder makes the names in a folder survive a power failure.
	syncFolder(path string) error
}

type file interface {
	io.WriteCloser
	Sync() error
}

// put adds a file: whole, synced and in its place, or not at all.
func (a *Archive) put(path string, fill func(io.Writer) error) error {
	if err := a.writable(); err != nil {
		return err
	}
	if err := makeFolder(a.disk, filepath.Dir(path)); err != nil {
		return err
	}
	temporary := filepath.Join(a.dir, tmpFolder, strconv.FormatInt(a.temporaries.Add(1), 10))
	err := write(a.disk, temporary, fill)
	if err == nil {
		err = a.disk.rename(temporary, path)
	}
	if err != nil {
		return errors.Join(err, a.disk.remove(temporary))
	}
	if err := a.disk.syncFolder(filepath.Dir(path)); err != nil {
		return errors.Join(err, a.disk.remove(path))
	}
	return nil
}

func write(d disk, path string, fill func(io.Writer) error) error {
	f, err := d.create(path)
	if err != nil {
		return err
	}
	err = fill(f)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// makeFolder makes a folder and its name durable, unless it is there.
func makeFolder(d disk, path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil
	}
	if err := d.makeFolder(path); err != nil {
		return err
	}
	return d.syncFolder(filepath.Dir(path))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// system is the disk of the operating system.
type system struct{}

func (system) create(path string) (file, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
}

func (system) makeFolder(path string) error { return os.MkdirAll(path, 0o755) }

func (system) rename(from, to string) error { return os.Rename(from, to) }

func (system) remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
