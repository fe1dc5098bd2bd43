package archive

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// Removed counts what Retain removed.
type Removed struct {
	Runs      int   `json:"runs"`
	Documents int   `json:"documents"`
	Mapped    int   `json:"mapped"` // forms of documents
	Bytes     int64 `json:"bytes"`  // of documents and mapped forms, as stored
}

// Retain keeps the newest n runs (at least 1, else ErrInvalid), those that are
// pinned and those with the last good documents of a source; it removes all
// others, and then the documents and mapped forms that no run refers to any
// more, except those kept since the last Commit. A pin or a kept run that
// cannot be read is ErrDamaged, and nothing is removed.
func (a *Archive) Retain(n int) (Removed, error) {
	if err := a.writable(); err != nil {
		return Removed{}, fmt.Errorf("remove old runs: %w", err)
	}
	if n < 1 {
		return Removed{}, fmt.Errorf("remove old runs: keep at least 1, not %d: %w", n, graph.ErrInvalid)
	}
	old, referred, err := a.sort(n)
	if err != nil {
		return Removed{}, fmt.Errorf("remove old runs: nothing is removed: %w", err)
	}
	removed, err := a.removeRuns(old)
	if err != nil {
		return removed, fmt.Errorf("remove old runs: %w", err)
	}
	if err := a.sweep(referred, &removed); err != nil {
		return removed, fmt.Errorf("remove what no run refers to: %w", err)
	}
	return removed, nil
}

// sort finds the runs that may go, oldest first, and the files that the others
// refer to.
func (a *Archive) sort(n int) (old []int64, referred map[string]bool, err error) {
	numbers, err := a.numbers()
	if err != nil {
		return nil, nil, err
	}
	kept, err := a.names()
	if err != nil {
		return nil, nil, err
	}
	newest, err := a.newest()
	if err != nil {
		return nil, nil, err
	}
	lastGood := map[int64]bool{}
	for _, number := range newest.Earlier {
		lastGood[number] = true
	}
	referred = map[string]bool{}
	for i, number := range numbers {
		if i < len(numbers)-n && len(kept[number]) == 0 && !lastGood[number] {
			old = append(old, number)
			continue
		}
		if err := a.refer(number, referred); err != nil {
			return nil, nil, err
		}
	}
	return old, referred, nil
}

// refer adds the files that a run refers to.
func (a *Archive) refer(number int64, referred map[string]bool) error {
	run, err := a.readRun(number)
	if err != nil {
		return err
	}
	for _, s := range run.Sources {
		for _, e := range s.Documents {
			path, err := a.object(e.Digest)
			if err != nil {
				return fmt.Errorf("read run %d: %w: %w", number, graph.ErrDamaged, err)
			}
			referred[path] = true
			if path, err := a.form(e.Mapped); err == nil {
				referred[path] = true
			}
		}
	}
	return nil
}

// removeRuns removes runs for good before anything that they refer to goes.
func (a *Archive) removeRuns(old []int64) (Removed, error) {
	var removed Removed
	for _, number := range old {
		if err := a.disk.remove(a.runFile(number)); err != nil {
			return removed, err
		}
		removed.Runs++
	}
	return removed, a.disk.syncFolder(filepath.Join(a.dir, runsFolder))
}

// sweep removes documents and mapped forms that nothing refers to.
func (a *Archive) sweep(referred map[string]bool, removed *Removed) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, part := range []struct {
		folder, ending string
		count          *int
	}{
		{objectsFolder, ".gz", &removed.Documents},
		{mappedFolder, "", &removed.Mapped},
	} {
		root := filepath.Join(a.dir, part.folder)
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || referred[path] || a.fresh[path] || !isOurs(root, path, part.ending) {
				return err
			}
			info, err := entry.Info()
			if err != nil {
				return err
			}
			if err := a.disk.remove(path); err != nil {
				return err
			}
			*part.count++
			removed.Bytes += info.Size()
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// isOurs reports whether a file below root has a name that this package gives;
// what others put there is not ours to remove.
func isOurs(root, path, ending string) bool {
	name, err := filepath.Rel(root, path)
	if err != nil {
		return false
	}
	name = strings.TrimSuffix(filepath.ToSlash(name), ending)
	return isDigest(strings.Replace(name, "/", "", 1)) && strings.Index(name, "/") == 2
}
