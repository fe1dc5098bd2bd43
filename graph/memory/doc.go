// Package memory is the embedded store: a graph.View behind an atomic pointer,
// kept in one file on disk or nowhere. It needs no server and is the reference
// that every other store is compared with.
//
// # The file
//
// Every Apply writes the whole graph and its history to PATH.new, forces it to
// disk, renames it to PATH and forces the folder to disk. Whoever opens PATH
// therefore reads one whole version, whatever happens to the writer meanwhile; a
// PATH.new that a dead writer left behind is overwritten by the next one. The
// first line says what the file is and can be read with head -1:
//
//	SAMMENHENG GRAPH <format> <bytes of records> <bytes of strings> <SHA-256> <bytes of history> <SHA-256>
//
// The records hold every node and edge as variable-length numbers: an index
// into the table of strings, an index into the lists already seen (the same
// origins stand on thousands of edges), or the number itself. The strings
// follow as one block that is read in one piece and never copied. The checksum
// covers the records, the strings and the first line up to it, and is verified
// before anything is decoded: a file is read completely or refused with
// graph.ErrDamaged.
//
// The history follows as compressed lines of JSON, under a checksum of its own
// that covers the whole first line, too. It is verified with the rest, and
// decoded when somebody first asks for it.
//
// A run that changed nothing, or a name for a run, makes a new file as well, by
// the same steps: the bytes of the graph are copied as they are, with their
// checksum. A second file to which runs are appended would write less, but there
// would be two things to keep in step through crashes, backups and other
// processes, for the sake of a second a night.
//
// The design asked for encoding/gob over columns. Variable-length numbers are
// used instead because they can be decoded as a stream straight into the nodes:
// gob needs the columns in memory beside the graph made from them, which alone
// would exceed the 400 MB that the design allows.
//
// # Several processes
//
// Any number of processes may open one file. Only writing takes a lock (on
// PATH.lock, and only while it writes): a second writer gets
// graph.ErrUnavailable at once, and a writer whose version is no longer the one
// in the file gets graph.ErrConflict. A running reader takes up what another
// process wrote by Reload.
package memory
