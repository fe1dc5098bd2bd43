// What does the store hold?
CYPHER replan=skip
MATCH (m:Meta {id: 'meta'})
RETURN m.version AS number, m.digest AS digest, m.inputs AS inputs, m.assessedOn AS assessedOn,
       m.sources AS sources, m.problems AS problems, m.nodes AS nodes, m.edges AS edges
ORDER BY number
