package neo4jtest

import (
	"maps"
	"slices"
	"strings"
)

// Options says how a server is started. The zero value suits tests: small, quick to start, quick to stop.
type Options struct {
	// MaxHeap is Java's -Xmx, for example "2g"; default "1g".
	MaxHeap string
	// PageCache is server.memory.pagecache.size, for example "512m"; default "64m".
	PageCache string
	// Benchmark chooses the collector and the optimising compiler that Neo4j has in production. Without it Java
	// starts about 10 % sooner and takes a third less memory, but never reaches full speed.
	Benchmark bool
	// Settings are further lines of neo4j.conf; they win over the ones this package sets.
	// The Bolt address cannot be set here: the server chooses a free port and keeps it.
	Settings map[string]string
}

func (o Options) heap() string {
	if o.MaxHeap == "" {
		return "1g"
	}
	return o.MaxHeap
}

// javaFlags returns the flags before the class path.
// Perf data are off because they are a file outside home that a killed Java leaves behind.
func (o Options) javaFlags(tmp string) []string {
	flags := []string{
		"-Xms512m", "-Xmx" + o.heap(), "-XX:-UsePerfData", "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + tmp,
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	}
	if !o.Benchmark {
		flags = append(flags, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
	}
	return flags
}

// conf returns the text of neo4j.conf for a server that listens on the loopback address bolt.
func (o Options) conf(bolt string) string {
	pageCache := o.PageCache
	if pageCache == "" {
		pageCache = "64m"
	}
	settings := map[string]string{
		"server.http.enabled":                 "false",
		"server.https.enabled":                "false",
		"dbms.usage_report.enabled":           "false",
		"server.memory.pagecache.size":        pageCache,
		"db.tx_log.preallocate":               "false", // else 256 MB of zeros per database
		"db.tx_log.rotation.size":             "16m",
		"db.tx_log.rotation.retention_policy": "1 files",
		// 0 is no limit: three tests of a wrong password would otherwise lock the right one out for five seconds.
		"dbms.security.auth_max_failed_attempts": "0",
		// Two waits of 5 s after the databases are already closed: a clean stop takes 0.3 s instead of 10 s.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	}
	maps.Copy(settings, o.Settings)
	settings["server.default_listen_address"] = "127.0.0.1"
	settings["server.default_advertised_address"] = "127.0.0.1"
	settings["server.bolt.listen_address"] = bolt
	settings["server.bolt.advertised_address"] = bolt

	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		text.WriteString(name + "=" + settings[name] + "\n")
	}
	return text.String()
}
