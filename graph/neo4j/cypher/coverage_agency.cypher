// How much is recorded, of each agency? Evidence belongs to those of the services that need it, too.
// Services that are described, and of those the ones with needs; evidence, and what a dataset provides of it; datasets
// that are described, that state their access rights, that are closed, and of those the ones with a basis of a type.
// after is '', which is before everything.
CALL () {
  MATCH (n:Service) WHERE n.pos > $in.after AND n.resolved
  RETURN n
  UNION
  MATCH (n:Evidence) WHERE n.pos > $in.after
  RETURN n
  UNION
  MATCH (n:Dataset) WHERE n.pos > $in.after AND n.resolved
  RETURN n
}
WITH n, n:Service AND n.resolved AS service, n:Evidence AS evidence, n:Dataset AND n.resolved AS dataset,
     coalesce(n.access, 'NOT_STATED') AS access
WITH n, service, evidence, dataset, dataset AND access <> 'NOT_STATED' AS stated,
     dataset AND NOT access IN ['NOT_STATED', 'PUBLIC'] AS closed
WITH n, service, evidence, dataset, stated, closed,
     service AND EXISTS { (n)-[:NEEDS]->(:Thing) } AS needs,
     evidence AND (n:Dataset OR EXISTS { (n)-[:PROVIDED_BY]->(:Thing) }) AS provided,
     closed AND EXISTS {
       MATCH (n)-[:HAS_BASIS]->(b:Thing) WHERE b.basisKind <> 'UNTYPED' AND b.assessmentStatus IS NULL
     } AS based
CALL (n) {
  MATCH (n)<-[:RESPONSIBLE|PUBLISHES]-(g:Thing)
  RETURN g
  UNION
  MATCH (n)<-[:NEEDS]-(:Thing)<-[:RESPONSIBLE|PUBLISHES]-(g:Thing) WHERE n:Evidence
  RETURN g
}
WITH g, count(CASE WHEN service THEN 1 END) AS services, count(CASE WHEN needs THEN 1 END) AS needs,
     count(CASE WHEN evidence THEN 1 END) AS evidence, count(CASE WHEN provided THEN 1 END) AS provided,
     count(CASE WHEN dataset THEN 1 END) AS datasets, count(CASE WHEN stated THEN 1 END) AS stated,
     count(CASE WHEN closed THEN 1 END) AS closed, count(CASE WHEN based THEN 1 END) AS based
RETURN g.json AS node, services, needs, evidence, provided, datasets, stated, closed, based
ORDER BY g.pos
