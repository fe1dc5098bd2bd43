//go:build !unix

package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// lock takes the lock without waiting: the file exists while it is held. A
// process that dies holding it leaves it behind, and the message says what to
// do then.
func lock(path string) (unlock func() error, err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("delete %s if that process is gone: %w", path, heldError(path))
	}
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	if err := writeHolder(f); err != nil {
		return nil, errors.Join(fmt.Errorf("lock: %w", err), f.Close(), os.Remove(path))
	}
	return func() error { return errors.Join(f.Close(), os.Remove(path)) }, nil
}
