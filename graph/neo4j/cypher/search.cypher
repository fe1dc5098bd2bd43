// How many nodes are in each tier of a search, and in which of them stands the node behind which the page begins?
// Each tier is a question to the full-text index that leaves out the tiers before it. No property of a hit is read:
// a word such as “om” has tens of thousands.
CYPHER replan=skip
OPTIONAL MATCH (place:Thing {id: $in.afterID})
WHERE place.pos = $in.after
UNWIND range(0, size($in.tiers) - 1) AS tier
CALL (tier, place) {
  CALL db.index.fulltext.queryNodes('thing_search', $in.tiers[tier]) YIELD node AS n
  WITH n, place
  WHERE size($in.kinds) = 0 OR any(kind IN labels(n) WHERE kind IN $in.kinds)
  RETURN count(n) AS total, count(CASE WHEN n = place THEN 1 END) > 0 AS here
}
RETURN total, here
ORDER BY tier
