// Nodes of kind StatusReport in list order.
CREATE INDEX pos_status_report IF NOT EXISTS FOR (n:StatusReport) ON (n.pos)
