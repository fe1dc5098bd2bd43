// Which measures, barriers, indicators, status reports, learning points and recommendations are there, in list order? A
// hundred share a row. after is '', which is before everything.
CYPHER replan=skip
MATCH (n:Measure|Barrier|Indicator|StatusReport|LearningPoint|Recommendation) WHERE n.pos > $in.after
WITH n ORDER BY n.pos
WITH collect([n.json]) AS nodes
UNWIND range(0, size(nodes) - 1, 100) AS start
RETURN start, nodes[start..start + 100] AS many
ORDER BY start
