// Which edge stands between each two of these neighbours? The one whose type comes first in types, and of two of one type
// the one that points along the path. start is the first node of all, node where the step leads.
UNWIND range(0, size($in.pairs) - 1) AS i
MATCH (a:Thing {id: $in.pairs[i].from})-[x]-(b:Thing {id: $in.pairs[i].to})
WHERE type(x) IN $in.types
WITH i, a, b, min([[place IN range(0, size($in.types) - 1) WHERE $in.types[place] = type(x)][0], startNode(x) <> a, x.json]) AS step
RETURN i, CASE i WHEN 0 THEN a.json END AS start, b.json AS node, $in.types[step[0]] AS type, step[1] AS inwards, step[2] AS edge
ORDER BY i
