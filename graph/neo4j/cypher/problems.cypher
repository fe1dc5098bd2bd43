// Which problems did the last run find, and which does it no longer find, in order of pos? A problem is NEW when the last
// run was the first to find it, and GONE when it was the first not to. Whom a filter names comes as all the ids that
// history may have for it; null asks for nothing.
CYPHER replan=skip
MATCH (p:Problem)
WITH p, CASE
  WHEN p.goneRun = $in.lastRun THEN 'GONE'
  WHEN p.goneRun IS NOT NULL THEN 'FORGOTTEN'
  WHEN p.firstRun = $in.lastRun THEN 'NEW'
  ELSE 'STILL'
END AS state
WHERE state IN $in.states
  AND ($in.code IS NULL OR p.code = $in.code)
  AND ($in.source IS NULL OR p.source = $in.source)
  AND ($in.catalogs IS NULL OR any(id IN p.catalogs WHERE id IN $in.catalogs))
  AND ($in.agencies IS NULL OR any(id IN p.agencies WHERE id IN $in.agencies))
  AND ($in.subjects IS NULL OR p.subject IN $in.subjects)
WITH p ORDER BY p.pos
WITH collect(p) AS passing
RETURN size(passing) AS total,
       [p IN [p IN passing WHERE p.pos > $in.after][..$in.limit] | [p.json, p.goneRun]] AS page
ORDER BY total
