// Which nodes do the edges of one type come from, for each of these nodes?
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (asker:Thing {id: $in.ids[i]})
CALL (asker) {
  MATCH (asker)<-[x:$($in.type)]-(n:Thing) WHERE $in.kind IS NULL OR $in.kind IN labels(n)
  RETURN count(n) AS total
}
CALL (asker) {
  MATCH (asker)<-[x:$($in.type)]-(n:Thing) WHERE n.pos > $in.after AND ($in.kind IS NULL OR $in.kind IN labels(n))
  WITH n, x ORDER BY n.pos LIMIT $in.limit
  RETURN collect({id: n.id, node: n.json, edge: x.json}) AS page
}
RETURN i, total, page
ORDER BY i
