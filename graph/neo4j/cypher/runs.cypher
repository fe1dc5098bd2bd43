// Which runs are in the history, newest first? One may be asked for by number or name, or those that have a name, or
// those that could not read every source whole. A name can change after the run, so json does not have it.
CYPHER replan=skip
MATCH (r:Run) WHERE r.number > 0
  AND ($in.number IS NULL OR r.number = $in.number)
  AND ($in.name IS NULL OR r.name = $in.name)
  AND (NOT $in.pinned OR r.name IS NOT NULL)
  AND (NOT $in.failed OR r.failed IS NOT NULL)
WITH r ORDER BY r.number DESC
WITH collect(r) AS passing
RETURN size(passing) AS total, [r IN [r IN passing WHERE r.number < $in.before][..$in.limit] | [r.json, r.name]] AS page
ORDER BY total
