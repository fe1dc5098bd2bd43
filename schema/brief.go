package schema

import "github.com/sammenheng/sammenheng/graph"

// Brief is what a meeting must know.
type Brief struct {
	Answer
	Of                        Node
	Language                  graph.Language
	Title, Subtitle, Markdown string
	Sections                  []BriefSection
}

// BriefSection is a part of a brief.
type BriefSection struct {
	Key, Heading string
	Blocks       []BriefBlock
}

// BriefBlock is a paragraph, a list or a table.
type BriefBlock struct {
	Paragraph *BriefLine
	List      []BriefLine
	Table     *BriefTable
}

// BriefLine is a line of text.
type BriefLine struct{ Parts []BriefPart }

// BriefPart is a part of a line.
type BriefPart struct {
	Text   string
	About  *string
	Href   string
	Strong bool
}

// BriefTable is a table of a brief.
type BriefTable struct {
	Columns []string
	Rows    []BriefRow
}

// BriefRow is a row of a table of a brief.
type BriefRow struct{ Cells []BriefLine }
