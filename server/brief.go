package server

import (
	"context"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/schema"
	"github.com/sammenheng/sammenheng/server/brief"
)

func (q query) Brief(ctx context.Context, of string, lang graph.Language, since *graph.Date) (*schema.Brief, error) {
	tellsHistory(ctx)
	named, err := q.meantBy(ctx, asked{"of", &of, []graph.Kind{graph.LifeEvent, graph.Agency}})
	if err != nil {
		return nil, err
	}
	written, err := brief.Gather(ctx, q.store, named[0].ID, lang, given(since))
	if err != nil {
		return nil, err
	}
	found := &schema.Brief{
		Answer: schema.NewAnswer(q.version), Of: schema.AsNode(schema.NewLevel(named).Thing(named[0])), Language: written.Language,
		Title: written.Title, Subtitle: written.Subtitle, Markdown: string(brief.Markdown(written)),
	}
	for _, s := range written.Sections {
		found.Sections = append(found.Sections, schema.BriefSection{Key: s.Key, Heading: s.Heading, Blocks: each(s.Blocks, block)})
	}
	return found, nil
}

// each makes something of every item.
func each[A, B any](items []A, as func(A) B) []B {
	if items == nil {
		return nil
	}
	made := make([]B, len(items))
	for i, item := range items {
		made[i] = as(item)
	}
	return made
}

func block(b brief.Block) schema.BriefBlock {
	made := schema.BriefBlock{List: each(b.List, line)}
	if b.Paragraph != nil {
		paragraph := line(*b.Paragraph)
		made.Paragraph = &paragraph
	}
	if b.Table != nil {
		made.Table = &schema.BriefTable{Columns: b.Table.Columns, Rows: each(b.Table.Rows, func(r brief.Row) schema.BriefRow {
			return schema.BriefRow{Cells: each(r.Cells, line)}
		})}
	}
	return made
}

func line(l brief.Line) schema.BriefLine { return schema.BriefLine{Parts: each(l.Parts, part)} }

func part(p brief.Part) schema.BriefPart {
	made := schema.BriefPart{Text: p.Text, Href: p.Href, Strong: p.Strong}
	if p.About != "" {
		made.About = &p.About
	}
	return made
}
