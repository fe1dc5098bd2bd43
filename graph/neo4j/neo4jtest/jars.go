package neo4jtest

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// Version is the version of Neo4j Community that is fetched and started.
const Version = "5.26.16"

// ErrNoTools says that this machine lacks Java, Maven or a shell, so that no server can be started here.
var ErrNoTools = errors.New("no tools to start Neo4j")

//go:embed pom.xml
var pom []byte

// Fetch returns the folder with the jars of Neo4j [Version]. The first call on a machine has Maven fetch them (about
// 116 MB), while calls in other processes wait; later calls need neither Maven nor network. A fetch that fails leaves
// nothing behind. ErrNoTools if the jars are not there and Maven is not either.
func Fetch(ctx context.Context) (string, error) {
	cache, err := cacheDir(os.Getenv("SAMMENHENG_CACHE"))
	if err != nil {
		return "", err
	}
	jars := filepath.Join(cache, "neo4j", Version)
	if isDir(jars) {
		return jars, nil
	}
	if err := os.MkdirAll(filepath.Dir(jars), 0o755); err != nil {
		return "", fmt.Errorf("make cache folder: %w", err)
	}
	unlock, err := lockedfile.MutexAt(jars + ".lock").Lock()
	if err != nil {
		return "", fmt.Errorf("lock cache folder: %w", err)
	}
	defer unlock()
	if isDir(jars) { // fetched by another process while this one waited
		return jars, nil
	}
	if err := fetchInto(ctx, jars); err != nil {
		return "", fmt.Errorf("fetch Neo4j %s: %w", Version, err)
	}
	return jars, nil
}

// fetchInto fills a folder beside jars and renames it, so that jars is whole whenever it exists.
func fetchInto(ctx context.Context, jars string) (err error) {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return fmt.Errorf("%w: Maven: %w", ErrNoTools, err)
	}
	tmp, err := os.MkdirTemp(filepath.Dir(jars), Version+".tmp-")
	if err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()

	pomFile := filepath.Join(tmp, "pom.xml")
	if err := os.WriteFile(pomFile, pom, 0o644); err != nil {
		return fmt.Errorf("write pom: %w", err)
	}
	lib := filepath.Join(tmp, "lib")
	cmd := exec.CommandContext(ctx, mvn, "-q", "-B", "-f", pomFile, "dependency:copy-dependencies",
		"-Dneo4j.version="+Version, "-DoutputDirectory="+lib)
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("run Maven: %w\n%s", err, tail(string(output)))
	}
	if err := os.Rename(lib, jars); err != nil {
		return fmt.Errorf("move jars into place: %w", err)
	}
	return nil
}

// cacheDir returns the folder for fetched things: chosen if not empty, else .cache in the root of the module.
// A relative chosen folder counts from that root as well, since every test binary runs in its own folder.
func cacheDir(chosen string) (string, error) {
	if filepath.IsAbs(chosen) {
		return chosen, nil
	}
	if chosen == "" {
		chosen = ".cache"
	}
	here, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find module root: %w", err)
	}
	root, err := moduleRoot(here)
	if err != nil {
		return "", err
	}
	return filepath.Join(root, chosen), nil
}

// moduleRoot returns the nearest folder at or above dir that holds a go.mod.
func moduleRoot(dir string) (string, error) {
	for at := dir; ; at = filepath.Dir(at) {
		_, err := os.Stat(filepath.Join(at, "go.mod"))
		if err == nil {
			return at, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("find module root: %w", err)
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("find module root: no go.mod at or above %s", dir)
		}
	}
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
