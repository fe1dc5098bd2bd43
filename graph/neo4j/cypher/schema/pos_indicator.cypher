// Nodes of kind Indicator in list order.
CREATE INDEX pos_indicator IF NOT EXISTS FOR (n:Indicator) ON (n.pos)
