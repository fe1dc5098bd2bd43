// Which blocked services does each of these services require, at any distance?
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (s:Thing {id: $in.ids[i]})
CALL (s) {
  MATCH (s)-[:REQUIRES*1..]->(required:Service)
  WITH DISTINCT s, required
  WHERE required <> s AND required.state = 'BLOCKED'
  RETURN required
}
RETURN i, required.json AS node
ORDER BY i, required.pos
