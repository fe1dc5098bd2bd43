// Who feels the loss of these nodes at once, who is not known to feel it yet? rules says, for each edge type that counts,
// which kinds at which end are lost and which feel it (graph.ImpactRules). Of several edges that bring the loss the one
// from the first of the nodes counts, and of those the one whose rule is listed first. known is a map and not a list, in
// which each of many would be looked for from its beginning. A hundred who feel it share a row, for a row costs more than
// what is in it; each is told by its id, itself, and i, type, inwards and edge of its way.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (lost:Thing {id: $in.ids[i]})
CALL (lost) {
  MATCH (lost)-[x:ASSESSES|SERVES|PRODUCES|TRIGGERS|PUBLISHES|RESPONSIBLE]->(felt:Thing)
  RETURN x, felt, false AS inwards
  UNION ALL
  MATCH (lost)<-[x:PART_OF|FOUNDED_IN|GOVERNED_BY|HAS_BASIS|PROVIDED_BY|NEEDS|REQUIRES|INCLUDES]-(felt:Thing)
  RETURN x, felt, true AS inwards
}
WITH i, lost, x, felt, inwards, $in.rules[type(x)] AS rule
WHERE rule.inwards = inwards
  AND any(kind IN labels(lost) WHERE kind IN rule.loses)
  AND any(kind IN labels(felt) WHERE kind IN rule.feels)
  AND (NOT rule.present OR lost.assessmentStatus = 'PRESENT')
  AND $in.known[felt.id] IS NULL
WITH felt, min([i, rule.place, type(x), inwards, x.json]) AS way
ORDER BY felt.pos LIMIT $in.limit
WITH collect([felt.id, felt.json, way[0], way[2], way[3], way[4]]) AS level
UNWIND range(0, size(level) - 1, 100) AS start
RETURN start, level[start..start + 100] AS many
ORDER BY start
