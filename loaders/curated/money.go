package curated

import (
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
)

// funding reads whether there is money and how much: an amount in kroner
// (12 500 000, 1 234 567,50, 1,5 mill., kr 200 000), a word for none, partly
// (which may be followed by an amount), funded or unknown, or nothing, which is
// unknown too. 0 kroner are none.
func (r *row) funding(column string) graph.Funding {
	value := plainSpaces(strings.ToLower(r.text(column, optional)))
	if value == "" {
		return graph.Funding{State: graph.FundingUnknown}
	}
	for _, w := range fundingWords() {
		if value == w.word {
			return graph.Funding{State: w.value}
		}
		if amount, partly := strings.CutPrefix(value, w.word+" "); partly && w.value == graph.PartlyFunded {
			return graph.Funding{State: graph.PartlyFunded, Ore: r.ore(column, amount)}
		}
	}
	ore := r.ore(column, value)
	if ore == 0 {
		return graph.Funding{State: graph.NotFunded}
	}
	return graph.Funding{State: graph.Funded, Ore: ore}
}

// ore reads an amount in kroner as øre; the cell is rejected when it is none.
func (r *row) ore(column, amount string) int64 {
	number, zeros := multiplied(withoutCurrency(amount))
	d, ok := readDecimal(number)
	switch {
	case !ok:
		r.reject(column, "is no amount of money; write kroner such as 12 500 000 or 1,5 mill., or none, partly, funded or unknown")
		return 0
	case d.negative:
		r.reject(column, "is a negative amount; write what there is, or none")
		return 0
	case d.either && zeros > 0:
		r.reject(column, "can be read in two ways; write a comma before decimals (1,234 mill.) and spaces between thousands")
		return 0
	case d.either:
		d.decimals = 0 // 12.500 are thousands: nobody writes three decimals of a krone
	}
	digits, shift := d.digits, zeros+2-d.decimals
	for ; shift < 0 && strings.HasSuffix(digits, "0") && len(digits) > 1; shift++ {
		digits = digits[:len(digits)-1]
	}
	if shift < 0 {
		r.reject(column, "has parts of an øre; write at most two decimals, and spaces or dots between thousands")
		return 0
	}
	ore, err := strconv.ParseInt(digits+strings.Repeat("0", shift), 10, 64)
	if err != nil {
		r.reject(column, "is more money than there is; correct it")
		return 0
	}
	return ore
}

// withoutCurrency takes kr, NOK, kroner and ,- away.
func withoutCurrency(amount string) string {
	amount = strings.TrimSuffix(strings.TrimSuffix(amount, ",-"), ",–")
	for _, word := range []string{"kroner", "kr.", "kr", "nok"} {
		if rest, found := strings.CutPrefix(amount, word); found {
			return strings.TrimSpace(rest)
		}
		if rest, found := strings.CutSuffix(amount, word); found {
			return strings.TrimSpace(rest)
		}
	}
	return amount
}

// multiplied takes the word for thousands, millions or milliards away and tells
// its zeros.
func multiplied(amount string) (number string, zeros int) {
	for _, m := range []struct {
		word  string
		zeros int
	}{
		{"tusen", 3},
		{"millioner", 6},
		{"millionar", 6},
		{"million", 6},
		{"mill.", 6},
		{"mill", 6},
		{"mio.", 6},
		{"mio", 6},
		{"milliarder", 9},
		{"milliardar", 9},
		{"milliard", 9},
		{"mrd.", 9},
		{"mrd", 9},
	} {
		if number, found := strings.CutSuffix(amount, m.word); found {
			return strings.TrimSpace(number), m.zeros
		}
	}
	return amount, 0
}

func fundingWords() []named[graph.FundingState] {
	return []named[graph.FundingState]{
		{"none", graph.NotFunded},
		{"ingen", graph.NotFunded},
		{"ingen penger", graph.NotFunded},
		{"ingen pengar", graph.NotFunded},
		{"partly", graph.PartlyFunded},
		{"delvis dekket", graph.PartlyFunded},
		{"delvis dekt", graph.PartlyFunded},
		{"delvis", graph.PartlyFunded},
		{"funded", graph.Funded},
		{"dekket", graph.Funded},
		{"dekt", graph.Funded},
		{"dekka", graph.Funded},
		{"unknown", graph.FundingUnknown},
		{"ukjent", graph.FundingUnknown},
		{"ukjend", graph.FundingUnknown},
		{"ikke oppgitt", graph.FundingUnknown},
		{"ikkje oppgitt", graph.FundingUnknown},
	}
}
