// Which are the shortest paths of at most six edges of these types between the two ends, as the places of their nodes in
// lists? Hubs of barred kinds are no way through: only the ends may be one. every says that types are all there are.
// There may be very many: at most limit are told, in no order.
CYPHER replan=skip
MATCH (from:Thing {id: $in.ends[0]})
MATCH (to:Thing {id: $in.ends[1]})
MATCH path = allShortestPaths((from)-[*..6]-(to))
WHERE all(x IN relationships(path) WHERE $in.every OR type(x) IN $in.types)
  AND all(n IN nodes(path) WHERE n = from OR n = to OR NOT any(kind IN labels(n) WHERE kind IN $in.barred))
WITH [n IN nodes(path) | n.pos] AS path LIMIT $in.limit
RETURN collect(path) AS paths
ORDER BY size(paths)
