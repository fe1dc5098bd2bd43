// Package cpsv maps life and business events, public services, what services
// ask for and what they give: CPSV-AP-NO 1.0 and 1.1 and the drafts before
// them, and the Flemish IPDC-LPDC. The tables of Rules are those of the domain
// page, a line per property.
//
// A part relates to its whole: dct:isPartOf and dct:hasPart between services
// give the same edge from the part.
//
// cpsvno:dataService leads to a data service from evidence or from a channel.
// It serves the datasets that the evidence is part of, or those that the
// channel's service produces; where there are none, the data service is kept
// without an edge.
package cpsv
