package graph

import (
	"runtime"
	"sync"
)

// inParallel runs do for 0 … n-1 on all cores, each number once. do must touch
// nothing that another number's do touches.
func inParallel(n int, do func(i int)) {
	workers := runtime.GOMAXPROCS(0)
	var running sync.WaitGroup
	for w := range workers {
		running.Go(func() {
			for i := w; i < n; i += workers {
				do(i)
			}
		})
	}
	running.Wait()
}
