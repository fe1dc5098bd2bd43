package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// RunInfo is what a list of runs shows.
type RunInfo struct {
	Number   int64      `json:"number"` // counts up by one; given by Commit
	Started  time.Time  `json:"started"`
	Finished time.Time  `json:"finished"`
	Day      graph.Date `json:"day"`     // the verdicts were for this day
	Program  string     `json:"program"` // that mapped the documents; "" for a run of the older form
	Version  int64      `json:"version"` // number of the version that the run was to make, or found in the store; 0 when unknown
	Digest   string     `json:"digest"`  // of that version's graph
	Names    []string   `json:"-"`       // that the run is pinned under, sorted
}

// Run is what a load read and made.
type Run struct {
	RunInfo
	Sources []SourceRun                `json:"sources"`           // in order of precedence
	Blobs   map[string]json.RawMessage `json:"blobs,omitempty"`   // what the loader adds: report, changes
	Earlier map[string]int64           `json:"earlier,omitempty"` // run with the last good documents of each source that has none in this one; set by Commit
}

// SourceRun is what a source consisted of in a run.
type SourceRun struct {
	ID        string  `json:"id"`
	Status    string  `json:"status"`    // in the loader's words
	Documents []Entry `json:"documents"` // that the graph rested on, those that stood in for others included
}

// source finds a source of the run; nil when it is not there or has no
// documents.
func (r Run) source(id string) *SourceRun {
	for i, s := range r.Sources {
		if s.ID == id && len(s.Documents) > 0 {
			return &r.Sources[i]
		}
	}
	return nil
}

// Commit adds a run: its documents are the last good ones of its sources from
// now on, all at once. Every document must have been kept: ErrInvalid. After
// an error the archive is as it was.
func (a *Archive) Commit(run Run) (number int64, err error) {
	if err := a.writable(); err != nil {
		return 0, fmt.Errorf("commit run: %w", err)
	}
	if err := a.check(run); err != nil {
		return 0, fmt.Errorf("commit run: %w", err)
	}
	last, err := a.newest()
	if err != nil {
		return 0, fmt.Errorf("commit run: %w", err)
	}
	run.Number, run.Earlier = last.Number+1, earlier(run, last)
	run.Started, run.Finished = run.Started.UTC(), run.Finished.UTC()
	if err := a.putSealed(a.runFile(run.Number), run); err != nil {
		return 0, fmt.Errorf("write run %d: %w", run.Number, err)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	clear(a.fresh)
	return run.Number, nil
}

// check refuses a run that could not be read back.
func (a *Archive) check(run Run) error {
	seen := map[string]bool{}
	for _, s := range run.Sources {
		if s.ID == "" || seen[s.ID] {
			return fmt.Errorf("source %q is there twice or has no id: %w", s.ID, graph.ErrInvalid)
		}
		seen[s.ID] = true
		for _, e := range s.Documents {
			path, err := a.object(e.Digest)
			if err == nil && !exists(path) {
				err = fmt.Errorf("it was not kept: %w", graph.ErrInvalid)
			}
			if err != nil {
				return fmt.Errorf("document %s of %s: %w", e.Name, s.ID, err)
			}
		}
	}
	return nil
}

// earlier tells where the last good documents of the sources are that have
// none in run, so that Last needs to look at two runs at most.
func earlier(run, last Run) map[string]int64 {
	at := map[string]int64{}
	for id, number := range last.Earlier {
		at[id] = number
	}
	for _, s := range last.Sources {
		if len(s.Documents) > 0 {
			at[s.ID] = last.Number
		}
	}
	for _, s := range run.Sources {
		if len(s.Documents) > 0 {
			delete(at, s.ID)
		}
	}
	return at
}

// Last is what the last good load of a source consisted of: its documents in
// the newest run that has any; none when there was no such run. ErrDamaged
// when it cannot be read, naming the file.
func (a *Archive) Last(sourceID string) ([]Entry, error) {
	run, err := a.newest()
	if err == nil && run.Earlier[sourceID] > 0 {
		run, err = a.Run(run.Earlier[sourceID])
	}
	if err != nil {
		return nil, fmt.Errorf("read archive of %s: %w", sourceID, err)
	}
	if s := run.source(sourceID); s != nil {
		return s.Documents, nil
	}
	return nil, nil
}

// Runs lists the runs, newest first. One that is damaged is left out, and then
// the error wraps ErrDamaged; the others are listed all the same.
func (a *Archive) Runs() ([]RunInfo, error) {
	numbers, err := a.numbers()
	if err != nil {
		return nil, fmt.Errorf("list runs: %w", err)
	}
	names, err := a.names()
	faults := []error{err}
	var runs []RunInfo
	for _, number := range slices.Backward(numbers) {
		run, err := a.readRun(number)
		if errors.Is(err, graph.ErrNotFound) {
			continue // removed meanwhile
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		run.Names = names[number]
		runs = append(runs, run.RunInfo)
	}
	return runs, errors.Join(faults...)
}

// Run reads a run. ErrNotFound when there is none of that number, ErrDamaged
// when its file is not what was written.
func (a *Archive) Run(number int64) (Run, error) {
	run, err := a.readRun(number)
	if err != nil {
		return Run{}, err
	}
	names, err := a.names()
	run.Names = names[number]
	return run, err
}

// AsOf is the newest run that was finished at t. ErrNotFound when none was.
func (a *Archive) AsOf(t time.Time) (Run, error) {
	runs, err := a.Runs()
	if err != nil {
		return Run{}, err // the run asked for may be the damaged one
	}
	for _, r := range runs {
		if !r.Finished.After(t) {
			return a.Run(r.Number)
		}
	}
	return Run{}, fmt.Errorf("no run was finished at %s: %w", t.Format(time.RFC3339), graph.ErrNotFound)
}

// newest is the newest run; the zero Run when there is none.
func (a *Archive) newest() (Run, error) {
	numbers, err := a.numbers()
	if err != nil {
		return Run{}, err
	}
	if len(numbers) == 0 {
		return a.legacy()
	}
	return a.readRun(numbers[len(numbers)-1])
}

func (a *Archive) readRun(number int64) (Run, error) {
	var run Run
	if err := readSealed(a.runFile(number), &run); err != nil {
		return Run{}, fmt.Errorf("read run %d: %w", number, err)
	}
	if run.Number != number {
		return Run{}, fmt.Errorf("read run %d: %s holds run %d: %w", number, a.runFile(number), run.Number, graph.ErrDamaged)
	}
	return run, nil
}

// numbers are the numbers of the runs, oldest first.
func (a *Archive) numbers() ([]int64, error) {
	files, err := os.ReadDir(filepath.Join(a.dir, runsFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var numbers []int64
	for _, f := range files {
		name, isRun := strings.CutSuffix(f.Name(), ".json")
		number, err := strconv.ParseInt(name, 10, 64)
		if isRun && err == nil && number > 0 {
			numbers = append(numbers, number)
		}
	}
	slices.Sort(numbers)
	return numbers, nil
}

func (a *Archive) runFile(number int64) string {
	return filepath.Join(a.dir, runsFolder, fmt.Sprintf("%06d.json", number))
}
