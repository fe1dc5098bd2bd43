package graph

import (
	"runtime"
	"sync"
)

// inParallel runs do for 0 … n-1 on all cores, each number once. do must touch
// nothing that another number's do touches.
func inParallel(n int, do func(i int)) {
	inParallelWith(n, func() struct{} { return struct{}{} }, func(_ struct{}, i int) { do(i) })
}

// inParallelWith is inParallel with something of its own for each core, which
// do uses again and again.
func inParallelWith[T any](n int, own func() T, do func(mine T, i int)) {
	workers := runtime.GOMAXPROCS(0)
	var running sync.WaitGroup
	for w := range workers {
		running.Go(func() {
			mine := own()
			for i := w; i < n; i += workers {
				do(mine, i)
			}
		})
	}
	running.Wait()
}
