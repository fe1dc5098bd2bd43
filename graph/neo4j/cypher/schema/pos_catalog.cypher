// Nodes of kind Catalog in list order.
CREATE INDEX pos_catalog IF NOT EXISTS FOR (n:Catalog) ON (n.pos)
