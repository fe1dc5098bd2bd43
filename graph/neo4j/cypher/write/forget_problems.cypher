// Problems that were gone before the last run are told of no more.
CYPHER replan=skip
MATCH (p:Problem) WHERE p.goneRun < $in.run
DELETE p
RETURN count(p) AS forgotten
