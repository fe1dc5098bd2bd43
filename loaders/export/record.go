package export

import (
	"context"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/dcat"
	"github.com/sammenheng/sammenheng/loaders/law"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// recordBook tells which records can stand as a dcat:CatalogRecord of their
// own. The others would be read as something else too: a record whose IRI is
// also a node (catalogues refer to the records of catalogues), one that several
// nodes share with different dates, an FDK id that is of no IRI of the node.
// They are written as one text, see vocab.SammenhengRecord.
type recordBook struct {
	nodes map[graph.ID]bool // of the page at hand: record IRIs that are nodes
	seen  map[uint64]bool   // hashes of record IRIs; a chance hit only chooses the other form
}

func newRecordBook() *recordBook {
	return &recordBook{seen: map[uint64]bool{}}
}

// open looks up the records of a page of nodes.
func (r *recordBook) open(ctx context.Context, store Store, nodes []*graph.Node) error {
	r.nodes = map[graph.ID]bool{}
	var asked []graph.ID
	for _, n := range nodes {
		for _, record := range n.Records {
			asked = append(asked, record.ID)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	found, err := store.Nodes(ctx, asked)
	if err != nil {
		return fmt.Errorf("look up records: %w", err)
	}
	for i, n := range found {
		r.nodes[asked[i]] = n != nil
	}
	return nil
}

// write gives each record its own block, or puts it on the node as a text.
func (r *recordBook) write(b *block, n *graph.Node) []*block {
	var blocks []*block
	for _, record := range n.Records {
		topic := topicOf(n, record)
		hash := hashOf(record.ID)
		if topic == "" || r.nodes[record.ID] || r.seen[hash] || law.Recognise(record.ID) != "" || n.Modified < record.Modified {
			b.text(vocab.SammenhengRecord, recordText(record), "")
			continue
		}
		r.seen[hash] = true
		own := newBlock(record.ID)
		own.link(vocab.RDFType, vocab.DCATCatalogRecord)
		own.link(vocab.FOAFPrimaryTopic, topic)
		own.date(vocab.DCTIssued, record.Issued)
		own.date(vocab.DCTModified, record.Modified)
		blocks = append(blocks, own)
	}
	return blocks
}

// hashOf is the same in every run, so that an export is.
func hashOf(id graph.ID) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id)) // a hash never fails to write
	return h.Sum64()
}

// topicOf is the IRI of the node that the FDK id was made of; "" for none.
func topicOf(n *graph.Node, r graph.Record) graph.ID {
	for _, id := range append([]graph.ID{n.ID}, n.Aliases...) {
		if dcat.FDKID(id) == r.FDKID {
			return id
		}
	}
	return ""
}

func recordText(r graph.Record) string {
	return strings.Join([]string{r.ID, r.FDKID, string(r.Issued), string(r.Modified)}, " ")
}
