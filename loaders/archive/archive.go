// Package archive keeps what the loads read, so that a source that fails loses
// nothing, a report can be asked for as of the run it was made from, and an
// unchanged document is not parsed again.
//
//	DIR/lock                      held while a load is under way
//	DIR/runs/000012.json          what a load read and made; sealed with a checksum
//	DIR/pins/DIGEST.json          a name for a run, which then is never removed
//	DIR/objects/ab/cdef….gz       documents by the SHA-256 of their bytes
//	DIR/mapped/ab/cdef…           what documents were mapped to, by the caller's key
//	DIR/tmp/                      files that are not whole yet
//
// Files are added and removed, never changed: each is written in tmp, synced
// and renamed to its place. The file of a run is written last of all that it
// refers to and removed first, so that a load or a removal that is killed
// anywhere leaves runs that are whole. A folder of the older form, with
// DIR/sources/ID.json in place of runs, is read as one run and carried over
// when it is opened for a load.
package archive

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/sammenheng/sammenheng/graph"
)

// Archive is a folder of runs and documents. Reading and keeping may be done
// by several goroutines at once; Commit, Pin, Unpin, Retain and Close by one.
type Archive struct {
	dir    string
	disk   disk
	unlock func() error // nil when the archive is open for reading only

	temporaries atomic.Int64 // names given out in tmp

	mu    sync.Mutex
	fresh map[string]bool // paths kept since the last Commit, which no run refers to yet
}

// The parts of the folder.
const (
	runsFolder    = "runs"
	pinsFolder    = "pins"
	objectsFolder = "objects"
	mappedFolder  = "mapped"
	tmpFolder     = "tmp"
	legacyFolder  = "sources"
	lockFile      = "lock"
)

// Open uses a folder as archive for a load; it is made when needed. The
// archive is locked until Close: ErrConflict, which says who holds it, while
// another load is under way. What a killed load left half written is removed.
func Open(dir string) (*Archive, error) { return open(dir, system{}) }

// OpenReadOnly uses a folder as archive without locking it: runs and documents
// can be read while a load is under way, and nothing can be written. A folder
// that is not there is an archive without runs.
func OpenReadOnly(dir string) *Archive { return &Archive{dir: dir, disk: system{}} }

func open(dir string, d disk) (*Archive, error) {
	a := &Archive{dir: dir, disk: d, fresh: map[string]bool{}}
	for _, part := range []string{"", runsFolder, pinsFolder, objectsFolder, mappedFolder, tmpFolder} {
		if err := makeFolder(d, filepath.Join(dir, part)); err != nil {
			return nil, fmt.Errorf("open archive: %w", err)
		}
	}
	unlock, err := lock(filepath.Join(dir, lockFile))
	if err != nil {
		return nil, fmt.Errorf("open archive %s: %w", dir, err)
	}
	a.unlock = unlock
	if err := errors.Join(a.clearTemporary(), a.carryOver()); err != nil {
		return nil, errors.Join(fmt.Errorf("open archive %s: %w", dir, err), a.Close())
	}
	return a, nil
}

// Close lets the next load in. Nothing can be written afterwards; reading goes
// on.
func (a *Archive) Close() error {
	if a.unlock == nil {
		return nil
	}
	unlock := a.unlock
	a.unlock = nil
	if err := unlock(); err != nil {
		return fmt.Errorf("close archive: %w", err)
	}
	return nil
}

// writable refuses to write without the lock.
func (a *Archive) writable() error {
	if a.unlock == nil {
		return fmt.Errorf("the archive is open for reading only: %w", graph.ErrInvalid)
	}
	return nil
}

// clearTemporary removes what a killed load left behind.
func (a *Archive) clearTemporary() error {
	left, err := os.ReadDir(filepath.Join(a.dir, tmpFolder))
	if err != nil {
		return err
	}
	for _, entry := range left {
		if err := a.disk.remove(filepath.Join(a.dir, tmpFolder, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}
