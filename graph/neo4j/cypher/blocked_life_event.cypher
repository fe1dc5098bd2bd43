// Which services of one life event are in these states, and how many are in each? Whatever else the filter asks for
// is held against the few services of the life event.
CALL () {
  MATCH (:Thing {id: $ministry})<-[:PART_OF*0..]-(agency:Thing)
  WITH DISTINCT agency
  RETURN collect(agency.id) AS agencies
}
MATCH (:Thing {id: $lifeEvent})-[:INCLUDES]->(s:Service)
WHERE ($consumer IS NULL OR EXISTS { (s)<-[:RESPONSIBLE]-(:Thing {id: $consumer}) })
  AND ($provider IS NULL OR $provider IN s.decidingProviders)
  AND ($law IS NULL OR $law IN s.decidingLaws)
  AND ($reason IS NULL OR $reason IN s.reasons)
  AND (NOT $oneRow OR EXISTS {
    MATCH (s)-[x:NEEDS]->(:Thing)
    WHERE any(row IN range(0, size(x.decides) - 1) WHERE x.decides[row]
      AND ($provider IS NULL OR $provider IN split(x.providers[row], ' '))
      AND ($law IS NULL OR $law IN split(x.laws[row], ' '))
      AND ($reason IS NULL OR $reason = x.reasons[row]))
  })
  AND ($ministry IS NULL OR any(provider IN s.decidingProviders WHERE provider IN agencies)
    OR EXISTS { MATCH (s)<-[:RESPONSIBLE]-(consumer:Thing) WHERE consumer.id IN agencies })
WITH s ORDER BY s.pos
WITH collect(s) AS passing
RETURN size([s IN passing WHERE s.state = 'BLOCKED']) AS blocked,
       size([s IN passing WHERE s.state = 'UNKNOWN']) AS unknown,
       size([s IN passing WHERE s.state = 'CLEAR']) AS clear,
       [s IN [s IN passing WHERE s.state IN $states AND s.pos > $after][..$limit] | s.json] AS page
ORDER BY blocked
