// Which services that one agency is responsible for are in these states, and how many are in each? Whatever else the
// filter asks for is held against the services of the agency.
CYPHER replan=skip
CALL () {
  MATCH (:Thing {id: $in.ministry})<-[:PART_OF*0..]-(agency:Thing)
  WITH DISTINCT agency
  RETURN collect(agency.id) AS agencies
}
MATCH (:Thing {id: $in.consumer})-[:RESPONSIBLE]->(s:Service)
WHERE true
  AND ($in.provider IS NULL OR $in.provider IN s.decidingProviders)
  AND ($in.law IS NULL OR $in.law IN s.decidingLaws)
  AND ($in.reason IS NULL OR $in.reason IN s.reasons)
  AND (NOT $in.oneRow OR EXISTS {
    MATCH (s)-[x:NEEDS]->(:Thing)
    WHERE any(row IN range(0, size(x.decides) - 1) WHERE x.decides[row]
      AND ($in.provider IS NULL OR $in.provider IN split(x.providers[row], ' '))
      AND ($in.law IS NULL OR $in.law IN split(x.laws[row], ' '))
      AND ($in.reason IS NULL OR $in.reason = x.reasons[row]))
  })
  AND ($in.ministry IS NULL OR any(provider IN s.decidingProviders WHERE provider IN agencies)
    OR EXISTS { MATCH (s)<-[:RESPONSIBLE]-(consumer:Thing) WHERE consumer.id IN agencies })
WITH s ORDER BY s.pos
WITH collect(s) AS passing
RETURN size([s IN passing WHERE s.state = 'BLOCKED']) AS blocked,
       size([s IN passing WHERE s.state = 'UNKNOWN']) AS unknown,
       size([s IN passing WHERE s.state = 'CLEAR']) AS clear,
       [s IN [s IN passing WHERE s.state IN $in.states AND s.pos > $in.after][..$in.limit] | s.json] AS page
ORDER BY blocked
