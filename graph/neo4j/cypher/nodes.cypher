// Which nodes have these ids?
// The ids may be aliases, as in marker.cypher.
// The marker is read before and after in this one statement: the id of the second Meta is only known when the whole
// answer is, so that neither reading can come at another time.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WITH {version: m.version, updating: m.updating, live: m.lease > timestamp(), shape: coalesce(m.shape, 1), history: coalesce(m.history, 0)} AS before
CALL (before) {
  UNWIND CASE WHEN before IS NULL THEN [] ELSE range(0, size($in.ids) - 1) END AS i
  CALL (i) {
    OPTIONAL MATCH (t:Thing {id: $in.ids[i]}) USING INDEX SEEK t:Thing(id)
    RETURN t AS own
  }
  CALL (i) {
    OPTIONAL MATCH (a:Alias {id: $in.ids[i]})-[:OF]->(t:Thing) USING INDEX SEEK a:Alias(id)
    WITH t ORDER BY t.pos LIMIT 1
    RETURN t AS aliased
  }
  WITH i, coalesce(own, aliased) AS n WHERE n IS NOT NULL
  RETURN collect([i, n.json]) AS many
}
MATCH (m:Meta {id: CASE WHEN many IS NULL THEN '' ELSE 'meta' END})
RETURN before, {updating: m.updating, live: m.lease > timestamp(), version: m.version, shape: coalesce(m.shape, 1), history: coalesce(m.history, 0)} AS after,
       many
ORDER BY before.version
