// New edges. CREATE, for the difference is computed before: MERGE with a type from a parameter does not come to an end.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (from:Thing {id: row.from})
MATCH (to:Thing {id: row.to})
CREATE (from)-[x:$(row.type)]->(to)
SET x = row.properties
RETURN count(x) AS changed
