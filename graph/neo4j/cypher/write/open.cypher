// Readers may come in again. An update that was broken off in the middle keeps them out, but lets go of its lease, so
// that the next load can finish it at once.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $in.owner
SET m.updating = CASE WHEN m.updating = 'steps' AND m.step > 0 THEN 'steps' ELSE '' END, m.lease = 0
RETURN count(m) AS opened
