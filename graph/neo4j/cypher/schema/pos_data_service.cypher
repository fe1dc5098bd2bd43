// Nodes of kind DataService in list order.
CREATE INDEX pos_data_service IF NOT EXISTS FOR (n:DataService) ON (n.pos)
