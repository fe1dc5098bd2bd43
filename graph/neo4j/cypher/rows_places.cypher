// Where do these nodes stand in lists, which are ministries, and when are they in force?
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (n:Thing {id: $in.ids[i]})
RETURN i, n.id AS id, n.pos AS pos, n.ministry AS ministry, n.validFrom AS validFrom, n.validTo AS validTo
ORDER BY i
