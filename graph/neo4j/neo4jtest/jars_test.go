package neo4jtest

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestWithoutMavenAnEmptyCacheIsNoTools(t *testing.T) {
	t.Setenv("SAMMENHENG_CACHE", t.TempDir())
	t.Setenv("PATH", t.TempDir())
	if _, err := Fetch(t.Context()); !errors.Is(err, ErrNoTools) {
		t.Errorf("Fetch gave %v, want ErrNoTools", err)
	}
}

func TestWithoutJavaNothingIsLaunched(t *testing.T) {
	t.Setenv("JAVA_HOME", "")
	t.Setenv("PATH", t.TempDir())
	if _, err := Launch(t.Context(), Options{}); !errors.Is(err, ErrNoTools) {
		t.Errorf("Launch gave %v, want ErrNoTools", err)
	}
}

func TestTheCacheIsAtTheModuleRootUnlessChosen(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := t.TempDir()
	for chosen, want := range map[string]string{
		"":        filepath.Join(root, ".cache"),
		"other":   filepath.Join(root, "other"),
		elsewhere: elsewhere,
	} {
		if got, err := cacheDir(chosen); err != nil || got != want {
			t.Errorf("cacheDir(%q) = %q, %v, want %q", chosen, got, err, want)
		}
	}
}
