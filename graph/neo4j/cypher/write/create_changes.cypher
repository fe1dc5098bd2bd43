// What a run changed, for people who follow the services.
CYPHER replan=skip
UNWIND $in.rows AS row
MATCH (r:Run {number: row.run})
CREATE (r)-[:BROUGHT]->(c:Change)
SET c = row.properties
RETURN count(c) AS changed
