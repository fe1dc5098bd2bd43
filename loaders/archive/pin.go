package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/source"
)

// Pin is a name for a run that a report rests on.
type Pin struct {
	Name string `json:"name"`
	Run  int64  `json:"run"`
}

// maxName is the longest name of a pin in bytes.
const maxName = 200

// Pin names a run, which Retain then leaves. A run may have several names; a
// name that is another run's is ErrInvalid, an unknown run ErrNotFound.
func (a *Archive) Pin(number int64, name string) error {
	if err := a.pin(number, name); err != nil {
		return fmt.Errorf("pin run %d as %q: %w", number, name, err)
	}
	return nil
}

func (a *Archive) pin(number int64, name string) error {
	if name == "" || len(name) > maxName || name != strings.TrimSpace(name) || strings.ContainsFunc(name, unicode.IsControl) {
		return fmt.Errorf("a name has 1 to %d bytes on one line and no space around it: %w", maxName, graph.ErrInvalid)
	}
	if _, err := a.readRun(number); err != nil {
		return err
	}
	held, err := a.readPin(a.pinFile(name))
	if err == nil && held.Run == number {
		return a.writable()
	}
	if err == nil {
		return fmt.Errorf("run %d is pinned under that name; unpin it first: %w", held.Run, graph.ErrInvalid)
	}
	if !errors.Is(err, graph.ErrNotFound) {
		return err
	}
	return a.putSealed(a.pinFile(name), Pin{Name: name, Run: number})
}

// Unpin takes a name away from its run, which Retain may remove then.
// ErrNotFound when no run has it.
func (a *Archive) Unpin(name string) error {
	if err := a.writable(); err != nil {
		return fmt.Errorf("unpin %q: %w", name, err)
	}
	path := a.pinFile(name)
	if !exists(path) {
		return fmt.Errorf("unpin %q: %w", name, graph.ErrNotFound)
	}
	if err := a.disk.remove(path); err != nil {
		return fmt.Errorf("unpin %q: %w", name, err)
	}
	if err := a.disk.syncFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("unpin %q: %w", name, err)
	}
	return nil
}

// Pinned lists the pins by name. ErrDamaged when one cannot be read.
func (a *Archive) Pinned() ([]Pin, error) {
	files, err := os.ReadDir(filepath.Join(a.dir, pinsFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list pins: %w", err)
	}
	var pins []Pin
	for _, f := range files {
		if filepath.Ext(f.Name()) != ".json" {
			continue
		}
		pin, err := a.readPin(filepath.Join(a.dir, pinsFolder, f.Name()))
		if errors.Is(err, graph.ErrNotFound) {
			continue // removed meanwhile
		}
		if err != nil {
			return nil, fmt.Errorf("list pins: %w", err)
		}
		pins = append(pins, pin)
	}
	slices.SortFunc(pins, func(a, b Pin) int { return strings.Compare(a.Name, b.Name) })
	return pins, nil
}

// Named is the run that is pinned under a name. ErrNotFound when none is.
func (a *Archive) Named(name string) (Run, error) {
	pin, err := a.readPin(a.pinFile(name))
	if err != nil {
		return Run{}, fmt.Errorf("find the run named %q: %w", name, err)
	}
	return a.Run(pin.Run)
}

// names are the names of the pinned runs.
func (a *Archive) names() (map[int64][]string, error) {
	pins, err := a.Pinned()
	names := map[int64][]string{}
	for _, p := range pins {
		names[p.Run] = append(names[p.Run], p.Name)
	}
	return names, err
}

func (a *Archive) readPin(path string) (Pin, error) {
	var pin Pin
	if err := readSealed(path, &pin); err != nil {
		return Pin{}, err
	}
	if path != a.pinFile(pin.Name) {
		return Pin{}, fmt.Errorf("%s holds the name %q: %w", path, pin.Name, graph.ErrDamaged)
	}
	return pin, nil
}

// pinFile is a pin's file; a name itself would not do for every file system.
func (a *Archive) pinFile(name string) string {
	return filepath.Join(a.dir, pinsFolder, source.Digest([]byte(name))+".json")
}
