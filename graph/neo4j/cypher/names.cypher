// Under which other ids is each of these nodes known? History speaks of a node by the id that it had at the time.
CYPHER replan=skip
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (t:Thing {id: $in.ids[i]})
RETURN i, t.id AS id, t.aliases AS aliases
ORDER BY i
