// What did runs change, newest run first and within a run by place? And how many of each kind, whatever kinds are asked
// for? Whom a filter names comes as all the ids that history may have for it; a list that is null asks for nothing.
CYPHER replan=skip
MATCH (c:Change) WHERE c.run > $in.afterRun
  AND ($in.since IS NULL OR c.day >= $in.since)
  AND ($in.until IS NULL OR c.day <= $in.until)
  AND ($in.lifeEvents IS NULL OR any(id IN c.lifeEvents WHERE id IN $in.lifeEvents))
  AND ($in.agencies IS NULL OR any(id IN c.agencies WHERE id IN $in.agencies))
  AND ($in.subjects IS NULL OR c.subject IN $in.subjects
    OR any(id IN c.before WHERE id IN $in.subjects) OR any(id IN c.after WHERE id IN $in.subjects))
WITH c ORDER BY c.run DESC, c.place
WITH collect(c) AS passing
CALL (passing) {
  UNWIND passing AS c
  WITH c.kind AS kind, count(*) AS changes ORDER BY kind
  RETURN collect([kind, changes]) AS counts
}
WITH counts, [c IN passing WHERE ($in.kinds IS NULL OR c.kind IN $in.kinds)
  AND (c.run < $in.run OR c.run = $in.run AND c.place > $in.place)] AS behind
RETURN counts, [c IN behind[..$in.limit] | c.json] AS page
ORDER BY counts
