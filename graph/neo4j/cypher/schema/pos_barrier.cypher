// Nodes of kind Barrier in list order.
CREATE INDEX pos_barrier IF NOT EXISTS FOR (n:Barrier) ON (n.pos)
