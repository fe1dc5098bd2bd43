// Which nodes lie one edge of these types away from these nodes, either way, that are not known yet? before are the
// places of the nodes that they lie beside. Hubs of barred kinds are no way through: only the ends may be one.
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (n:Thing {id: $in.ids[i]})-[x]-(next:Thing)
WHERE type(x) IN $in.types
  AND (next.id IN $in.ends OR NOT any(kind IN labels(next) WHERE kind IN $in.barred))
  AND NOT next.id IN $in.known
WITH next, collect(DISTINCT i) AS before
RETURN next.id AS id, next.pos AS pos, before
ORDER BY pos
