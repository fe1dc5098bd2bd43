// Where do the nodes stand in lists that lie one edge of these types away from each of these nodes, either way? Hubs of
// barred kinds are no way through: only the ends may be one. There is one row for each of the nodes and not one for each
// neighbour, for a row costs more than all that is in it.
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (n:Thing {id: $in.ids[i]})-[x]-(next:Thing)
WHERE type(x) IN $in.types
  AND (NOT any(kind IN labels(next) WHERE kind IN $in.barred) OR next.id IN $in.ends)
RETURN i, collect(DISTINCT next.pos) AS places
ORDER BY i
