// From here on readers wait, until the lease ends or the marker is cleared. Committed by itself, before the data are:
// a commit of Neo4j can be seen half done, and this is how readers know.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WHERE m.version = $in.base
SET m.updating = 'one', m.owner = $in.owner, m.lease = timestamp() + $in.lease
RETURN count(m) AS closed
