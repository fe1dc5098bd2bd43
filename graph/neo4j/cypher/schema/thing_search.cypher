// Words of titles and descriptions and exact keys, folded by the store. The analyser takes each member of the lists as
// it is: neither stemming nor splitting, so that a search finds exactly what the embedded store finds.
CREATE FULLTEXT INDEX thing_search IF NOT EXISTS FOR (n:Thing) ON EACH [n.titleWords, n.descriptionWords, n.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
