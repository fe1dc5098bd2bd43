// Edges that say more or less than before, or whose verdict changed.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (:Thing {id: row.from})-[x:$(row.type)]->(:Thing {id: row.to})
SET x = row.properties
RETURN count(x) AS changed
