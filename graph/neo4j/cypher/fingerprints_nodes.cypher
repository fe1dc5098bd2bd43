// Which nodes are there, and what is the hash of each?
CYPHER replan=skip
MATCH (n:Thing) WHERE n.id > ''
RETURN n.id AS id, n.hash AS hash
ORDER BY id
