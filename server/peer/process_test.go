package peer_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/sammenheng/sammenheng/graph/neo4j/neo4jtest"
)

// startPeer starts peer.mjs, which says its address when it listens and ends
// when its input does.
func startPeer(b *testing.B, neo *neo4jtest.Server) (address string) {
	b.Helper()
	command := exec.Command("node", "peer.mjs")
	command.Env = append(os.Environ(), "NEO4J_URI="+neo.URI, "NEO4J_USERNAME="+neo.Username, "NEO4J_PASSWORD="+neo.Password)
	command.Stderr = os.Stderr
	input, err := command.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	output, err := command.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := command.Start(); err != nil {
		b.Fatalf("start the peer: %v", err)
	}
	b.Cleanup(func() {
		input.Close()
		defer time.AfterFunc(5*time.Second, func() { command.Process.Kill() }).Stop() // fails the Wait
		if err := command.Wait(); err != nil {
			b.Errorf("the peer: %v", err)
		}
	})
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		b.Fatalf("the peer does not listen: %v", err)
	}
	return strings.TrimSpace(line)
}

// requirePeer skips the benchmark, or fails with CI=true, where the peer cannot
// run.
func requirePeer(b *testing.B) {
	b.Helper()
	_, errNode := exec.LookPath("node")
	_, errModules := os.Stat("node_modules/@neo4j/graphql")
	if errNode == nil && errModules == nil {
		return
	}
	message := "NOT MEASURED: no peer without node and “npm ci” in server/peer (make tools-bench)"
	if os.Getenv("CI") == "true" {
		b.Fatal(message)
	}
	b.Skip(message)
}

// ask posts a query and returns the answer, which must be without errors.
func ask(b *testing.B, address, query string) []byte {
	b.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		b.Fatal(err)
	}
	response, err := http.Post(address, "application/json", bytes.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors"`)) {
		b.Fatalf("%s: %d %v: %.500s", address, response.StatusCode, err, answer)
	}
	return answer
}
