// Which laws is each of these legal bases founded in, when does it hold, and what does it say if it is an assessment?
UNWIND range(0, size($in.ids) - 1) AS i
MATCH (b:Thing {id: $in.ids[i]})
RETURN i, COLLECT { MATCH (b)-[:FOUNDED_IN]->(law:Thing) RETURN law.id ORDER BY law.id } AS laws,
       b.assessmentStatus AS status, b.assessedConsumer AS consumer, b.validFrom AS validFrom, b.validTo AS validTo
ORDER BY i
