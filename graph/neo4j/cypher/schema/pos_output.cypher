// Nodes of kind Output in list order.
CREATE INDEX pos_output IF NOT EXISTS FOR (n:Output) ON (n.pos)
