package main

import (
	"fmt"

	"github.com/sammenheng/sammenheng/graph"
)

// phrase is what a table says, in each language that it speaks.
type phrase struct{ nb, nn, en string }

// in is the phrase in a language: bokmål in one that it does not speak.
func (p phrase) in(lang graph.Language) string {
	switch lang {
	case graph.NN:
		return p.nn
	case graph.EN:
		return p.en
	default:
		return p.nb
	}
}

// with fills values into the phrase.
func (p phrase) with(lang graph.Language, values ...any) string {
	return fmt.Sprintf(p.in(lang), values...)
}

// The headings that several tables have.
func headService() phrase    { return phrase{"Tjeneste", "Teneste", "Service"} }
func headServices() phrase   { return phrase{"Tjenester", "Tenester", "Services"} }
func headLifeEvents() phrase { return phrase{"Livshendelser", "Livshendingar", "Life events"} }
func headTitle() phrase      { return phrase{"Tittel", "Tittel", "Title"} }
func headKind() phrase       { return phrase{"Slag", "Slag", "Kind"} }
func headWay() phrase        { return phrase{"Vei", "Veg", "Way"} }
func headList() phrase       { return phrase{"Liste", "Liste", "List"} }
func headID() phrase         { return phrase{"Id", "Id", "Id"} }
func headOf() phrase         { return phrase{"Av", "Av", "Of"} }
func headBlocked() phrase    { return phrase{"Blokkert", "Blokkert", "Blocked"} }
func headUnknown() phrase    { return phrase{"Ukjent", "Ukjent", "Unknown"} }
func headClear() phrase      { return phrase{"Klar", "Klar", "Clear"} }

// basisKind names the kind of a missing basis.
func basisKind(kind string, lang graph.Language) string {
	switch graph.BasisKind(kind) {
	case graph.Disclosure:
		return phrase{"Utlevering", "Utlevering", "Disclosure"}.in(lang)
	case graph.Processing:
		return phrase{"Behandling", "Behandling", "Processing"}.in(lang)
	default:
		return kind
	}
}
