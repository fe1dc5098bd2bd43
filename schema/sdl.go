package schema

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed *.graphqls
var files embed.FS

// SDL is the whole schema as written, its files in the order of their names.
func SDL() string {
	names, err := fs.Glob(files, "*.graphqls")
	if err != nil {
		panic(fmt.Errorf("list the schema files: %w", err)) // the pattern is constant
	}
	var all strings.Builder
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(fmt.Errorf("read %s: %w", name, err)) // it was listed a moment ago
		}
		all.Write(text)
		all.WriteByte('\n')
	}
	return all.String()
}
