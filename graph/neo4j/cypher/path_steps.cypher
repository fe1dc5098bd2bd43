// Which edge stands between each two of these neighbours? The one whose type comes first in types, and of two of one type
// the one that points along the path. start is the first node of all, node where the step leads.
UNWIND range(0, size($q.pairs) - 1) AS i
MATCH (a:Thing {id: $q.pairs[i].from})-[x]-(b:Thing {id: $q.pairs[i].to})
WHERE type(x) IN $q.types
WITH i, a, b, min([[place IN range(0, size($q.types) - 1) WHERE $q.types[place] = type(x)][0], startNode(x) <> a, x.json]) AS step
RETURN i, CASE i WHEN 0 THEN a.json END AS start, b.json AS node, $q.types[step[0]] AS type, step[1] AS inwards, step[2] AS edge
ORDER BY i
