// Problems that are new, or that are said otherwise than before.
CYPHER replan=skip
UNWIND $in.rows AS row
MERGE (p:Problem {key: row.key})
SET p = row.properties
RETURN count(p) AS changed
