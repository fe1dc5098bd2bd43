// Other IRIs of a node, each a node (:Alias {id})-[:OF]->(:Thing): the members of a list property have no index.
CREATE INDEX alias_id IF NOT EXISTS FOR (a:Alias) ON (a.id)
