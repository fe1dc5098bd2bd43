// What does each of these services need? rows are the need rows of one NEEDS edge, by dataset.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (:Thing {id: $in.ids[i]})-[x:NEEDS]->(evidenced:Thing)
RETURN i, x.rows AS rows
ORDER BY i, evidenced.id
