// Only one may write at a time: the lock is held until this transaction ends.
CYPHER replan=skip
MERGE (l:Lock {id: 'lock'})
SET l.owner = $in.owner
RETURN l.owner AS owner
