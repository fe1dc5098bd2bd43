// Like close.cypher, for an update of several transactions. A closed store that such an update left behind stays closed:
// step 0 means that nothing of the data has been changed since it was last open.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WHERE m.version = $in.base
SET m.step = CASE WHEN m.updating = 'steps' AND m.step > 0 THEN 1 ELSE 0 END,
    m.updating = 'steps', m.owner = $in.owner, m.lease = timestamp() + $in.lease
RETURN count(m) AS closed
