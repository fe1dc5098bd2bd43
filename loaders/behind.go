package loaders

import "sync"

// behind is work on the archive that goes on beside the load. What it is about
// must be there before the archive is committed.
type behind struct {
	work sync.WaitGroup
	mu   sync.Mutex
	err  error // the first
}

// do starts a piece of work.
func (b *behind) do(work func() error) {
	b.work.Go(func() {
		if err := work(); err != nil {
			b.mu.Lock()
			defer b.mu.Unlock()
			if b.err == nil {
				b.err = err
			}
		}
	})
}

// done waits for all work that was started and returns the first error.
func (b *behind) done() error {
	b.work.Wait()
	b.mu.Lock()
	defer b.mu.Unlock()
	err := b.err
	b.err = nil
	return err
}
