// Words of titles and exact keys, folded by the store. The analyser takes each member of the two lists as it is:
// neither stemming nor splitting, so that a search finds exactly what the embedded store finds.
CREATE FULLTEXT INDEX thing_names IF NOT EXISTS FOR (n:Thing) ON EACH [n.words, n.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
