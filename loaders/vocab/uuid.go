package vocab

// UUIDURN begins the ids of nodes that have no IRI of their own (RFC 9562 §4).
const UUIDURN = "urn:uuid:"
