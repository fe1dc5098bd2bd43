// What version is the graph, is it being changed, and which ids do these ids and aliases stand for?
// Asked before and after every question: only if both answers are the same does the answer stand on one version.
// An id is never taken for an alias; of several nodes with one alias the first in list order has it.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WITH m.version AS version, m.updating AS updating, m.owner AS owner, m.lease > timestamp() AS live, m.step AS step,
     coalesce(m.shape, 1) AS shape, coalesce(m.history, 0) AS history, coalesce(m.lastRun, 0) AS lastRun
CALL () {
  UNWIND range(0, size($in.ids) - 1) AS i
  CALL (i) {
    OPTIONAL MATCH (t:Thing {id: $in.ids[i]})
    RETURN t.id AS own
  }
  CALL (i) {
    OPTIONAL MATCH (:Alias {id: $in.ids[i]})-[:OF]->(t:Thing)
    WITH t ORDER BY t.pos LIMIT 1
    RETURN t.id AS aliased
  }
  WITH i, coalesce(own, aliased, '') AS id ORDER BY i
  RETURN collect(id) AS ids
}
RETURN version, updating, owner, live, step, shape, history, lastRun, ids
ORDER BY version
