// The data are those of the new version, and these many services are in each state. Readers stay out until
// open.cypher is committed too.
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
WHERE m.owner = $in.owner
SET m.version = $in.number, m.digest = $in.digest, m.inputs = $in.inputs, m.assessedOn = $in.assessedOn,
    m.sources = $in.sources, m.problems = $in.problems, m.nodes = $in.nodes, m.edges = $in.edges, m.step = 0,
    m.shape = $in.shape,
    m.blocked = COUNT { MATCH (s:Service) WHERE s.state = 'BLOCKED' AND s.pos > '' },
    m.unknown = COUNT { MATCH (s:Service) WHERE s.state = 'UNKNOWN' AND s.pos > '' },
    m.clear = COUNT { MATCH (s:Service) WHERE s.state = 'CLEAR' AND s.pos > '' }
RETURN count(m) AS published
