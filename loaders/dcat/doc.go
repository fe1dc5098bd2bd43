// Package dcat maps catalogues, their records, datasets, series, data services
// and concepts: DCAT-AP-NO 1.1, 2.x and 3.0 and the European profiles, with the
// typed legal bases of DCAT-AP-NO 1.1.
//
// A record (dcat:CatalogRecord) is no node. It gives the thing it is about
// (foaf:primaryTopic) an id on data.norge.no, dates and a catalogue. Its own
// dct:isPartOf usually leads to the record of the catalogue, which stands for
// the catalogue that it is about. A record about something that this document
// does not otherwise mention gives a node without a kind, which the merge
// unites with the description in another document.
//
// A legal basis of DCAT-AP-NO 1.1 gets its kind from the property that leads to
// it. One that two of these properties lead to is two bases. A value that is
// the law itself, by address or by name, becomes a basis founded in that law.
package dcat
