// What is each of these life events at a glance: its services by state and by reason, and who has a part in it?
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (event:Thing {id: $in.ids[i]}) WHERE event:LifeEvent
CALL (event) {
  MATCH (event)-[:INCLUDES]->(s:Service)
  RETURN count(CASE s.state WHEN 'BLOCKED' THEN 1 END) AS blocked,
         count(CASE s.state WHEN 'UNKNOWN' THEN 1 END) AS unknown,
         count(CASE s.state WHEN 'CLEAR' THEN 1 END) AS clear,
         count(CASE s.blockedUpstream WHEN true THEN 1 END) AS upstream
}
CALL (event) {
  MATCH (event)-[:INCLUDES]->(s:Service)
  UNWIND s.reasons AS reason
  WITH reason, count(s) AS services
  RETURN collect({reason: reason, services: services}) AS reasons
}
CALL (event) {
  MATCH (event)-[:INCLUDES]->(s:Service)
  CALL (s) {
    MATCH (s)<-[:RESPONSIBLE]-(agency:Thing)
    RETURN agency
    UNION
    MATCH (s)-[x:NEEDS]->(:Thing)
    UNWIND x.providers AS row
    UNWIND split(row, ' ') AS provider
    MATCH (agency:Thing {id: provider})
    RETURN agency
  }
  WITH DISTINCT agency ORDER BY agency.pos
  RETURN collect(agency) AS agencies
}
CALL (agencies) {
  UNWIND agencies AS agency
  MATCH (agency)-[:PART_OF*0..]->(above:Thing)
  WITH DISTINCT above WHERE above.ministry ORDER BY above.pos
  RETURN collect(above.json) AS ministries
}
RETURN i, event.id AS lifeEvent, blocked, unknown, clear, upstream, reasons,
       [agency IN agencies | agency.json] AS agencies, ministries
ORDER BY i
