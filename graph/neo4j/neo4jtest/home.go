package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// home is the folder of one server: its configuration, data and logs.
type home struct {
	dir  string
	jars string
	java string
	opts Options
}

// newHome finds the tools, fetches the jars if need be and makes an empty home in the temporary directory.
func newHome(ctx context.Context, opts Options) (*home, error) {
	java, err := findJava(os.Getenv("JAVA_HOME"))
	if err != nil {
		return nil, err
	}
	if _, err := exec.LookPath("sh"); err != nil {
		return nil, fmt.Errorf("%w: shell: %w", ErrNoTools, err)
	}
	jars, err := Fetch(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "neo4jtest-")
	if err != nil {
		return nil, fmt.Errorf("make home: %w", err)
	}
	h := &home{dir: dir, jars: jars, java: java, opts: opts}
	for _, sub := range []string{"conf", "data", "logs", "plugins", "import", "licenses", "tmp"} {
		if err := os.Mkdir(h.path(sub), 0o755); err != nil {
			return nil, errors.Join(fmt.Errorf("make home: %w", err), h.remove())
		}
	}
	return h, nil
}

func findJava(javaHome string) (string, error) {
	if javaHome != "" {
		if java, err := exec.LookPath(filepath.Join(javaHome, "bin", "java")); err == nil {
			return java, nil
		}
	}
	java, err := exec.LookPath("java")
	if err != nil {
		return "", fmt.Errorf("%w: Java: %w", ErrNoTools, err)
	}
	return java, nil
}

func (h *home) path(name ...string) string {
	return filepath.Join(append([]string{h.dir}, name...)...)
}

func (h *home) classPath() string { return filepath.Join(h.jars, "*") }

func (h *home) remove() error {
	if err := os.RemoveAll(h.dir); err != nil {
		return fmt.Errorf("remove home: %w", err)
	}
	return nil
}

// configure writes neo4j.conf for a server that listens on bolt.
func (h *home) configure(bolt string) error {
	if err := os.WriteFile(h.path("conf", "neo4j.conf"), []byte(h.opts.conf(bolt)), 0o644); err != nil {
		return fmt.Errorf("configure server: %w", err)
	}
	return nil
}

// setPassword sets the password of the user neo4j; it counts only before the first start.
// The password stands on a command line, which is no worse than its being in the environment of tests.
func (h *home) setPassword(ctx context.Context, password string) error {
	cmd := exec.CommandContext(ctx, h.java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
		"-cp", h.classPath(), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+h.dir, "NEO4J_CONF="+h.path("conf"))
	cmd.Dir = h.dir
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set password: %w\n%s", err, tail(string(output)))
	}
	return nil
}

// command returns the command line that runs the server.
func (h *home) command() []string {
	command := append([]string{h.java}, h.opts.javaFlags(h.path("tmp"))...)
	return append(command, "-cp", h.classPath(), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+h.dir, "--config-dir="+h.path("conf"))
}

// logs returns the ends of what Java printed and of the server's own log, for messages of failures.
func (h *home) logs() string {
	var text strings.Builder
	for _, name := range []string{h.path("logs", "java.out"), h.path("logs", "neo4j.log")} {
		content, err := os.ReadFile(name)
		if err != nil {
			continue // not written yet; the failure itself is reported by the caller
		}
		fmt.Fprintf(&text, "--- %s\n%s\n", filepath.Base(name), tail(string(content)))
	}
	return text.String()
}

// tail returns the last 30 lines of text.
func tail(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-30):], "\n")
}
