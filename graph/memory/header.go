package memory

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// format is the number of the file format. It is raised whenever a field is
// added to what the codec writes; other formats are refused, since a load makes
// a new file from the archive in less time than a migration would take to test.
// Format 1 had no history, format 2 none of the follow-up tables.
const format = 3

const (
	magic      = "SAMMENHENG GRAPH "
	headerSize = len(magic) + 4 + 1 + 16 + 1 + 16 + 1 + 2*sha256.Size + 1 + 16 + 1 + 2*sha256.Size + 1
)

// header is the first line of a file: what of it is the graph, and what the
// history.
type header struct {
	graphPart
	history int64             // bytes
	whole   [sha256.Size]byte // of the history and of all that stands in the line before
}

// graphPart is the header's word on the graph. It stays as it is, checksum and all,
// when nothing but the history grows.
type graphPart struct {
	records int64 // bytes
	strings int64 // bytes
	sum     [sha256.Size]byte
}

// described is the line up to the checksum of the graph, which covers it.
func (g graphPart) described() string {
	return fmt.Sprintf("%s%04d %016d %016d ", magic, format, g.records, g.strings)
}

func (g graphPart) bytes() int64 { return g.records + g.strings }

// describedWhole is the line up to the last checksum, which covers it.
func (h header) describedWhole() string {
	return fmt.Sprintf("%s%x %016d ", h.described(), h.sum, h.history)
}

func (h header) sumWhole(history []byte) [sha256.Size]byte {
	return sha256.Sum256(append(slices.Clip(history), h.describedWhole()...))
}

func (h header) line() string { return fmt.Sprintf("%s%x\n", h.describedWhole(), h.whole) }

func (h header) size() int64 { return int64(headerSize) + h.bytes() + h.history }

// damaged says which file is wrong, how, and what to do.
func damaged(path, what string) error {
	return fmt.Errorf("graph file %s: %s; restore a copy of it, or delete it and load again: %w", path, what, graph.ErrDamaged)
}

// parseHeader reads the first line of the file at path strictly: a line that
// would not be written the same way is refused.
func parseHeader(path, line string) (header, error) {
	if !strings.HasPrefix(line, magic) {
		return header{}, fmt.Errorf("graph file %s: this is not a Sammenheng graph; check the path: %w", path, graph.ErrDamaged)
	}
	fields := strings.Fields(line[len(magic):])
	if len(fields) > 0 {
		if n, err := strconv.Atoi(fields[0]); err == nil && n != format {
			return header{}, fmt.Errorf("graph file %s: it has format %d and this program reads format %d; use the program that wrote it, or delete it and load again: %w",
				path, n, format, graph.ErrDamaged)
		}
	}
	if len(line) != headerSize || len(fields) != 6 {
		return header{}, damaged(path, "its first line is cut off or was changed")
	}
	var h header
	var sum, whole []byte
	if _, err := fmt.Sscanf(strings.Join(fields[1:], " "), "%d %d %x %d %x", &h.records, &h.strings, &sum, &h.history, &whole); err != nil {
		return header{}, damaged(path, "its first line was changed")
	}
	copy(h.sum[:], sum)
	copy(h.whole[:], whole)
	if h.line() != line {
		return header{}, damaged(path, "its first line was changed")
	}
	return h, nil
}

// readLine reads the first line of an open file; shorter files give what there
// is.
func readLine(f io.ReaderAt) (string, error) {
	line := make([]byte, headerSize)
	n, err := f.ReadAt(line, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return string(line[:n]), nil
}

// peek is the first line of the file at path, "" when there is no file.
func peek(path string) (string, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("open graph file: %w", err)
	}
	defer f.Close()
	line, err := readLine(f)
	if err != nil {
		return "", fmt.Errorf("read graph file %s: %w", path, err)
	}
	return line, nil
}
