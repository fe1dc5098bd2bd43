package rdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/piprate/json-gold/ld"
)

// decodeJSONLD reads a JSON-LD document with all its named graphs. It needs
// the whole document in memory, and some ten times as much to work.
func decodeJSONLD(r io.Reader, t *terms, o Options) (Format, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return JSONLD, err
	}
	if err := checkJSONDepth(data, o.MaxDepth); err != nil {
		return JSONLD, err
	}
	document, err := parseJSON(data)
	if err != nil {
		return JSONLD, err
	}
	loader := &contextLoader{}
	options := ld.NewJsonLdOptions(baseOf(o))
	options.DocumentLoader = loader
	result, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if loader.refused != "" {
		return JSONLD, refusedContext(data, loader.refused)
	}
	if err != nil {
		return JSONLD, ldError(err)
	}
	dataset, ok := result.(*ld.RDFDataset)
	if !ok {
		return JSONLD, fmt.Errorf("JSON-LD gave %T instead of triples", result)
	}
	return JSONLD, emitDataset(dataset, data, t)
}

func emitDataset(dataset *ld.RDFDataset, data []byte, t *terms) error {
	names := make([]string, 0, len(dataset.Graphs))
	triples := 0
	for name, quads := range dataset.Graphs {
		names = append(names, name)
		triples += len(quads)
	}
	if triples == 0 && !mentionsKeyword(data) {
		return &Error{Line: 1, Code: Syntax, Message: "this is JSON without “@context” or “@id”, so it is not JSON-LD and says nothing as RDF"}
	}
	sort.Strings(names) // "@default" comes before every IRI
	for _, name := range names {
		for _, q := range dataset.Graphs[name] {
			if err := emitQuad(q, t); err != nil {
				return err
			}
		}
	}
	return nil
}

func mentionsKeyword(data []byte) bool {
	for _, keyword := range []string{`"@context"`, `"@id"`, `"@graph"`, `"@type"`} {
		if bytes.Contains(data, []byte(keyword)) {
			return true
		}
	}
	return len(bytes.TrimSpace(data)) <= len("[ ]")
}

func emitQuad(q *ld.Quad, t *terms) error {
	subject, err := t.ldNode(q.Subject)
	if err != nil {
		return err
	}
	predicate, err := t.ldNode(q.Predicate)
	if err != nil {
		return err
	}
	if predicate.p == nil {
		return &Error{Code: Syntax, Message: fmt.Sprintf("a blank node (%s) is used as a property; give it an IRI", q.Predicate.GetValue())}
	}
	object, err := t.ldObject(q.Object)
	if err != nil {
		return err
	}
	return t.triple(subject.s, predicate.p, object)
}

// ldNode converts an IRI or blank node of json-gold, whose labels are all
// given anew and so collide with nothing.
func (t *terms) ldNode(n ld.Node) (node, error) {
	if label, ok := strings.CutPrefix(n.GetValue(), "_:"); ok && ld.IsBlankNode(n) {
		return t.label([]byte(label)), nil
	}
	iri, err := t.iri(n.GetValue())
	if err != nil {
		return node{}, &Error{Code: Syntax, Message: err.Error()}
	}
	return iri, nil
}

func (t *terms) ldObject(n ld.Node) (Object, error) {
	literal, ok := n.(ld.Literal)
	if !ok {
		object, err := t.ldNode(n)
		return object.o, err
	}
	if literal.Language != "" {
		l, err := NewText(literal.Value, literal.Language)
		if err != nil {
			return nil, &Error{Code: Syntax, Message: err.Error()}
		}
		return l, nil
	}
	datatype, err := t.iri(literal.Datatype)
	if err != nil {
		return nil, &Error{Code: Syntax, Message: "datatype: " + err.Error()}
	}
	return typedLiteral(literal.Value, datatype.o.(IRI)), nil
}

// parseJSON decodes one value and nothing after it. Numbers keep their digits.
func parseJSON(data []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var document any
	if err := decoder.Decode(&document); err != nil {
		return nil, jsonError(data, err)
	}
	rest := bytes.TrimLeft(data[decoder.InputOffset():], " \t\r\n")
	if len(rest) > 0 {
		return nil, atOffset(data, len(data)-len(rest), Syntax, fmt.Sprintf("unexpected %q after the end of the JSON value", firstRune(rest)))
	}
	return document, nil
}

func jsonError(data []byte, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return atOffset(data, len(data), Truncated, "the document ends inside a JSON value; it is cut short, so fetch it again")
	case errors.As(err, &syntax):
		return atOffset(data, int(max(syntax.Offset-1, 0)), Syntax, syntax.Error())
	default:
		return err
	}
}

// ldError shortens an error of json-gold to what a person can use.
func ldError(err error) error {
	var failed *ld.JsonLdError
	if !errors.As(err, &failed) {
		return &Error{Code: Syntax, Message: err.Error(), Err: err}
	}
	message := string(failed.Code)
	if failed.Details != nil {
		message = fmt.Sprintf("%s: %.200v", failed.Code, failed.Details)
	}
	return &Error{Code: Syntax, Message: message, Err: err}
}

// checkJSONDepth refuses deep nesting before any decoder recurses into it.
func checkJSONDepth(data []byte, limit int) error {
	depth, inString := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			if depth++; depth > limit {
				return atOffset(data, i, TooDeep, fmt.Sprintf("more than %d levels of “{” and “[”; no catalogue nests so deep", limit))
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}

func atOffset(data []byte, offset int, code Code, message string) error {
	offset = min(offset, len(data))
	start := bytes.LastIndexByte(data[:offset], '\n') + 1
	return &Error{
		Line:    1 + bytes.Count(data[:offset], []byte{'\n'}),
		Column:  1 + utf8.RuneCount(data[start:offset]),
		Code:    code,
		Message: message,
	}
}
