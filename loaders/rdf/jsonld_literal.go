package rdf

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// literal converts a value object (JSON-LD API §8.6).
func (w *jsonWalk) literal(o object) (Literal, error) {
	datatype, _ := o["@type"].(string)
	if datatype == "@json" {
		text, err := json.Marshal(o["@value"])
		if err != nil {
			return Literal{}, fmt.Errorf("JSON literal: %w", err)
		}
		return w.typed(string(text), vocab.RDFJSON)
	}
	switch v := o["@value"].(type) {
	case bool:
		return w.typed(strconv.FormatBool(v), cmp.Or(datatype, vocab.XSDBoolean))
	case json.Number:
		return w.number(v, datatype)
	case string:
		if lang, _ := o["@language"].(string); lang != "" {
			l, err := NewText(v, lang)
			if err != nil {
				return Literal{}, &Error{Code: Syntax, Message: err.Error()}
			}
			return l, nil
		}
		return w.typed(v, cmp.Or(datatype, vocab.XSDString))
	default:
		return Literal{}, &Error{Code: Syntax, Message: fmt.Sprintf("%.60v cannot be a value", v)}
	}
}

// number keeps the digits as written unless JSON-LD asks for a double. A
// decimal keeps them too: the algorithm's 5.3E0 would be no xsd:decimal.
func (w *jsonWalk) number(n json.Number, datatype string) (Literal, error) {
	text := n.String()
	whole := !strings.ContainsAny(text, ".eE")
	if datatype != "" && datatype != vocab.XSDDouble && datatype != vocab.XSDFloat {
		return w.typed(text, datatype)
	}
	if whole && datatype == "" {
		return w.typed(text, vocab.XSDInteger)
	}
	f, err := n.Float64()
	if err != nil {
		return Literal{}, &Error{Code: Syntax, Message: fmt.Sprintf("the number %.40s is too large", text)}
	}
	if datatype == "" && f == float64(int64(f)) && f < 1e15 && f > -1e15 {
		return w.typed(strconv.FormatInt(int64(f), 10), vocab.XSDInteger)
	}
	return w.typed(canonicalDouble(f), cmp.Or(datatype, vocab.XSDDouble))
}

// canonicalDouble writes 5.3 as 5.3E0 (XML Schema §3.2.5.2).
func canonicalDouble(f float64) string {
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'E', -1, 64), "E")
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	e, err := strconv.Atoi(exponent)
	if err != nil {
		return mantissa // NaN and infinities do not occur in JSON
	}
	return mantissa + "E" + strconv.Itoa(e)
}

func (w *jsonWalk) typed(value, datatype string) (Literal, error) {
	n, err := w.iri(datatype)
	if err != nil {
		return Literal{}, &Error{Code: Syntax, Message: "datatype: " + err.Error()}
	}
	return typedLiteral(value, n.o.(IRI)), nil
}
