// Package law maps laws and the legal bases founded in them.
//
// A law is its Lovdata reference (graph.CanonicalLaw); other addresses, those
// of the European Union among them, are kept as they are. Every section is part
// of its act.
//
// A described eli:LegalResource often has an IRI of its own and names the text
// of the law by rdfs:seeAlso. When it names exactly one address of Lovdata or
// of the European Union, it is that law, and its own IRI becomes an alias: two
// catalogues that describe one act meet there. When it names several, it stays
// itself, and every basis founded in it is founded in each of those laws too.
// foaf:page and dct:source are asked in the same way when there is no
// rdfs:seeAlso with an address; dct:relation is not, for it leads to other law.
//
// A text that contains such an address stands for that law. Any other text
// becomes a law with the text as its title and the problem LAW_WITHOUT_ADDRESS;
// the same text is the same law.
//
// Rules (cpsv:Rule) live here and not with the services, because datasets
// follow them too.
package law
