package server

import (
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// The web UI writes styles where it draws (a bar as long as a share) and shows
// pictures and workers that it made itself; scripts come from files of ours
// only.
const uiPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; font-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const (
	uiIndex  = "index.html"
	uiAssets = "assets/" // their names hold a hash of what is in them
)

// webUI serves the built web UI: its files, and index.html for each other
// address that is asked for as a page, since the UI reads the address itself.
type webUI struct{ files fs.FS }

// newWebUI returns nil when files hold no built UI.
func newWebUI(files fs.FS) *webUI {
	if files == nil || !isFile(files, uiIndex) {
		return nil
	}
	return &webUI{files}
}

// ServeHTTP serves a file or index.html, and else 404: a script that is gone
// must not come as a page.
func (u *webUI) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	asset := strings.HasPrefix(name, uiAssets)
	switch {
	case isFile(u.files, name) && name != uiIndex:
		u.file(w, r, name, asset)
	case name == "" || !asset && strings.Contains(r.Header.Get("Accept"), "text/html"):
		w.Header().Set("Content-Security-Policy", uiPolicy)
		u.file(w, r, uiIndex, false)
	default:
		http.NotFound(w, r)
	}
}

// file sends a file, in its compressed form if there is one beside it and the
// browser takes it.
func (u *webUI) file(w http.ResponseWriter, r *http.Request, name string, forever bool) {
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	if forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	h.Add("Vary", "Accept-Encoding")
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		h.Set("Content-Type", kind)
	}
	if isFile(u.files, name+".gz") && takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
		name += ".gz"
	}
	http.ServeFileFS(w, r, u.files, name)
}

func isFile(files fs.FS, name string) bool {
	info, err := fs.Stat(files, name)
	return err == nil && info.Mode().IsRegular()
}
