// What are these nodes, and all that they are part of at any distance, part of directly? A hundred edges share a row.
CYPHER replan=skip
UNWIND $in.ids AS id
MATCH (:Thing {id: id})-[:PART_OF*0..]->(part:Thing)
WITH DISTINCT part
MATCH (part)-[:PART_OF]->(whole:Thing)
WITH collect([part.id, whole.id, whole.pos]) AS edges
UNWIND range(0, size(edges) - 1, 100) AS start
RETURN start, edges[start..start + 100] AS many
ORDER BY start
