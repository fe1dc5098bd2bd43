// Which providers and laws decide each of these services: the deciding rows of its NEEDS, put together on the service
// so that filters need not walk to them.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (s:Thing {id: row.id}) WHERE s:Service
CALL (s) {
  MATCH (s)-[x:NEEDS]->(:Thing)
  UNWIND range(0, size(x.decides) - 1) AS need
  WITH x, need WHERE x.decides[need]
  UNWIND split(x.providers[need], ' ') AS provider
  WITH DISTINCT provider WHERE provider <> '' ORDER BY provider
  RETURN collect(provider) AS providers
}
CALL (s) {
  MATCH (s)-[x:NEEDS]->(:Thing)
  UNWIND range(0, size(x.decides) - 1) AS need
  WITH x, need WHERE x.decides[need]
  UNWIND split(x.laws[need], ' ') AS law
  WITH DISTINCT law WHERE law <> '' ORDER BY law
  RETURN collect(law) AS laws
}
SET s.decidingProviders = providers, s.decidingLaws = laws
RETURN count(s) AS changed
