// A run that joins the history.
CYPHER replan=skip
UNWIND $in.rows AS row
CREATE (r:Run)
SET r = row.properties
RETURN count(r) AS changed
