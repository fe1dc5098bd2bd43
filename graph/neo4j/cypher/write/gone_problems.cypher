// Problems that this run no longer finds. One that is not there cannot go, and every row counts all the same.
CYPHER replan=skip
UNWIND $in.rows AS row
OPTIONAL MATCH (p:Problem {key: row.key})
SET p.goneRun = row.run
RETURN count(row) AS changed
