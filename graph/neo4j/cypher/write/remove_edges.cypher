// Edges that are no longer stated.
UNWIND $rows AS row
MATCH (:Thing {id: row.from})-[x:$(row.type)]->(:Thing {id: row.to})
DELETE x
RETURN count(x) AS changed
