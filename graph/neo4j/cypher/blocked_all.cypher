// Which services are in these states, and how many are in each? Counts and page come from the index service_state.
CALL () {
  MATCH (s:Service) WHERE s.state = 'BLOCKED' AND s.pos > ''
  RETURN count(*) AS blocked
}
CALL () {
  MATCH (s:Service) WHERE s.state = 'UNKNOWN' AND s.pos > ''
  RETURN count(*) AS unknown
}
CALL () {
  MATCH (s:Service) WHERE s.state = 'CLEAR' AND s.pos > ''
  RETURN count(*) AS clear
}
CALL () {
  UNWIND $states AS state
  CALL (state) {
    MATCH (s:Service) WHERE s.state = state AND s.pos > $after
    RETURN s ORDER BY s.state, s.pos LIMIT $limit
  }
  WITH s ORDER BY s.pos LIMIT $limit
  RETURN collect(s.json) AS page
}
RETURN blocked, unknown, clear, page
ORDER BY blocked
