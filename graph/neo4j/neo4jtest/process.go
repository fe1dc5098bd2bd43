package neo4jtest

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// ReaperFunction is the function whose goroutine lives as long as a server runs, for goleak.IgnoreAnyFunction.
const ReaperFunction = "github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest.(*process).reap"

// stopLimit is how long a server may take to stop before it is killed. A stop takes 0.3 s, a checkpoint of a big
// store some seconds.
const stopLimit = 30 * time.Second

//go:embed watchdog.sh
var watchdog string

// process is one run of the server, from start to end.
type process struct {
	cmd      *exec.Cmd
	lifeline *os.File      // writing end of the watchdog's pipe; open until release or the end of this binary
	done     chan struct{} // closed when the process has ended
}

// startProcess starts the server of h beside a watchdog and returns at once.
func startProcess(h *home) (*process, error) {
	out, err := os.OpenFile(h.path("logs", "java.out"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return nil, fmt.Errorf("start server: %w", err)
	}
	defer out.Close()
	reading, writing, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("start server: %w", err)
	}
	defer reading.Close()

	cmd := exec.Command("sh", append([]string{"-c", watchdog, "neo4j-watchdog", h.dir}, h.command()...)...)
	cmd.Dir = h.dir
	cmd.ExtraFiles = []*os.File{reading} // file descriptor 3
	// A file, not the test's own output: `go test` waits for everyone who holds that, the watchdog included.
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		return nil, errors.Join(fmt.Errorf("start server: %w", err), writing.Close())
	}
	p := &process{cmd: cmd, lifeline: writing, done: make(chan struct{})}
	go p.reap()
	return p, nil
}

// reap waits for the end and tells the watchdog, which from then on kills nobody and only looks after home.
func (p *process) reap() {
	_ = p.cmd.Wait() // how it ended stands in cmd.ProcessState
	p.tell("stopped")
	close(p.done)
}

// tell sends the watchdog a word. A watchdog that is gone needs no word, so a failure means nothing.
func (p *process) tell(word string) {
	_, _ = p.lifeline.WriteString(word + "\n")
}

// release ends the watchdog of an ended process: its home is in other hands, or gone.
func (p *process) release() {
	p.tell("leave")
	_ = p.lifeline.Close() // a pipe has nothing to flush
}

func (p *process) running() bool {
	select {
	case <-p.done:
		return false
	default:
		return true
	}
}

// stop asks the process to end, and kills it when stopLimit or ctx is over. It returns once the process has ended,
// with an error if it had to be killed; an ended process is no error.
func (p *process) stop(ctx context.Context) error {
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return errors.Join(fmt.Errorf("stop server: %w", err), p.kill())
	}
	ctx, cancel := context.WithTimeout(ctx, stopLimit)
	defer cancel()
	select {
	case <-p.done:
		return nil
	case <-ctx.Done():
		return errors.Join(fmt.Errorf("stop server: killed: %w", ctx.Err()), p.kill())
	}
}

// kill ends the process at once, as a power cut would, and returns when it has ended.
func (p *process) kill() error {
	if err := p.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("kill server: %w", err)
	}
	<-p.done
	return nil
}
