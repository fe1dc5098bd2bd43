// The data are those of the new version. Readers stay out until open.cypher is committed too.
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $owner
SET m.version = $number, m.digest = $digest, m.inputs = $inputs, m.assessedOn = $assessedOn,
    m.sources = $sources, m.problems = $problems, m.nodes = $nodes, m.edges = $edges, m.step = 0
RETURN count(m) AS published
