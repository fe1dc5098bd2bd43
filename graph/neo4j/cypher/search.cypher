// Which nodes have titles with these words, as beginnings, or are called exactly this? The index gives the candidates;
// the conditions say it exactly. What is called so stands first. A page behind an exact hit goes on with the exact
// hits; behind any other place it goes on with the rest.
CYPHER replan=skip
CALL db.index.fulltext.queryNodes('thing_names', $in.query) YIELD node AS n
WITH n, $in.key IN n.keys AS exact
WHERE (exact OR size($in.words) > 0 AND all(word IN $in.words WHERE any(own IN n.words WHERE own STARTS WITH word)))
  AND (size($in.kinds) = 0 OR any(kind IN labels(n) WHERE kind IN $in.kinds))
WITH n, exact ORDER BY exact DESC, n.pos
WITH collect({node: n, pos: n.pos, exact: exact}) AS hits
WITH hits, any(hit IN hits WHERE hit.exact AND hit.pos = $in.after) AS amongExact
WITH size(hits) AS total, [hit IN hits WHERE $in.after = ''
  OR (hit.pos > $in.after AND hit.exact = amongExact) OR (amongExact AND NOT hit.exact)][..$in.limit] AS page
RETURN total, [hit IN page | hit.node.json] AS page
ORDER BY total
