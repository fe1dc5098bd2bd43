package dcat

import (
	"crypto/md5" //nolint:gosec // no secret: version 3 of UUID is made with it
	"encoding/hex"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// FDKID is the id that data.norge.no gives to a thing: the MD5 of the bytes of
// its IRI, without any namespace, as a UUID with the bits of version 3 and of
// the variant of RFC 4122 (what Java calls UUID.nameUUIDFromBytes).
func FDKID(iri string) string {
	sum := md5.Sum([]byte(iri)) //nolint:gosec // see the import
	sum[6] = sum[6]&0x0f | 0x30
	sum[8] = sum[8]&0x3f | 0x80
	h := hex.EncodeToString(sum[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// addRecord gives what a record is about its id, dates and catalogue.
func addRecord(b *mapper.Builder, r *rdf.Resource) {
	record := graph.Record{ID: b.Own(r.Term)}
	record.Issued = firstDate(b, record.ID, r, vocab.DCTIssued)
	record.Modified = lastDate(b, record.ID, r, vocab.DCTModified)
	for _, o := range r.Objects(vocab.FOAFPrimaryTopic) {
		topic, ok := o.(rdf.IRI)
		if !ok {
			continue
		}
		record.FDKID = FDKID(topic.String())
		for _, id := range topicIDs(b, topic) {
			n := b.NodeOf(id)
			n.Records = append(n.Records, record)
			n.Modified = max(n.Modified, record.Modified)
			addToCatalogs(b, r, id)
		}
	}
}

// topicIDs are the nodes that a topic is here: one, unless it has several
// kinds with ids of their own.
func topicIDs(b *mapper.Builder, topic rdf.IRI) []graph.ID {
	for _, kind := range []graph.Kind{graph.Agency, graph.Law} {
		if b.IsKnown(topic, kind) {
			return nonEmpty(b.Identify(topic, kind))
		}
	}
	if b.Unknown(topic) && b.Resource(topic) != nil {
		return nil // an information model, a concept scheme …: no node of ours
	}
	return nonEmpty(b.Identify(topic, graph.Dataset))
}

func nonEmpty(id graph.ID) []graph.ID {
	if id == "" {
		return nil
	}
	return []graph.ID{id}
}

// addToCatalogs follows dct:isPartOf of a record: to a catalogue, or to the
// record of one.
func addToCatalogs(b *mapper.Builder, r *rdf.Resource, id graph.ID) {
	for _, whole := range r.Objects(vocab.DCTIsPartOf) {
		for _, catalog := range catalogsOf(b, whole) {
			if c := b.Refer(catalog, graph.Catalog); c != "" {
				b.Edge(id, graph.InCatalog, c, vocab.DCTIsPartOf)
			}
		}
	}
}

func catalogsOf(b *mapper.Builder, whole rdf.Object) []rdf.Term {
	if b.IsKnown(whole, graph.Catalog) {
		return []rdf.Term{whole}
	}
	var found []rdf.Term
	for _, topic := range b.Resource(whole).Objects(vocab.FOAFPrimaryTopic) {
		if b.Unknown(topic) || b.IsKnown(topic, graph.Catalog) {
			found = append(found, topic)
		}
	}
	if iri, ok := whole.(rdf.IRI); ok && b.Resource(whole) == nil {
		found = append(found, iri)
	}
	return found
}

func firstDate(b *mapper.Builder, id graph.ID, r *rdf.Resource, property string) graph.Date {
	var first graph.Date
	for _, o := range r.Objects(property) {
		if p, ok := b.Date(id, property, o); ok && (first == "" || p.From < first) {
			first = p.From
		}
	}
	return first
}

func lastDate(b *mapper.Builder, id graph.ID, r *rdf.Resource, property string) graph.Date {
	var last graph.Date
	for _, o := range r.Objects(property) {
		if p, ok := b.Date(id, property, o); ok {
			last = max(last, p.From)
		}
	}
	return last
}
