// Where do these nodes stand in lists, which are ministries, and when are they in force? A hundred share a row.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1, 100) AS start
CALL (start) {
  UNWIND $in.ids[start..start + 100] AS id
  MATCH (n:Thing {id: id})
  RETURN collect([id, n.pos, n.ministry, n.validFrom, n.validTo]) AS many
}
RETURN start, many
ORDER BY start
