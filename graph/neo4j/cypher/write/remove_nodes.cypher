// Nodes that nothing speaks of any more, with their aliases.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (n:Thing {id: row.id})
CALL (n) {
  MATCH (alias:Alias)-[:OF]->(n)
  DETACH DELETE alias
}
DETACH DELETE n
RETURN count(n) AS changed
