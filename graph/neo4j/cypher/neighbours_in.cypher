// Which nodes do the edges of one type come from, for each of these nodes?
UNWIND range(0, size($ids) - 1) AS i
MATCH (asker:Thing {id: $ids[i]})
CALL (asker) {
  MATCH (asker)<-[x:$($type)]-(n:Thing) WHERE $kind IS NULL OR $kind IN labels(n)
  RETURN count(n) AS total
}
CALL (asker) {
  MATCH (asker)<-[x:$($type)]-(n:Thing) WHERE n.pos > $after AND ($kind IS NULL OR $kind IN labels(n))
  WITH n, x ORDER BY n.pos LIMIT $limit
  RETURN collect({id: n.id, node: n.json, edge: x.json}) AS page
}
RETURN i, total, page
ORDER BY i
