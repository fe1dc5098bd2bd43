package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// carryOver makes the lists of an older archive its first run. Killed in
// between, it finds that run the next time and only removes the lists.
func (a *Archive) carryOver() error {
	lists, err := a.lists()
	if err != nil || len(lists) == 0 {
		return err
	}
	numbers, err := a.numbers()
	if err != nil {
		return err
	}
	if len(numbers) == 0 {
		run, err := a.legacy()
		if err != nil {
			return err
		}
		run.Number = 1
		if err := a.putSealed(a.runFile(run.Number), run); err != nil {
			return fmt.Errorf("carry over the lists of an older archive: %w", err)
		}
	}
	for _, path := range lists {
		if err := a.disk.remove(path); err != nil {
			return err
		}
	}
	return nil
}

// legacy is what the lists of an older archive come to, as a run without a
// number that was finished when the last of them was written. ErrDamaged when
// one cannot be read.
func (a *Archive) legacy() (Run, error) {
	lists, err := a.lists()
	if err != nil {
		return Run{}, err
	}
	var run Run
	for _, path := range lists {
		info, err := os.Stat(path)
		if err != nil {
			return Run{}, err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return Run{}, err
		}
		s := SourceRun{ID: strings.TrimSuffix(filepath.Base(path), ".json")}
		if err := json.Unmarshal(content, &s.Documents); err != nil {
			return Run{}, fmt.Errorf("%s: %w: %w", path, graph.ErrDamaged, err)
		}
		for _, e := range s.Documents {
			if !isDigest(e.Digest) {
				return Run{}, fmt.Errorf("%s: document %s has the digest %q: %w", path, e.Name, e.Digest, graph.ErrDamaged)
			}
		}
		if info.ModTime().After(run.Finished) {
			run.Finished = info.ModTime().UTC()
			run.Started = run.Finished
		}
		run.Sources = append(run.Sources, s)
	}
	return run, nil
}

// lists are the files of an older archive that name the last good documents of
// each source.
func (a *Archive) lists() ([]string, error) {
	files, err := os.ReadDir(filepath.Join(a.dir, legacyFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var lists []string
	for _, f := range files {
		if filepath.Ext(f.Name()) == ".json" && !strings.HasPrefix(f.Name(), ".") {
			lists = append(lists, filepath.Join(a.dir, legacyFolder, f.Name()))
		}
	}
	return lists, nil
}
