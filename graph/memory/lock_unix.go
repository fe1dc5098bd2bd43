//go:build unix

package memory

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"github.com/sammenheng/sammenheng/graph"
)

// lock takes the lock of a graph file without waiting. The kernel lets go of it
// when the process dies, so it is never left behind; the empty file stays, for
// removing it would let two processes lock two files of one name.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("lock graph file: %w", err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		err = fmt.Errorf("another process is writing (it holds %s); try again when it is done: %w", path, graph.ErrUnavailable)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() { f.Close() }, nil
}
