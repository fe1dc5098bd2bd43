// New nodes, labelled with their kinds.
UNWIND $rows AS row
CREATE (n:Thing:$(row.kinds))
SET n = row.properties
CALL (n, row) {
  UNWIND row.properties.aliases AS alias
  CREATE (:Alias {id: alias})-[:OF]->(n)
}
RETURN count(n) AS changed
