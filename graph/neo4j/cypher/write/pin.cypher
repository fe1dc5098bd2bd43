// Give a run another name, or none (null).
CYPHER replan=skip
MATCH (r:Run {number: $in.run})
SET r.name = $in.name
RETURN count(r) AS changed
