//go:build !unix

package archive

// syncFolder does nothing: these systems cannot sync a folder, and keep the
// names in it by themselves.
func (system) syncFolder(string) error { return nil }
