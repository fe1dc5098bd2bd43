// Which laws is each of these legal bases founded in, when does it hold, and what does it say if it is an assessment? A
// hundred share a row.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1, 100) AS start
CALL (start) {
  UNWIND $in.ids[start..start + 100] AS id
  MATCH (b:Thing {id: id})
  WITH id, b, COLLECT { MATCH (b)-[:FOUNDED_IN]->(law:Thing) RETURN law.id } AS laws
  RETURN collect([id, laws, b.assessmentStatus, b.assessedConsumer, b.validFrom, b.validTo]) AS many
}
RETURN start, many
ORDER BY start
