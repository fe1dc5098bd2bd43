// Who is responsible for each of these services, and what are its need rows? rows has one member for each NEEDS edge.
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (s:Thing {id: $in.ids[i]})
RETURN i, COLLECT { MATCH (s)<-[:RESPONSIBLE]-(agency:Thing) RETURN agency.id } AS consumers,
       COLLECT { MATCH (s)-[x:NEEDS]->(:Thing) RETURN x.rows } AS rows
ORDER BY i
