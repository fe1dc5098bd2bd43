// Which nodes are of this kind? Each kind has its own index of list order, and a statement can only name an index
// by a label that stands in it; so there is a branch for each kind, of which one runs.
CYPHER replan=skip
CALL () {
  UNWIND CASE $in.kind WHEN 'LifeEvent' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Service' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Dataset' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Evidence' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'DataService' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'LegalBasis' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Law' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Agency' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Output' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Catalog' THEN [true] ELSE [] END AS chosen
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
  UNWIND CASE $in.kind WHEN 'Concept' THEN [true] ELSE [] END AS chosen
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
}
RETURN total, page
ORDER BY total
