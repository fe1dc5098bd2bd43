package loaders

import (
	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/cpsv"
	"github.com/sammenheng/sammenheng/loaders/dcat"
	"github.com/sammenheng/sammenheng/loaders/extra"
	"github.com/sammenheng/sammenheng/loaders/law"
	"github.com/sammenheng/sammenheng/loaders/mapper"
	"github.com/sammenheng/sammenheng/loaders/org"
	"github.com/sammenheng/sammenheng/loaders/rdf"
)

// Map reads one document of a source as nodes, edges and problems: agencies,
// laws, services and datasets by the rules of packages org, law, cpsv and dcat,
// and what our own exports add by those of extra.
// document names the file or address within the source, digest its bytes.
//
// Nodes are in order of their ids, edges of their keys, problems by
// Problem.Compare; the same document gives the same batch, whatever the order
// of its statements. Everything that is wrong is a problem; nothing fails.
func Map(doc *rdf.Document, source, document, digest string) graph.Batch {
	batch := mapper.Map(doc, org.Rules(), law.Rules(), cpsv.Rules(), dcat.Rules(), extra.Rules())
	batch.Source, batch.Document, batch.Digest = source, document, digest
	for i := range batch.Problems {
		batch.Problems[i].Source, batch.Problems[i].Document = source, document
	}
	return batch
}
