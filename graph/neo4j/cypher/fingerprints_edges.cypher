// Which edges are there, and what is the hash of each? One row for each node that has any.
CYPHER replan=skip
MATCH (n:Thing) WHERE n.id > ''
CALL (n) {
  MATCH (n)-[x]->(to:Thing)
  RETURN collect([type(x), to.id, x.hash]) AS edges
}
WITH n, edges WHERE size(edges) > 0
RETURN n.id AS id, edges
ORDER BY id
