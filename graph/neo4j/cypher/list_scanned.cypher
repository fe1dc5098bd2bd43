// Which nodes of this kind pass a filter that no index answers (state, access rights, source, described or not,
// national)? A branch for each kind, of which one runs, as in list.cypher.
CYPHER replan=skip
CALL () {
  UNWIND CASE $in.kind WHEN 'LifeEvent' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:LifeEvent)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Service' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Service)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Dataset' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Dataset)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Evidence' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Evidence)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'DataService' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:DataService)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'LegalBasis' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:LegalBasis)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Law' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Law)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Agency' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Agency)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Output' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Output)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Catalog' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Catalog)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Concept' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Concept)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Measure' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Measure)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Barrier' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Barrier)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Indicator' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Indicator)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'StatusReport' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:StatusReport)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'LearningPoint' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:LearningPoint)
    RETURN n
  }
  RETURN n
  UNION ALL
  UNWIND CASE $in.kind WHEN 'Recommendation' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Recommendation)
    RETURN n
  }
  RETURN n
}
WITH n
WHERE ($in.state IS NULL OR n.state = $in.state)
  AND ($in.access IS NULL OR n.access = $in.access)
  AND ($in.source IS NULL OR $in.source IN n.sources)
  AND ($in.resolved IS NULL OR n.resolved = $in.resolved)
  AND (NOT $in.national OR n.national > 0)
WITH n ORDER BY n.pos
WITH collect(n) AS passing
RETURN size(passing) AS total, [n IN [n IN passing WHERE n.pos > $in.after][..$in.limit] | n.json] AS page
ORDER BY total
