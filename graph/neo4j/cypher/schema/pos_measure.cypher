// Nodes of kind Measure in list order.
CREATE INDEX pos_measure IF NOT EXISTS FOR (n:Measure) ON (n.pos)
