//go:build linux

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk is a folder on a file system of its own, of so many bytes. Only root
// may mount one; what a full disk does to the writers by themselves is proven
// for everybody in graph/memory and loaders/archive.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size)
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) || errors.Is(err, syscall.ENOSYS) {
		t.Skipf("NOT PROVEN HERE: a load onto a disk that is full, for nothing may be mounted: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill leaves about so many bytes of a disk; the function that it returns frees
// them again.
func fill(t *testing.T, dir string, left int64) (free func()) {
	t.Helper()
	var fs syscall.Statfs_t
	if err := syscall.Statfs(dir, &fs); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "filler")
	size := int64(fs.Bavail)*fs.Bsize - left
	if err := os.WriteFile(path, make([]byte, max(0, size)), 0o644); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// Whatever a disk lacks the room for, a load says so and leaves the store as it
// was; when there is room, the next load is as if nothing had happened.
func TestALoadOntoADiskThatIsFullSaysSoAndTheNextOneIsWell(t *testing.T) {
	for name, put := range map[string]func(p *place, disk string){
		"the archive": func(p *place, disk string) { p.archive = filepath.Join(disk, "archive") },
		"the store":   func(p *place, disk string) { p.store = "file:" + filepath.Join(disk, "graph") },
		"both": func(p *place, disk string) {
			p.store, p.archive = "file:"+filepath.Join(disk, "graph"), filepath.Join(disk, "archive")
		},
	} {
		t.Run("the disk of "+name, func(t *testing.T) {
			disk := smallDisk(t, "8m")
			c := newCountry(t)
			p, peaceful := c.newPlace(t), c.newPlace(t)
			put(p, disk)
			p.load(t, exitOK)
			peaceful.load(t, exitOK)
			failed := 0
			for _, left := range []int64{0, 4, 8, 16, 32, 48, 64, 96, 256} {
				c.turn(c.night + 1)
				free := fill(t, disk, left<<10)
				if !loadedOrFull(t, p, peaceful) {
					failed++
				}
				free()
				p.load(t, exitOK)
				peaceful.load(t, exitOK)
				p.wantSameStore(t, peaceful)
				wantSameDocuments(t, peaceful, p)
			}
			if failed == 0 {
				t.Error("there was room for every load")
			}
			t.Logf("%d of %d loads had no room", failed, c.night)
		})
	}
}

// loadedOrFull loads this night, and reports whether there was room for it. When
// there was not, the store must tell what it told before.
func loadedOrFull(t *testing.T, p, peaceful *place) bool {
	t.Helper()
	metrics := filepath.Join(t.TempDir(), "load.prom")
	l := p.start(t, "--metrics", metrics)
	code := l.code(t)
	if code == exitOK {
		return true
	}
	if told, err := os.ReadFile(metrics); err != nil || !strings.Contains(string(told), "load_exit_code 1\n") || strings.Contains(string(told), "run_number") {
		t.Errorf("night %d: Prometheus is told of a run that there was not: %s, %v", p.country.night, told, err)
	}
	if errs := l.errs.String(); code != exitFailed || !strings.Contains(errs, syscall.ENOSPC.Error()) {
		t.Errorf("night %d: exit code %d: %s%s", p.country.night, code, l.out.String(), errs)
	}
	p.wantSameStore(t, peaceful)
	p.wantWholeArchive(t)
	return false
}
