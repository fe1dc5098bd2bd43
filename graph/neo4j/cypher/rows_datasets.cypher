// What does each of these datasets record: who may see it, bases for other ends than disclosure, bases of no type, laws?
// A hundred share a row.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1, 100) AS start
CALL (start) {
  UNWIND $in.ids[start..start + 100] AS id
  MATCH (d:Thing {id: id})
  WITH id, d, COLLECT {
    MATCH (d)-[:HAS_BASIS]->(b:Thing) WHERE b.assessmentStatus IS NULL
    RETURN coalesce(b.basisKind, '')
  } AS kinds
  RETURN collect([
    id, d.access, d.resolved, any(kind IN kinds WHERE NOT kind IN ['DISCLOSURE', 'UNTYPED']),
    'UNTYPED' IN kinds OR EXISTS { (d)-[:GOVERNED_BY]->(:Thing) }
  ]) AS many
}
RETURN start, many
ORDER BY start
