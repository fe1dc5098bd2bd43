// Nodes of kind Service in list order.
CREATE INDEX pos_service IF NOT EXISTS FOR (n:Service) ON (n.pos)
