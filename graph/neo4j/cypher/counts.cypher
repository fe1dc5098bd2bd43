// How many nodes are there, and how many edges? Neo4j keeps count of both, so neither is looked at.
CYPHER replan=skip
CALL () { MATCH (n:Thing) RETURN count(n) AS nodes }
CALL () { MATCH (:Thing)-[x]->() RETURN count(x) AS edges }
RETURN nodes, edges
ORDER BY nodes
