// Which nodes have these ids?
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:Thing {id: $ids[i]})
RETURN i, n.json AS node
ORDER BY i
