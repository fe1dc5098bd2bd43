// The two nodes that every version stands on: what the graph is, and the lock of its writers.
MERGE (m:Meta {id: 'meta'})
ON CREATE SET m.version = 0, m.updating = '', m.owner = '', m.lease = 0, m.step = 0, m.shape = $in.shape
MERGE (l:Lock {id: 'lock'})
RETURN m.version AS version
