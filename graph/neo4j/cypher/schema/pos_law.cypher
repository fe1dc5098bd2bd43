// Nodes of kind Law in list order.
CREATE INDEX pos_law IF NOT EXISTS FOR (n:Law) ON (n.pos)
