// Only one may write at a time: the lock is held until this transaction ends.
MERGE (l:Lock {id: 'lock'})
SET l.owner = $owner
RETURN l.owner AS owner
