// Which nodes of one tier of a search stand behind this place?
CYPHER replan=skip
CALL db.index.fulltext.queryNodes('thing_search', $in.tier) YIELD node AS n
WITH n, n.pos AS pos
WHERE pos > $in.after AND (size($in.kinds) = 0 OR any(kind IN labels(n) WHERE kind IN $in.kinds))
WITH n, pos ORDER BY pos LIMIT toInteger($in.limit)
RETURN n.json AS node
ORDER BY pos
