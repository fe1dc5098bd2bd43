// Which services does the life event include, are named, or touch one of these nodes or what is part of it? What touches
// a law does so by a basis, and only the need rows tell whether a row rests on it: bases are those to look for there.
CALL () {
  MATCH (:Thing {id: $in.lifeEvent})-[:INCLUDES]->(s:Service)
  RETURN s, null AS basis
  UNION
  UNWIND $in.services AS id
  MATCH (s:Thing {id: id}) WHERE s:Service
  RETURN s, null AS basis
  UNION
  UNWIND $in.touching AS id
  MATCH (:Thing {id: id})<-[:PART_OF*0..]-(part:Thing)
  WITH DISTINCT part
  CALL (part) {
    MATCH (part)-[:RESPONSIBLE]->(s:Service)
    RETURN s, null AS basis
    UNION
    CALL (part) {
      RETURN part AS d
      UNION
      MATCH (part)-[:PUBLISHES]->(d:Thing)
      RETURN d
    }
    CALL (d) {
      MATCH (s:Service)-[x:NEEDS]->(d)
      RETURN s, x
      UNION
      MATCH (s:Service)-[x:NEEDS]->(:Thing)-[:PROVIDED_BY]->(d)
      RETURN s, x
    }
    WITH d, s, x WHERE d.id IN x.datasets
    RETURN s, null AS basis
    UNION
    MATCH (part)<-[:FOUNDED_IN]-(b:Thing)
    CALL (b) {
      MATCH (b)<-[:HAS_BASIS]-(n:Thing)
      RETURN n
      UNION
      MATCH (b)-[:ASSESSES]->(n:Thing)
      RETURN n
    }
    CALL (n) {
      MATCH (n) WHERE n:Service
      RETURN n AS s
      UNION
      MATCH (s:Service)-[:NEEDS]->(n)
      RETURN s
      UNION
      MATCH (s:Service)-[:NEEDS]->(:Thing)-[:PROVIDED_BY]->(n)
      RETURN s
    }
    RETURN s, b.id AS basis
  }
  RETURN s, basis
}
WITH s, any(basis IN collect(basis IS NULL) WHERE basis) AS certain, collect(DISTINCT basis) AS bases
RETURN s.id AS id, s.pos AS pos, certain, bases
ORDER BY pos
