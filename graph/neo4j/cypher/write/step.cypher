// Another part of the update is in this transaction, and the writer is alive.
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $owner
SET m.step = $step, m.lease = timestamp() + $lease
RETURN count(m) AS stepped
