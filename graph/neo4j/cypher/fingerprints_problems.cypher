// Which problems did the last run find, since when are they there, and what is the hash of each? One row for each source
// and code: a row costs the server about the same whatever is in it.
CYPHER replan=skip
MATCH (p:Problem) WHERE p.goneRun IS NULL
RETURN p.source AS source, p.code AS code, collect([p.key, p.firstRun, p.since, p.hash]) AS problems
ORDER BY source, code
