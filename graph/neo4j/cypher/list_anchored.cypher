// Which nodes of this kind pass a filter that names a life event, an agency, a law or a ministry? What these lead to
// is put together (a parameter that is null leads to nothing) and then held against every part of the filter.
// A ministry narrows agencies only, and nothing else of the three narrows those.
CALL () {
  MATCH (:Thing {id: $lifeEvent})-[:INCLUDES]->(n:Thing)
  RETURN n
  UNION
  MATCH (:Thing {id: $agency})-[x:RESPONSIBLE|PUBLISHES]->(n:Thing) WHERE type(x) = $agencyType
  RETURN n
  UNION
  MATCH (:Thing {id: $law})<-[:GOVERNED_BY]-(n:Thing)
  RETURN n
  UNION
  MATCH (:Thing {id: $law})<-[:FOUNDED_IN]-(:Thing)<-[:HAS_BASIS]-(n:Thing)
  RETURN n
  UNION
  MATCH (:Thing {id: $ministry})<-[:PART_OF*0..]-(n:Thing)
  RETURN DISTINCT n
}
WITH n
WHERE $kind IN labels(n)
  AND ($lifeEvent IS NULL OR EXISTS { (n)<-[:INCLUDES]-(:Thing {id: $lifeEvent}) })
  AND ($agency IS NULL OR EXISTS {
    MATCH (n)<-[x:RESPONSIBLE|PUBLISHES]-(:Thing {id: $agency}) WHERE type(x) = $agencyType
  })
  AND ($law IS NULL OR EXISTS { (n)-[:GOVERNED_BY]->(:Thing {id: $law}) }
    OR EXISTS { (n)-[:HAS_BASIS]->(:Thing)-[:FOUNDED_IN]->(:Thing {id: $law}) })
  AND ($state IS NULL OR n.state = $state)
  AND ($access IS NULL OR n.access = $access)
  AND ($source IS NULL OR $source IN n.sources)
  AND ($resolved IS NULL OR n.resolved = $resolved)
  AND (NOT $national OR n.national > 0)
WITH n ORDER BY n.pos
WITH collect(n) AS passing
RETURN size(passing) AS total, [n IN [n IN passing WHERE n.pos > $after][..$limit] | n.json] AS page
ORDER BY total
