// Nodes of kind Concept in list order.
CREATE INDEX pos_concept IF NOT EXISTS FOR (n:Concept) ON (n.pos)
