// Nodes of kind LegalBasis in list order.
CREATE INDEX pos_legal_basis IF NOT EXISTS FOR (n:LegalBasis) ON (n.pos)
