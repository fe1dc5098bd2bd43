// Who is responsible for each of these services, and what are its need rows? rows has one member for each NEEDS edge. A
// hundred services share a row, in their order.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1, 100) AS start
CALL (start) {
  UNWIND range(start, start + 99) AS i
  MATCH (s:Thing {id: $in.ids[i]})
  WITH i, COLLECT { MATCH (s)<-[:RESPONSIBLE]-(agency:Thing) RETURN agency.id } AS consumers,
       COLLECT { MATCH (s)-[x:NEEDS]->(:Thing) RETURN x.rows } AS rows
  ORDER BY i
  RETURN collect([i, consumers, rows]) AS many
}
RETURN start, many
ORDER BY start
