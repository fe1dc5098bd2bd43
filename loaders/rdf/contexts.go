package rdf

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/piprate/json-gold/ld"
)

// rdfaContext holds the widely used prefixes of the RDFa 1.1 initial context
// (https://www.w3.org/2011/rdfa-context/rdfa-1.1), which JSON-LD documents
// refer to by the addresses that embeddedContext knows.
//
//go:embed contexts/rdfa11.jsonld
var rdfaContext []byte

// contextLoader gives json-gold the contexts that are embedded and refuses all
// others, remembering the first.
type contextLoader struct{ refused string }

// LoadDocument implements ld.DocumentLoader without network or disk.
func (l *contextLoader) LoadDocument(address string) (*ld.RemoteDocument, error) {
	data, ok := embeddedContext(address)
	if !ok {
		if l.refused == "" {
			l.refused = address
		}
		return nil, ld.NewJsonLdError(ld.LoadingRemoteContextFailed, address)
	}
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		return nil, fmt.Errorf("embedded context %s: %w", address, err)
	}
	return &ld.RemoteDocument{DocumentURL: address, Document: document}, nil
}

func embeddedContext(address string) ([]byte, bool) {
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	switch strings.TrimSuffix(address, ".jsonld") {
	case "www.w3.org/2013/json-ld-context/rdfa11":
		return rdfaContext, true
	default:
		return nil, false
	}
}

func refusedContext(data []byte, address string) error {
	message := fmt.Sprintf("the context %q would have to be fetched, which is never done; write its contents into the document's “@context”, or convert the file to Turtle where it comes from", address)
	last := address[strings.LastIndexByte(address, '/')+1:]
	if i := bytes.Index(data, []byte(last)); i >= 0 && last != "" {
		e := atOffset(data, i, Context, message).(*Error)
		e.Column = 0 // the line is what helps
		return e
	}
	return &Error{Code: Context, Message: message}
}
