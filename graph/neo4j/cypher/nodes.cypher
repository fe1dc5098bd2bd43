// Which nodes have these ids?
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (n:Thing {id: $in.ids[i]})
RETURN i, n.json AS node
ORDER BY i
