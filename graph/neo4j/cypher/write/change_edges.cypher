// Edges that say more or less than before, or whose verdict changed.
UNWIND $rows AS row
MATCH (:Thing {id: row.from})-[x:$(row.type)]->(:Thing {id: row.to})
SET x = row.properties
RETURN count(x) AS changed
