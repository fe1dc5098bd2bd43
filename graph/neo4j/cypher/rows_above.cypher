// What are these nodes, and all that they are part of at any distance, part of directly?
UNWIND $in.ids AS id
MATCH (:Thing {id: id})-[:PART_OF*0..]->(part:Thing)
WITH DISTINCT part
MATCH (part)-[:PART_OF]->(whole:Thing)
RETURN part.id AS part, whole.id AS whole, whole.pos AS pos
ORDER BY part, pos
