// Package brief writes what a meeting on a life event or a ministry must know,
// on one or two pages: what stands in the way, who does what about it, and when
// it may clear.
//
//	store ── Gather ──► Document ─┬─ Markdown
//	                              └─ Docx
//
// Gather asks the store and says it in bokmål, nynorsk or English; Markdown and
// Docx only write down what it says, as the web UI does. Nothing in it depends
// on a clock: the same data version gives the same bytes.
//
// Docx is written here, on archive/zip alone. The free Go library nearest to
// what is needed, gomutex/godocx (MIT), has not released since 2024, is called
// unmaintained by its fork, and has no calls for footers with page numbers, for
// header rows or for the language of a text: the parts that make a printed brief
// usable would have been written by hand all the same, into its template.
package brief
