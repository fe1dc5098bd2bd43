// Every node of the graph is a Thing with an id of its own; every question starts at this index.
CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE
