// Who leads measures, gives reports and follows up recommendations, and what do those and barriers, indicators and
// learning points speak of? Each edge is found from the end that every edge of its type has in the follow-up tables. A
// hundred share a row. after is '', which is before everything.
CYPHER replan=skip
MATCH (n:Measure|Barrier|Indicator|StatusReport|LearningPoint|Recommendation) WHERE n.pos > $in.after
CALL (n) {
  MATCH (n)-[x:ADDRESSES|DEPENDS_ON|HINDERS|CONCERNS]->(to:Thing)
  RETURN n.id AS from, x, to.id AS to
  UNION ALL
  MATCH (from:Thing)-[x:LEADS|REPORTS|FOLLOWS_UP]->(n)
  RETURN from.id AS from, x, n.id AS to
}
WITH from, x, to ORDER BY from, type(x), to
WITH collect([from, type(x), to, x.json]) AS edges
UNWIND range(0, size(edges) - 1, 100) AS start
RETURN start, edges[start..start + 100] AS many
ORDER BY start
