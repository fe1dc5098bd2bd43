// Which nodes are there, what is the hash of each, and what is the digest of the edges that leave it? A thousand nodes
// share a row.
CYPHER replan=skip
MATCH (n:Thing) WHERE n.id > ''
WITH n.id AS id, n.hash AS hash, n.leaving AS leaving ORDER BY id
WITH collect([id, hash, leaving]) AS nodes
UNWIND range(0, size(nodes) - 1, 1000) AS start
RETURN start, nodes[start..start + 1000] AS many
ORDER BY start
