// How many problems of each code has each source, catalogue or agency? One that belongs to two counts with both, one
// that belongs to none counts under ''. The filter is that of problems.cypher.
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
WITH p, state, CASE $in.by
  WHEN 'SOURCE' THEN [coalesce(p.source, '')]
  WHEN 'CATALOG' THEN coalesce(p.catalogs, [''])
  ELSE coalesce(p.agencies, [''])
END AS groups
UNWIND groups AS group
RETURN group, p.code AS code,
       sum(CASE state WHEN 'NEW' THEN 1 ELSE 0 END) AS new,
       sum(CASE state WHEN 'STILL' THEN 1 ELSE 0 END) AS still,
       sum(CASE state WHEN 'GONE' THEN 1 ELSE 0 END) AS gone
ORDER BY group, code
