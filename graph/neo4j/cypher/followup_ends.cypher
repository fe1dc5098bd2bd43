// What are these nodes, and all that the agencies and laws among them are part of at any distance? A hundred share a
// row.
CYPHER replan=skip
UNWIND $in.ids AS id
MATCH (:Thing {id: id})-[:PART_OF*0..]->(n:Thing)
WITH DISTINCT n
ORDER BY n.pos
WITH collect([n.json]) AS nodes
UNWIND range(0, size(nodes) - 1, 100) AS start
RETURN start, nodes[start..start + 100] AS many
ORDER BY start
