// Another part of the update is in this transaction, and the writer is alive.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $in.owner
SET m.step = $in.step, m.lease = timestamp() + $in.lease
RETURN count(m) AS stepped
