// Plans made for a much smaller graph do not suit: let the server plan every question anew.
CALL db.clearQueryCaches()
