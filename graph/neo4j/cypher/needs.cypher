// What does each of these services need? rows are the need rows of one NEEDS edge, by dataset.
UNWIND range(0, size($ids) - 1) AS i
MATCH (:Thing {id: $ids[i]})-[x:NEEDS]->(evidenced:Thing)
RETURN i, x.rows AS rows
ORDER BY i, evidenced.id
