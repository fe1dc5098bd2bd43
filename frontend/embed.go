// Package frontend holds the web UI as vite built it, so that one binary serves
// everything. Without a build it holds nothing, and Go builds all the same.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Files are the built UI with index.html at the root; without index.html when
// npm never built it.
func Files() fs.FS {
	files, _ := fs.Sub(dist, "dist") // errs for an invalid path only, and this one is constant
	return files
}
