// Is there a run of this number, and which other run has this name?
CYPHER replan=skip
OPTIONAL MATCH (r:Run {number: $in.run})
OPTIONAL MATCH (other:Run {name: $in.name}) WHERE other.number <> $in.run
RETURN r IS NOT NULL AS known, other.number AS other
