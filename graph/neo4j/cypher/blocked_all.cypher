// Which services are in these states, and how many are in each? The page is read in order from the index
// service_state; how many there are was counted when the version was published.
// The marker is read before and after in this one statement: the id of the second Meta is only known when the whole
// answer is, so that neither reading can come at another time.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WITH {version: m.version, updating: m.updating, live: m.lease > timestamp(), shape: coalesce(m.shape, 1), history: coalesce(m.history, 0)} AS before
CALL (before) {
  MATCH (m:Meta {id: CASE WHEN before IS NULL THEN '' ELSE 'meta' END})
  WITH m.blocked AS blocked, m.unknown AS unknown, m.clear AS clear
  CALL (blocked) {
    UNWIND $in.states AS state
    CALL (state) {
      MATCH (s:Service) WHERE s.state = state AND s.pos > $in.after
      RETURN s ORDER BY s.state, s.pos LIMIT $in.limit
    }
    WITH s ORDER BY s.pos LIMIT $in.limit
    RETURN collect(s.json) AS page
  }
  RETURN blocked, unknown, clear, page
}
MATCH (m:Meta {id: CASE WHEN page IS NULL THEN '' ELSE 'meta' END})
RETURN before, {updating: m.updating, live: m.lease > timestamp(), version: m.version, shape: coalesce(m.shape, 1), history: coalesce(m.history, 0)} AS after,
       blocked, unknown, clear, page
ORDER BY before.version
