package neo4jtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"strings"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// bootLimit is how long a server may take until it answers; 6 s is usual. A busy CI machine once took 100 s to say that a
// port was taken.
const bootLimit = 5 * time.Minute

// ErrNotOurs says that a server named by NEO4J_TEST_URI was asked to stop: it belongs to whoever started it.
var ErrNotOurs = errors.New("the server was not started by this package")

// Server is a running Neo4j. Its methods may be called from several goroutines.
type Server struct {
	// URI is a bolt:// address. The server also answers neo4j:// at the same host and port.
	URI string
	// Username and Password are those of the one user of a Community server.
	Username, Password string

	home *home // nil if the server is not ours

	mu      sync.Mutex // guards process
	process *process
}

// Launch starts a server with an empty database and a password of its own, and returns when it answers. [Server.Close]
// stops it; the end of this process does too. ErrNoTools if that is impossible here. Tests use [Start] or [StartOwn].
func Launch(ctx context.Context, opts Options) (_ *Server, err error) {
	h, err := newHome(ctx, opts)
	if err != nil {
		return nil, fmt.Errorf("launch Neo4j: %w", err)
	}
	s := &Server{Username: "neo4j", Password: rand.Text(), home: h}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("launch Neo4j: %w", err), s.Close())
		}
	}()
	// A port that is free now may be taken when Java comes to it. Listening on port 0 would rule that out, but
	// Neo4j tells nobody which port it got. So: again, with another port.
	for range 3 {
		if err = s.boot(ctx); err == nil {
			return s, nil
		}
		if !strings.Contains(err.Error(), "already in use") {
			break
		}
	}
	return nil, err
}

// boot gives the server a port and, the first time, its password, and starts it.
func (s *Server) boot(ctx context.Context) error {
	bolt, err := freeAddress()
	if err != nil {
		return err
	}
	if err := s.home.configure(bolt); err != nil {
		return err
	}
	if s.URI == "" {
		if err := s.home.setPassword(ctx, s.Password); err != nil {
			return err
		}
	}
	s.URI = "bolt://" + bolt
	return s.Restart(ctx)
}

// freeAddress returns a loopback address nobody listens on.
func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("find free port: %w", err)
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}

// Stop ends the server cleanly and returns when it is gone; the data stay for [Server.Restart]. A server that takes more
// than 30 s, or longer than ctx, is killed and reported as an error. Stopping a stopped server does nothing.
// ErrNotOurs if the server belongs to someone else.
func (s *Server) Stop(ctx context.Context) error {
	return s.end(func(p *process) error { return p.stop(ctx) })
}

// Kill ends the server as a power cut would; committed data stay for [Server.Restart]. Killing a stopped server does
// nothing. ErrNotOurs if the server belongs to someone else.
func (s *Server) Kill() error {
	return s.end((*process).kill)
}

func (s *Server) end(how func(*process) error) error {
	if s.home == nil {
		return ErrNotOurs
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process == nil {
		return nil
	}
	return how(s.process)
}

// Restart starts a stopped or killed server again, with its data, URI and password, and returns when it answers.
// Restarting a running server does nothing. ErrNotOurs if the server belongs to someone else.
func (s *Server) Restart(ctx context.Context) error {
	if s.home == nil {
		return ErrNotOurs
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process != nil && s.process.running() {
		return nil
	}
	next, err := startProcess(s.home)
	if err != nil {
		return err
	}
	if s.process != nil {
		s.process.release() // only now, so that home is watched at every moment
	}
	s.process = next

	ctx, cancel := context.WithTimeout(ctx, bootLimit)
	defer cancel()
	if err := s.await(ctx, next); err != nil {
		err = fmt.Errorf("start server: %w\n%s", err, s.home.logs())
		return errors.Join(err, next.kill())
	}
	return nil
}

// await returns when the server answers a query, or why it never will.
func (s *Server) await(ctx context.Context, p *process) error {
	driver, err := s.open()
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	// A ping of a server that has just ended need not wait for its own limit.
	alive, ended := context.WithCancel(ctx)
	defer ended()
	go func() {
		select {
		case <-p.done:
			ended()
		case <-alive.Done():
		}
	}()
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for {
		answer := ping(alive, driver)
		if answer == nil {
			return nil
		}
		select {
		case <-p.done:
			return fmt.Errorf("it ended (%s) before it answered: %w", p.cmd.ProcessState, answer)
		case <-ctx.Done():
			return fmt.Errorf("no answer in time: %w", answer)
		case <-again.C:
		}
	}
}

// Wait returns nil when ctx is over, or an error as soon as the server has ended by itself.
// It is for servers that nobody stops or restarts meanwhile. ErrNotOurs if the server belongs to someone else.
func (s *Server) Wait(ctx context.Context) error {
	if s.home == nil {
		return ErrNotOurs
	}
	s.mu.Lock()
	p := s.process
	s.mu.Unlock()
	select {
	case <-ctx.Done():
		return nil
	case <-p.done:
		if ctx.Err() != nil { // Ctrl-C reaches Java as well
			return nil
		}
		return fmt.Errorf("the server ended by itself (%s)\n%s", p.cmd.ProcessState, s.home.logs())
	}
}

// Close kills the server and removes its data; the server cannot be restarted. Closing a server that belongs to someone
// else does nothing.
func (s *Server) Close() error {
	if s.home == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.process != nil {
		err = s.process.kill()
	}
	err = errors.Join(err, s.home.remove())
	if s.process != nil {
		s.process.release()
	}
	return err
}

// open returns a driver for the server; opening connects to nobody yet.
func (s *Server) open() (neo4j.DriverWithContext, error) {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		return nil, fmt.Errorf("open driver: %w", err)
	}
	return driver, nil
}
