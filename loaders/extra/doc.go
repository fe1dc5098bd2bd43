// Package extra maps the statements of our own vocabulary (vocab.Sammenheng):
// what an export has to say and no specification has a term for. With them an
// exported document loads to the same graph.
//
//	class Dataset, Law …           the thing is described here as this kind; for things whose published classes do not tell
//	class DatasetElsewhere …       it is only referred to here, as this kind
//	title2, title3 …               titles behind those of every lower rank, where several sources name a thing; description2 … likewise
//	alias, inCatalog, eventType    see package vocab
//	national, ministry             what curated tables state
//	assessmentStatus, assessed…    a curated assessment, on the rule that carries it
//	reference, citation            the public document that a curated row rests on, and its day: of a node, of an edge
//	measureType, leads …           what the follow-up tables say, see package vocab (followup.go): facts and edges
//	record                         a catalogue record that can be no resource of its own
//
// Any catalogue may use these statements; they are facts of that source like
// all others.
package extra
