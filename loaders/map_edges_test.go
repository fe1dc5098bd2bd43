package loaders

// edgeCases has every property of the domain page's table of edges. want lists
// the edges, by key; problems what is reported besides missing titles.
var edgeCases = []struct {
	name, turtle string
	want         []string
	problems     []string
}{
	{"an event includes the service that says it is grouped by it", `:s a cpsv:PublicService; cv:isGroupedBy :e .`, []string{":e INCLUDES :s"}, nil},
	{"an event includes what it relates to", `:e a cv:LifeEvent; dct:relation :s .`, []string{":e INCLUDES :s"}, nil},
	{"an event includes what it may initiate", `:e a cv:Event; cpsvno:mayInitiate :s .`, []string{":e INCLUDES :s"}, nil},
	{"an event includes what it may trigger", `:e a cv:BusinessEvent; cpsvno:mayTrigger :s .`, []string{":e INCLUDES :s"}, nil},
	{"an event includes what it may trigger the need for", `:e a cv:LifeEvent; cpsvno:mayTriggerNeedFor :s .`, []string{":e INCLUDES :s"}, nil},
	{"an event includes its related services", `:e a cv:LifeEvent; cv:hasRelatedService :s .`, []string{":e INCLUDES :s"}, nil},
	{"both directions are one edge", `:e a cv:LifeEvent; dct:relation :s . :s a cpsvno:Service; cv:isGroupedBy :e .`, []string{":e INCLUDES :s"}, nil},
	{"a service that relates to an event is included in it", `:s a cpsvno:Service; dct:relation :e . :e a cv:LifeEvent .`, []string{":e INCLUDES :s"}, nil},
	{"an event that relates to an event is no edge", `:e a cv:LifeEvent; dct:relation :f . :f a cv:LifeEvent .`, nil, []string{"RELATION_UNKNOWN :e :f"}},

	{"a service requires a service", `:s a cpsv:PublicService; dct:requires :r .`, []string{":s REQUIRES :r"}, nil},
	{"a service that requires a dataset is a problem", `:s a cpsv:PublicService; dct:requires :d . :d a dcat:Dataset .`, nil, []string{"WRONG_RANGE :s :d"}},
	{"services relate by dct:relation", `:s a cpsv:PublicService; dct:relation :r .`, []string{":s RELATES_TO :r"}, nil},
	{"services relate by cv:relatedService", `:s a cpsvno:StatutoryService; cv:relatedService :r .`, []string{":s RELATES_TO :r"}, nil},
	{"a part relates to its whole", `:s a cpsvno:Service; dct:isPartOf :w .`, []string{":s RELATES_TO :w"}, nil},
	{"a whole names its part", `:w a cpsvno:Service; dct:hasPart :s .`, []string{":s RELATES_TO :w"}, nil},

	{"a service needs its input", `:s a cpsv:PublicService; cpsv:hasInput :v .`, []string{":s NEEDS :v"}, nil},
	{"a service needs its required evidence", `:s a cpsv:PublicService; cpsvno:hasRequiredEvidence :v .`, []string{":s NEEDS :v"}, nil},
	{"a service needs a type of evidence", `:s a cpsv:PublicService; cv:hasInputType :v .`, []string{":s NEEDS :v"}, nil},
	{
		"a service needs what its channel asks for", `:s a cpsv:PublicService; cv:hasChannel :c . :c a cv:Channel; cpsv:hasInput :v; cpsvno:hasRequiredEvidence :w; cv:hasInputType :x .`,
		[]string{":s NEEDS :v", ":s NEEDS :w", ":s NEEDS :x"},
		nil,
	},
	{"a service that needs an agency is a problem", `:s a cpsv:PublicService; cpsv:hasInput :a . :a a foaf:Agent .`, nil, []string{"WRONG_RANGE :s :a"}},

	{"evidence is provided by the dataset it is part of", `:v a cv:Evidence; dct:isPartOf :d .`, []string{":v PROVIDED_BY :d"}, nil},
	{"a dataset names the evidence that is part of it", `:d a dcat:Dataset; dct:hasPart :v . :v a cpsvno:RequiredEvidence .`, []string{":v PROVIDED_BY :d"}, nil},
	{"a node that is evidence and dataset has no edge to itself", `:v a cv:Evidence, dcat:Dataset; dct:isPartOf :v .`, nil, nil},

	{"a service produces an output", `:s a cpsv:PublicService; cpsv:produces :o .`, []string{":s PRODUCES :o"}, nil},
	{"a service produces a possible output", `:s a cpsv:PublicService; cpsvno:hasPossibleOutput :o .`, []string{":s PRODUCES :o"}, nil},
	{"a service produces a type of output", `:s a cpsv:PublicService; cpsvno:hasOutputType :o .`, []string{":s PRODUCES :o"}, nil},
	{"an output triggers an event", `:o a cv:Output; xkos:causes :e .`, []string{":o TRIGGERS :e"}, nil},
	{"an output triggers an event in the other namespace", `:o a cpsvno:PossibleOutput; xkos2:causes :e .`, []string{":o TRIGGERS :e"}, nil},

	{"the competent authority is responsible", `:s a cpsv:PublicService; cv:hasCompetentAuthority :a .`, []string{":a RESPONSIBLE :s"}, nil},
	{"the competent authority of an event is responsible", `:e a cv:LifeEvent; cv:hasCompetentAuthority :a .`, []string{":a RESPONSIBLE :e"}, nil},
	{"the owner is responsible", `:s a cpsvno:Service; cv:ownedBy :a .`, []string{":a RESPONSIBLE :s"}, nil},
	{"the owner of a channel is not", `:s a cpsvno:Service; cv:hasChannel :c . :c a cv:Channel; cv:ownedBy :a .`, nil, nil},
	{"the executing authority is responsible", `:s a ipdc:InstancePublicService; ipdc:hasExecutingAuthority :a .`, []string{":a RESPONSIBLE :s"}, nil},

	{"the publisher publishes a dataset", `:d a dcat:Dataset; dct:publisher :a .`, []string{":a PUBLISHES :d"}, nil},
	{"the publisher publishes a data service", `:d a dcat:DataService; dct:publisher :a .`, []string{":a PUBLISHES :d"}, nil},
	{"the publisher publishes a catalogue", `:c a dcat:Catalog; dct:publisher :a .`, []string{":a PUBLISHES :c"}, nil},
	{"the creator publishes when nobody else does", `:d a dcat:Dataset; dct:creator :b .`, []string{":b PUBLISHES :d"}, nil},
	{"the creator does not when there is a publisher", `:d a dcat:Dataset; dct:creator :b; dct:publisher :a .`, []string{":a PUBLISHES :d"}, nil},

	{"an organisation is part of the one above", `:a a org:Organization; org:subOrganizationOf :b .`, []string{":a PART_OF :b"}, nil},
	{"an organisation names the one below", `:b a org:Organization; org:hasSubOrganization :a .`, []string{":a PART_OF :b"}, nil},
	{
		"a path tells the units above", `:974760673 a rov:RegisteredOrganization; br:orgPath "/STAT/912660680/974760673" .`,
		[]string{"unit:974760673 PART_OF unit:912660680"},
		nil,
	},
	{
		"a path in the old namespace tells them too", `:x a foaf:Agent; dct:identifier "991 825 827"; brold:orgPath "/STAT/972417858/991825827" .`,
		[]string{"unit:991825827 PART_OF unit:972417858"},
		nil,
	},

	{"a service has the rules it follows as bases", `:s a cpsv:PublicService; cpsv:follows :r .`, []string{":s HAS_BASIS :r"}, nil},
	{"a dataset has the rules it follows as bases", `:d a dcat:Dataset; cpsv:follows :r .`, []string{":d HAS_BASIS :r"}, nil},
	{"a dataset has a basis for access", `:d a dcat:Dataset; difi:legalBasisForAccess :r .`, []string{":d HAS_BASIS :r"}, nil},
	{"a dataset has a basis for processing", `:d a dcat:Dataset; difi:legalBasisForProcessing :r .`, []string{":d HAS_BASIS :r"}, nil},
	{"a dataset has a basis for restriction", `:d a dcat:Dataset; difi:legalBasisForRestriction :r .`, []string{":d HAS_BASIS :r"}, nil},

	{"a rule is founded in the law it implements", `:r a cpsv:Rule; cpsv:implements :l .`, []string{":r FOUNDED_IN :l"}, nil},
	{"a rule that implements a service is a problem", `:r a cpsv:Rule; cpsv:implements :s . :s a cpsv:PublicService .`, nil, []string{"WRONG_RANGE :r :s"}},
	{
		"a rule is founded in the law that the resource points at", `:r a cpsv:Rule; cpsv:implements :l . :l a eli:LegalResource; rdfs:seeAlso <https://lovdata.no/NL/lov/2016-05-27-14> .`,
		[]string{":r FOUNDED_IN lovdata:lov/2016-05-27-14"},
		nil,
	},
	{
		"a rule is founded in every law that the resource points at", `:r a cpsv:Rule; cpsv:implements :l . :l a eli:LegalResource; rdfs:seeAlso <https://lovdata.no/lov/2016-05-27-14>, <https://lovdata.no/lov/2006-05-19-16> .`,
		[]string{":r FOUNDED_IN :l", ":r FOUNDED_IN lovdata:lov/2006-05-19-16", ":r FOUNDED_IN lovdata:lov/2016-05-27-14"},
		nil,
	},
	{
		"a basis is founded in its source", `:d a dcat:Dataset; difi:legalBasisForAccess :r . :r a skos:Concept; skos:prefLabel "R"; dct:source "https://lovdata.no/lov/2006-05-19-16" .`,
		[]string{":d HAS_BASIS :r", ":r FOUNDED_IN lovdata:lov/2006-05-19-16"},
		nil,
	},
	{
		"a basis is founded in the law that its page is", `:r a cpsv:Rule; foaf:page <https://lovdata.no/lov/2006-05-19-16>, <http://example.no/page> .`,
		[]string{":r FOUNDED_IN lovdata:lov/2006-05-19-16"},
		nil,
	},

	{
		"a page that is a text founds nothing", `:r a cpsv:Rule; foaf:page "see the statute book", "https://lovdata.no/lov/2006-05-19-16" .`,
		[]string{":r FOUNDED_IN lovdata:lov/2006-05-19-16"},
		[]string{"IRI_INVALID :r see the statute book"},
	},
	{"an agency without its class has its path", `:974760673 br:orgPath "/STAT/912660680/974760673" .`, []string{"unit:974760673 PART_OF unit:912660680"}, nil},

	{"a service is governed by its legal resource", `:s a cpsv:PublicService; cv:hasLegalResource :l .`, []string{":s GOVERNED_BY :l"}, nil},
	{
		"a dataset is governed by applicable legislation", `:d a dcat:Dataset; dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> .`,
		[]string{":d GOVERNED_BY http://data.europa.eu/eli/reg_impl/2023/138/oj"},
		nil,
	},
	{"applicable legislation may lack its slash", `:d a dcat:Dataset; <http://data.europa.eu/r5rapplicableLegislation> :l .`, []string{":d GOVERNED_BY :l"}, nil},

	{"a data service serves its dataset", `:x a dcat:DataService; dcat:servesDataset :d .`, []string{":x SERVES :d"}, nil},
	{"a distribution's access service serves the dataset", `:d a dcat:Dataset; dcat:distribution [ a dcat:Distribution; dcat:accessService :x ] .`, []string{":x SERVES :d"}, nil},
	{"a dataset's data service serves it", `:d a dcat:Dataset; cpsvno:dataService :x .`, []string{":x SERVES :d"}, nil},
	{"evidence's data service serves the dataset behind it", `:v a cv:Evidence; dct:isPartOf :d; cpsvno:dataService :x .`, []string{":v PROVIDED_BY :d", ":x SERVES :d"}, nil},
	{
		"a channel's data service serves what the service produces", `:s a cpsv:PublicService; cv:hasChannel [ cpsvno:dataService :x ]; cpsv:produces :d . :d a dcat:Dataset .`,
		[]string{":s PRODUCES :d", ":x SERVES :d"},
		nil,
	},

	{"a catalogue lists a dataset", `:c a dcat:Catalog; dcat:dataset :d .`, []string{":d IN_CATALOG :c"}, nil},
	{"a catalogue lists a data service", `:c a dcat:Catalog; dcat:service :x .`, []string{":x IN_CATALOG :c"}, nil},
	{
		"a catalogue lists services", `:c a dcat:Catalog; dcatno:containsService :s; difi:containsService :t; psi:containsService :u .`,
		[]string{":s IN_CATALOG :c", ":t IN_CATALOG :c", ":u IN_CATALOG :c"},
		nil,
	},
	{"a catalogue lists events", `:c a dcat:Catalog; dcatno:containsEvent :e .`, []string{":e IN_CATALOG :c"}, nil},
	{"a catalogue without its class lists too", `:c dcat:dataset :d .`, []string{":d IN_CATALOG :c"}, nil},
	{
		"a record puts its topic into a catalogue", `:r a dcat:CatalogRecord; foaf:primaryTopic :s; dct:isPartOf :c . :s a cpsv:PublicService . :c a dcat:Catalog .`,
		[]string{":s IN_CATALOG :c"},
		nil,
	},
	{
		"a record is part of a catalogue's record", `:r a dcat:CatalogRecord; foaf:primaryTopic :s; dct:isPartOf :q . :s a cpsv:PublicService . :q a dcat:CatalogRecord; foaf:primaryTopic :c . :c a dcat:Catalog .`,
		[]string{":s IN_CATALOG :c"},
		nil,
	},
	{
		"a catalogue names its records", `:c a dcat:Catalog; dcat:record :r . :r a dcat:CatalogRecord; foaf:primaryTopic :s . :s a cpsv:PublicService .`,
		[]string{":s IN_CATALOG :c"},
		nil,
	},
	{
		"a dataset is part of a catalogue when that is one", `:d a dcat:Dataset; dct:isPartOf :c, :other . :c a dcat:Catalog; dct:hasPart :e . :e a dcat:Dataset .`,
		[]string{":d IN_CATALOG :c", ":e IN_CATALOG :c"},
		nil,
	},

	{"a dataset is about its theme", `:d a dcat:Dataset; dcat:theme :t .`, []string{":d ABOUT :t"}, nil},
	{"anything is about its subject", `:a a foaf:Agent; dct:subject :t .`, []string{":a ABOUT :t"}, nil},
	{
		"a service is about what classifies it", `:s a cpsv:PublicService; cv:thematicArea :t; cv:sector :u; cv:isClassifiedBy :v .`,
		[]string{":s ABOUT :t", ":s ABOUT :u", ":s ABOUT :v"},
		nil,
	},
	{"an event is about its type", `:e a cv:LifeEvent; dct:type :t .`, []string{":e ABOUT :t"}, nil},
	{"a service is not about its type", `:s a cpsv:PublicService; dct:type :t .`, nil, nil},
	{"a theme that is a dataset is a problem", `:d a dcat:Dataset; dcat:theme :t . :t a dcat:Dataset .`, nil, []string{"WRONG_RANGE :d :t"}},

	{
		"a section is part of its act", `:s a cpsv:PublicService; cv:hasLegalResource <https://lovdata.no/lov/2016-12-09-88/§10-2> .`,
		[]string{":s GOVERNED_BY lovdata:lov/2016-12-09-88/§10-2", "lovdata:lov/2016-12-09-88/§10-2 PART_OF lovdata:lov/2016-12-09-88"},
		nil,
	},
	{
		"a law is part of a law", `:l a eli:LegalResource; eli:is_part_of :m . :m a eli:LegalResource; eli:has_part :n; dct:hasPart :o . :n dct:title "N" .`,
		[]string{":l PART_OF :m", ":n PART_OF :m", ":o PART_OF :m"},
		nil,
	},
	{"a catalogue may list a service as its data service", `:c a dcat:Catalog; dcat:service :s . :s a cpsv:PublicService .`, []string{":s IN_CATALOG :c"}, nil},
	{"a catalogue is part of a catalogue nobody describes", `:c a dcat:Catalog; dct:isPartOf :all; dcat:catalog :sub .`, []string{":c IN_CATALOG :all", ":sub IN_CATALOG :c"}, nil},
	{"a law is part of a law nobody describes", `:l a eli:LegalResource; dct:isPartOf :m .`, []string{":l PART_OF :m"}, nil},
	{"a rule is founded in the law that it says to see", `:r a cpsv:Rule; rdfs:seeAlso <https://lovdata.no/lov/2006-05-19-16>, :elsewhere .`, []string{":r FOUNDED_IN lovdata:lov/2006-05-19-16"}, nil},
}
