// Nodes of kind Agency in list order.
CREATE INDEX pos_agency IF NOT EXISTS FOR (n:Agency) ON (n.pos)
