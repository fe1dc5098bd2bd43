// Digests of the edges that leave nodes.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (n:Thing {id: row.id})
SET n.leaving = row.digest
RETURN count(n) AS changed
