// Which edges leave these nodes, and what is the hash of each? A hundred nodes share a row, in their order.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1, 100) AS start
CALL (start) {
  UNWIND range(start, start + 99) AS i
  MATCH (n:Thing {id: $in.ids[i]})
  WITH i, COLLECT { MATCH (n)-[x]->(to:Thing) RETURN [type(x), to.id, x.hash] } AS edges
  ORDER BY i
  RETURN collect([i, edges]) AS many
}
RETURN start, many
ORDER BY start
