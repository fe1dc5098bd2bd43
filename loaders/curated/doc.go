// Package curated reads the tables that people keep beside the catalogues
// (DOMAIN §7): what somebody found out about a legal basis, links that no
// catalogue states, and which life events are the seven national ones.
//
// A table is a CSV file as Excel in Norwegian writes it: comma or semicolon
// (the header row decides), with or without byte order mark, CRLF or LF, cells
// in quotes where they need them, days as 2026-11-22 or 22.11.2026. The first
// row names the columns, in any order and case.
//
//	assessments.csv  service consumer dataset kind status law validFrom validTo assessedBy assessedOn source date [note]
//	links.csv        from relation to source date [note]
//	life-events.csv  number event type titleNb source date [titleNn titleEn responsible]
//
// Columns in brackets may be left out; all others must be there, though cells
// may be empty where the table's reader says so. Every row names the public
// document that it rests on (source, an address) and the day it was made
// (date); they are the Origin of everything the row says.
//
// A row that is wrong is left out and becomes a problem ROW_INVALID for each
// cell that is wrong, with line and column (bytes, as editors that count from 1
// show them for plain text); its neighbours are kept. A column that the table
// does not have becomes the problem RELATION_UNKNOWN, for what it says is not
// read. Only a document that is no such table at all is an error.
//
// Text that is not UTF-8 is an error that says how to save it: converting
// Windows-1252 could not be told from guessing.
package curated
