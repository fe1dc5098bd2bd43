// Nodes of kind Evidence in list order.
CREATE INDEX pos_evidence IF NOT EXISTS FOR (n:Evidence) ON (n.pos)
