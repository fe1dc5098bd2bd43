package graph

import "errors"

// The sentinels that every port and pure function wraps. One file at the edge
// translates them for users.
var (
	ErrNotFound    = errors.New("not found")      // no node has that id or alias
	ErrInvalid     = errors.New("invalid")        // the question or the data is malformed
	ErrLimit       = errors.New("over the limit") // the question asks for more than is allowed
	ErrUnavailable = errors.New("unavailable")    // the store cannot answer now; try again
	ErrConflict    = errors.New("conflict")       // somebody else changed the store meanwhile
	ErrDamaged     = errors.New("damaged")        // what the store holds fails its own check
)
