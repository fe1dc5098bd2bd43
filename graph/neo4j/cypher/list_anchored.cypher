// Which nodes of this kind pass a filter that names a life event, an agency, a law or a ministry? What these lead to
// is put together (a parameter that is null leads to nothing) and then held against every part of the filter.
// A ministry narrows agencies only, and nothing else of the three narrows those.
CYPHER replan=skip
CALL () {
  MATCH (:Thing {id: $in.lifeEvent})-[:INCLUDES]->(n:Thing)
  RETURN n
  UNION
  MATCH (:Thing {id: $in.agency})-[x:RESPONSIBLE|PUBLISHES]->(n:Thing) WHERE type(x) = $in.agencyType
  RETURN n
  UNION
  MATCH (:Thing {id: $in.law})<-[:GOVERNED_BY]-(n:Thing)
  RETURN n
  UNION
  MATCH (:Thing {id: $in.law})<-[:FOUNDED_IN]-(:Thing)<-[:HAS_BASIS]-(n:Thing)
  RETURN n
  UNION
  MATCH (:Thing {id: $in.ministry})<-[:PART_OF*0..]-(n:Thing)
  RETURN DISTINCT n
}
WITH n
WHERE $in.kind IN labels(n)
  AND ($in.lifeEvent IS NULL OR EXISTS { (n)<-[:INCLUDES]-(:Thing {id: $in.lifeEvent}) })
  AND ($in.agency IS NULL OR EXISTS {
    MATCH (n)<-[x:RESPONSIBLE|PUBLISHES]-(:Thing {id: $in.agency}) WHERE type(x) = $in.agencyType
  })
  AND ($in.law IS NULL OR EXISTS { (n)-[:GOVERNED_BY]->(:Thing {id: $in.law}) }
    OR EXISTS { (n)-[:HAS_BASIS]->(:Thing)-[:FOUNDED_IN]->(:Thing {id: $in.law}) })
  AND ($in.state IS NULL OR n.state = $in.state)
  AND ($in.access IS NULL OR n.access = $in.access)
  AND ($in.source IS NULL OR $in.source IN n.sources)
  AND ($in.resolved IS NULL OR n.resolved = $in.resolved)
  AND (NOT $in.national OR n.national > 0)
WITH n ORDER BY n.pos
WITH collect(n) AS passing
RETURN size(passing) AS total, [n IN [n IN passing WHERE n.pos > $in.after][..$in.limit] | n.json] AS page
ORDER BY total
