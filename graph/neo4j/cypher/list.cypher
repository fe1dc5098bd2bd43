// Which nodes are of this kind? Each kind has its own index of list order, and a statement can only name an index
// by a label that stands in it; so there is a branch for each kind, of which one runs.
// The marker is read before and after in this one statement: the id of the second Meta is only known when the whole
// answer is, so that neither reading can come at another time.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WITH {version: m.version, updating: m.updating, live: m.lease > timestamp(), shape: coalesce(m.shape, 1), history: coalesce(m.history, 0)} AS before
CALL (before) {
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'LifeEvent' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:LifeEvent)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:LifeEvent) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Service' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Service)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Service) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Dataset' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Dataset)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Dataset) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Evidence' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Evidence)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Evidence) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'DataService' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:DataService)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:DataService) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'LegalBasis' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:LegalBasis)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:LegalBasis) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Law' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Law)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Law) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Agency' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Agency)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Agency) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Output' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Output)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Output) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Catalog' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Catalog)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Catalog) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Concept' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Concept)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Concept) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Measure' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Measure)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Measure) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Barrier' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Barrier)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Barrier) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Indicator' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Indicator)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Indicator) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'StatusReport' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:StatusReport)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:StatusReport) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'LearningPoint' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:LearningPoint)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:LearningPoint) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
  UNION ALL
  UNWIND CASE WHEN before IS NOT NULL AND $in.kind = 'Recommendation' THEN [true] ELSE [] END AS chosen
  CALL (chosen) {
    MATCH (n:Recommendation)
    RETURN count(n) AS total
  }
  CALL (chosen) {
    MATCH (n:Recommendation) WHERE n.pos > $in.after
    WITH n ORDER BY n.pos LIMIT $in.limit
    RETURN collect(n.json) AS page
  }
  RETURN total, page
}
MATCH (m:Meta {id: CASE WHEN page IS NULL THEN '' ELSE 'meta' END})
RETURN before, {updating: m.updating, live: m.lease > timestamp(), version: m.version, shape: coalesce(m.shape, 1), history: coalesce(m.history, 0)} AS after,
       total, page
ORDER BY before.version
