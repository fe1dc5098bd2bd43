// Who feels the loss of these nodes at once, who is not known to feel it yet? rules says, for each edge type that counts,
// which kinds at which end are lost and which feel it (graph.ImpactRules). Of several edges that bring the loss the one
// from the first of the nodes counts, and of those the one whose rule is listed first.
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
  AND NOT felt.id IN $in.known
WITH felt, min([i, rule.place, type(x), inwards, x.json]) AS way
ORDER BY felt.pos LIMIT $in.limit
RETURN felt.id AS id, way[0] AS i, way[2] AS type, way[3] AS inwards, way[4] AS edge
ORDER BY felt.pos
