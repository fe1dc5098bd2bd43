// Package neo4jtest starts a real Neo4j Community server, without Docker, for tests, benchmarks and people.
//
// # Use
//
//	func TestSomething(t *testing.T) {
//		server := neo4jtest.Start(t) // one server per test binary, started by the first test that asks
//		if err := server.Wipe(t.Context()); err != nil {
//			t.Fatal(err)
//		}
//		…
//	}
//
// [Start] shares one server among all tests of a package, so such tests must not run in parallel with each other unless
// they keep apart in the data. [StartOwn] gives a test a server of its own, to stop, kill and restart as it likes.
// Neither needs a TestMain, and nothing has to be closed at the end, see below.
//
// The environment variables NEO4J_TEST_URI, NEO4J_TEST_USERNAME (default neo4j) and NEO4J_TEST_PASSWORD make Start use a
// running server instead. Its data are WIPED by the tests: never name a server that holds anything of worth.
//
// # What is needed
//
// A JDK (17 or 21), Maven for the first run, and a POSIX shell. Maven fetches the jars once into .cache/neo4j/VERSION at
// the root of the module; SAMMENHENG_CACHE names another folder instead of .cache. A file lock keeps the test binaries
// that `go test ./...` runs side by side from fetching twice. Where a tool is missing the test is skipped with a line
// that says what was not proven; with CI=true it fails.
//
// # Why no Java process is left behind
//
// A test binary can end by os.Exit, panic, time limit or SIGKILL, and none of these runs clean-up code. So the end of
// the binary itself is the signal: it holds the writing end of a pipe, and a few lines of shell beside Java (watchdog.sh)
// read the other end. When the binary is gone the kernel closes the pipe, the shell reads end-of-file, kills Java and
// removes the home folder. Killing is right here, as the data are thrown away anyway. Linux's Pdeathsig would do the
// first half only, not on macOS, and fires when the *thread* that started Java ends, which Go's scheduler decides.
// Java stays in the process group of the test, so a kill of the whole group reaches it too (the home folder in the
// temporary directory then remains).
//
// # Traps
//
// The goroutine that waits for Java's end lives as long as the server: give goleak.IgnoreCurrent after Start, or
// goleak.IgnoreAnyFunction with [ReaperFunction]. `go test` shows skipped tests only with -v; `neo4j-test fetch`
// in the Makefile makes a missing tool visible before that.
package neo4jtest
