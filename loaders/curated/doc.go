// Package curated reads the tables that people keep beside the catalogues
// (DOMAIN §7): what somebody found out about a legal basis, links that no
// catalogue states, which life events are the seven national ones, and what
// follows them up: measures, barriers, indicators, status reports, learning
// points and recommendations.
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
//	measures.csv         id type titleNb responsible status source date [start due finished fundingDevelopment fundingOperation
//	                     lifeEvents services datasets bases laws barriers recommendations dependsOn TEXTS note]
//	barriers.csv         id type titleNb status source date [since lifeEvents services datasets agencies laws TEXTS note]
//	indicators.csv       id titleNb unit direction year value source date [population barrier lifeEvents TEXTS note]
//	reports.csv          period reporter status source date [id lifeEvents measures due delivered titleNb TEXTS note]
//	learning.csv         id titleNb textNb source date [barrierTypes lifeEvents services measures barriers TEXTS note]
//	recommendations.csv  id issuer titleNb addressees progress source date [number barrierTypes lifeEvents measures barriers TEXTS note]
//
// TEXTS are titleNn, titleEn, textNb, textNn and textEn. The six tables of
// follow-up share these cells:
//
//	id, and what names one  an absolute address, or a short name of letters, digits, dots, dashes and underscores, which stands
//	                        for urn:sammenheng:measure:NAME (barrier, indicator, report, learning, recommendation)
//	lists                   values apart by | or line breaks: agencies by organisation number or address, laws by any of
//	                        Lovdata's addresses, all else by address; what no source describes becomes NOT_DESCRIBED
//	words                   Norwegian (nb, nn) and English, in any case; an empty status or progress is UNKNOWN
//	funding…                kroner (12 500 000, 12.500.000, 1 234 567,50, 1,5 mill., kr 200 000), none, partly (and an amount),
//	                        funded or unknown; 0 is none and empty is unknown
//	bases                   KIND DATASET [CONSUMER] for a basis that the measure would create, KIND being utlevering
//	                        (disclosure) or behandling (processing); or the address of a basis that is recorded
//	year, value             one row a value; 29 %, 29 and 29,5, and 0,29 in percent is a share and means 29 %; a later row of
//	                        the same id leaves title, unit, direction, population and barrier empty, or repeats them
//	period                  2026, 2026-H1, 2026-T2 (four months), 2026-Q3 or 2026-04; status may be empty while the report is due
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
