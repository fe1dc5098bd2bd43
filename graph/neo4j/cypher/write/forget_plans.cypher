// Plans made for a much smaller graph do not suit: let the server count again what its indexes hold, which it otherwise
// does some time after a load, and plan every question anew.
CALL db.prepareForReplanning()
