// New nodes, labelled with their kinds.
CYPHER replan=skip
UNWIND $in.rows AS row
CREATE (n:Thing:$(row.kinds))
SET n = row.properties
FOREACH (alias IN row.properties.aliases | CREATE (:Alias {id: alias})-[:OF]->(n))
RETURN count(n) AS changed
