package brief

import "github.com/sammenheng/sammenheng/graph"

// Document is a brief in one language.
type Document struct {
	Of       *graph.Node // the life event or agency that it is about
	Language graph.Language
	Title    string
	Subtitle string    // what it rests on
	Sections []Section // in the order of Keys, none without blocks
	Version  graph.Version
}

// Section is a part of a brief.
type Section struct {
	Key     string // what the part is, the same in every language
	Heading string
	Blocks  []Block // at least one
}

// Block is a paragraph, a list or a table: one of them is set.
type Block struct {
	Paragraph *Line
	List      []Line // one line each
	Table     *Table
}

// Line is a line of text, part by part.
type Line struct{ Parts []Part }

// Part is a part of a line.
type Part struct {
	Text   string
	About  graph.ID // the node that it names; "" = none
	Href   string   // http or https address outside that it leads to; "" = none
	Strong bool     // it stands out
}

// Table is a table of a brief.
type Table struct {
	Columns []string
	Rows    []Row
}

// Row has a cell for every column.
type Row struct{ Cells []Line }
