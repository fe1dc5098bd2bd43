// What does each of these datasets record: who may see it, bases for other ends than disclosure, bases of no type, laws?
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (d:Thing {id: $in.ids[i]})
CALL (d) {
  MATCH (d)-[:HAS_BASIS]->(b:Thing) WHERE b.assessmentStatus IS NULL
  RETURN collect(coalesce(b.basisKind, '')) AS kinds
}
RETURN i, d.access AS access, d.resolved AS resolved,
       any(kind IN kinds WHERE NOT kind IN ['DISCLOSURE', 'UNTYPED']) AS other,
       'UNTYPED' IN kinds OR EXISTS { (d)-[:GOVERNED_BY]->(:Thing) } AS untyped
ORDER BY i
