// The data are those of the new version, and these many services are in each state. Readers stay out until
// open.cypher is committed too.
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $owner
SET m.version = $number, m.digest = $digest, m.inputs = $inputs, m.assessedOn = $assessedOn,
    m.sources = $sources, m.problems = $problems, m.nodes = $nodes, m.edges = $edges, m.step = 0,
    m.blocked = COUNT { MATCH (s:Service) WHERE s.state = 'BLOCKED' AND s.pos > '' },
    m.unknown = COUNT { MATCH (s:Service) WHERE s.state = 'UNKNOWN' AND s.pos > '' },
    m.clear = COUNT { MATCH (s:Service) WHERE s.state = 'CLEAR' AND s.pos > '' }
RETURN count(m) AS published
