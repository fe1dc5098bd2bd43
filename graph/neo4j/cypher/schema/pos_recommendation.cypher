// Nodes of kind Recommendation in list order.
CREATE INDEX pos_recommendation IF NOT EXISTS FOR (n:Recommendation) ON (n.pos)
