// Which nodes are there, and what is the hash of each?
MATCH (n:Thing) WHERE n.id > ''
RETURN n.id AS id, n.hash AS hash
ORDER BY id
