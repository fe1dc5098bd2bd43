package archive

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/sammenheng/sammenheng/graph"
)

// holder is who holds the lock, as its file tells whoever finds it taken.
type holder struct {
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
}

// writeHolder says in the lock's file that this process holds it.
func writeHolder(f *os.File) error {
	host, err := os.Hostname()
	if err != nil {
		host = "an unnamed machine"
	}
	content, err := json.Marshal(holder{PID: os.Getpid(), Host: host, Since: time.Now().UTC().Truncate(time.Second)})
	if err != nil {
		return err
	}
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err = f.WriteAt(append(content, '\n'), 0)
	return err
}

// heldError says who holds the lock, as far as its file tells.
func heldError(path string) error {
	var h holder
	content, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(content, &h) != nil || h.PID == 0 {
		return fmt.Errorf("another load is under way: %w", graph.ErrConflict)
	}
	return fmt.Errorf("another load is under way (process %d on %s, since %s): %w", h.PID, h.Host, h.Since.Format(time.RFC3339), graph.ErrConflict)
}
