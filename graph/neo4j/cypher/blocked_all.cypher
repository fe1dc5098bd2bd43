// Which services are in these states, and how many are in each? The page is read in order from the index
// service_state; how many there are was counted when the version was published.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
CALL () {
  UNWIND $in.states AS state
  CALL (state) {
    MATCH (s:Service) WHERE s.state = state AND s.pos > $in.after
    RETURN s ORDER BY s.state, s.pos LIMIT $in.limit
  }
  WITH s ORDER BY s.pos LIMIT $in.limit
  RETURN collect(s.json) AS page
}
RETURN m.blocked AS blocked, m.unknown AS unknown, m.clear AS clear, page
ORDER BY blocked
