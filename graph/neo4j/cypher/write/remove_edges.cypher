// Edges that are no longer stated.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (:Thing {id: row.from})-[x:$(row.type)]->(:Thing {id: row.to})
DELETE x
RETURN count(x) AS changed
