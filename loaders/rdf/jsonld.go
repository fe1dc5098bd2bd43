package rdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	options := ld.NewJsonLdOptions("") // the walk resolves: json-gold would percent-encode æ, ø and å
	options.DocumentLoader = loader
	expanded, err := ld.NewJsonLdProcessor().Expand(document, options)
	if loader.refused != "" {
		return JSONLD, refusedContext(data, loader.refused)
	}
	if err != nil {
		return JSONLD, ldError(err)
	}
	if len(expanded) == 0 && !mentionsKeyword(data) {
		return JSONLD, &Error{Line: 1, Code: Syntax, Message: "this is JSON without “@context” or “@id”, so it is not JSON-LD and says nothing as RDF"}
	}
	return JSONLD, newJSONWalk(t, data, o).nodes(expanded)
}

func mentionsKeyword(data []byte) bool {
	for _, keyword := range []string{`"@context"`, `"@id"`, `"@graph"`, `"@type"`} {
		if bytes.Contains(data, []byte(keyword)) {
			return true
		}
	}
	return len(bytes.TrimSpace(data)) <= len("[ ]")
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
	plainVersions(document)
	return document, nil
}

// plainVersions makes every "@version" the float that json-gold compares with;
// it refuses the digits that all other numbers keep.
func plainVersions(v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			plainVersions(item)
		}
	case map[string]any:
		for key, item := range v {
			if n, ok := item.(json.Number); ok && key == "@version" {
				if f, err := n.Float64(); err == nil {
					v[key] = f
				}
				continue
			}
			plainVersions(item)
		}
	}
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
