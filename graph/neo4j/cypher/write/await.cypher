// Wait until every index is filled.
CALL db.awaitIndexes($seconds)
