// Which services in these states are decided by a provider, a law or a reason, or concern a ministry, and how many are
// in each state? One deciding row must have provider, law and reason: the lists on the service settle it when one of
// the three is asked for; for more the rows on its NEEDS are looked at.
CYPHER replan=skip
CALL () {
  MATCH (:Thing {id: $in.ministry})<-[:PART_OF*0..]-(agency:Thing)
  WITH DISTINCT agency
  RETURN collect(agency.id) AS agencies
}
MATCH (s:Service)
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
