// Which services are there? after is '', which is before everything.
MATCH (s:Service) WHERE s.pos > $in.after
RETURN s.id AS id, s.pos AS pos, true AS certain, [] AS bases
ORDER BY pos
