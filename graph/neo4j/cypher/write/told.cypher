// The history is another than before: a run has joined it (or, null, none has), or a name has changed. Readers stay out
// until open.cypher is committed too.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $in.owner
SET m.history = coalesce(m.history, 0) + 1, m.lastRun = coalesce($in.run, m.lastRun)
RETURN count(m) AS told
