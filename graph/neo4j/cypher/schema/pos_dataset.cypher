// Nodes of kind Dataset in list order.
CREATE INDEX pos_dataset IF NOT EXISTS FOR (n:Dataset) ON (n.pos)
