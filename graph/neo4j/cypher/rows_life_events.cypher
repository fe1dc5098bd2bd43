// Which life events include one of these services, and which services, in which states, do they include altogether?
// services are their places, which end in their ids.
UNWIND $in.ids AS id
MATCH (:Thing {id: id})<-[:INCLUDES]-(event:Thing)
WITH DISTINCT event
CALL (event) {
  MATCH (event)-[:INCLUDES]->(s:Service)
  WITH s, s.pos AS pos ORDER BY pos
  RETURN collect(pos) AS services,
         count(CASE s.state WHEN 'BLOCKED' THEN 1 END) AS blocked,
         count(CASE s.state WHEN 'UNKNOWN' THEN 1 END) AS unknown,
         count(CASE s.state WHEN 'CLEAR' THEN 1 END) AS clear
}
RETURN event.id AS id, services, blocked, unknown, clear
ORDER BY event.pos
