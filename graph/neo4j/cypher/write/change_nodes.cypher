// Nodes that are described otherwise than before: everything of them is replaced, their edges stay.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (n:Thing {id: row.id})
WITH n, row, n.leaving AS leaving
REMOVE n:LifeEvent:Service:Dataset:Evidence:DataService:LegalBasis:Law:Agency:Output:Catalog:Concept
  :Measure:Barrier:Indicator:StatusReport:LearningPoint:Recommendation
SET n:$(row.kinds)
SET n = row.properties, n.leaving = leaving
WITH n, row
CALL (n) {
  MATCH (alias:Alias)-[:OF]->(n)
  DETACH DELETE alias
}
FOREACH (alias IN row.properties.aliases | CREATE (:Alias {id: alias})-[:OF]->(n))
RETURN count(n) AS changed
