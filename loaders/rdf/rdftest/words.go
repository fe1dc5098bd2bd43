package rdftest

import (
	"fmt"
	"strings"
)

func agencyIRI(n int) string  { return agencyBase + orgNumber(n) }
func eventIRI(n int) string   { return fmt.Sprintf("%sevents/%d", base, n) }
func serviceIRI(n int) string { return fmt.Sprintf("%sservices/%d", base, n) }
func datasetIRI(n int) string { return fmt.Sprintf("%sdatasets/%d", base, n) }

func lawIRI(n int) string {
	return fmt.Sprintf("https://lovdata.no/lov/%d-%02d-%02d-%d", 1990+n%30, 1+n%12, 1+n%28, 1+n)
}

// orgNumber returns the n-th organisation number with a right check digit,
// from a series that the register does not hand out.
func orgNumber(n int) string {
	weights := [8]int{3, 2, 7, 6, 5, 4, 3, 2}
	// The last digit weighs 2, so of two neighbours at most one has no check digit.
	for candidate := 31000000 + 2*n; ; candidate++ {
		digits := fmt.Sprintf("%08d", candidate)
		sum := 0
		for k, w := range weights {
			sum += w * int(digits[k]-'0')
		}
		if check := (11 - sum%11) % 11; check != 10 {
			return fmt.Sprintf("%s%d", digits, check)
		}
	}
}

func (g *generator) date() string {
	return fmt.Sprintf("%d-%02d-%02d", 2015+g.rng.IntN(11), 1+g.rng.IntN(12), 1+g.rng.IntN(28))
}

// title returns a short text that begins with start.
func (g *generator) title(start string) string {
	return start + " " + g.word() + " og " + g.word()
}

// sentence returns a text of the length that catalogue descriptions have.
func (g *generator) sentence(start string) string {
	var b strings.Builder
	b.WriteString(start)
	for range 8 + g.rng.IntN(16) {
		b.WriteByte(' ')
		b.WriteString(g.word())
	}
	if g.rng.IntN(8) == 0 {
		b.WriteString("\nSe «vilkår» & \"unntak\"")
	}
	b.WriteByte('.')
	return b.String()
}

func (g *generator) word() string {
	words := [...]string{
		"barnetrygd", "førerkort", "pensjon", "bostøtte", "dødsfall", "studielån", "sykepenger", "flytting",
		"folkeregister", "skattekort", "arv", "oppholdstillatelse", "foreldrepenger", "vigsel", "båt", "kjøretøy",
		"eiendom", "næring", "helsetjenester", "utdanning", "arbeid", "økonomi", "språk", "omsorg",
	}
	return words[g.rng.IntN(len(words))]
}
