package graphtest_test

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph/graphtest"
)

func TestTheReferenceAnswersAreThoseFoundByBruteForce(t *testing.T) {
	graphtest.Oracle(t, 12)
}
