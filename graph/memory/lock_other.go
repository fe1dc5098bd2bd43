//go:build !unix

package memory

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/sammenheng/sammenheng/graph"
)

// lock takes the lock of a graph file without waiting: the file exists while it
// is held. A process that dies holding it leaves it behind, and the message
// says what to do then.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("another process is writing; try again when it is done, or delete %s if none is: %w", path, graph.ErrUnavailable)
	}
	if err != nil {
		return nil, fmt.Errorf("lock graph file: %w", err)
	}
	return func() {
		f.Close()
		os.Remove(path)
	}, nil
}
