package org

import (
	"testing"

	"github.com/sammenheng/sammenheng/graph"
)

func TestANumberStandsAlone(t *testing.T) {
	for _, c := range []struct {
		text, number string
		ok           bool
	}{
		{"974760673", "974760673", true},
		{"974 760 673", "974760673", true},
		{" 974\u00a0760\u00a0673 ", "974760673", true},
		{"http://data.brreg.no/enhetsregisteret/enhet/974760673.json", "974760673", true},
		{"NO-974760673-MVA", "974760673", true},
		{"http://x.no/123456789/974760673", "974760673", true},
		{"123456789", "123456789", false},
		{"http://x.no/f974760673e", "", false},
		{"http://x.no/323a24f974760673be36", "", false},
		{"9747606731", "", false},
		{"", "", false},
	} {
		if number, ok := graph.FindOrgNumber(c.text); number != c.number || ok != c.ok {
			t.Errorf("%q: %q %v", c.text, number, ok)
		}
	}
}
