// Nodes of kind LifeEvent in list order.
CREATE INDEX pos_life_event IF NOT EXISTS FOR (n:LifeEvent) ON (n.pos)
