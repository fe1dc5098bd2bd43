package graph

// changeBook holds what one language says of changes. Clauses that begin with
// a space or a comma may be missing from a sentence.
type changeBook struct {
	quoted           string
	nobody           string // nobody is stated
	named            string // clause: the title of a basis
	called           string // clause: the same, at the end
	titled, untitled string // a basis with and without a title
	of               string // clause: what has a basis
	from             string // clause: who publishes a dataset
	within           string // clause: for which service
	more             string // clause: how many reasons are not told
	newNeed          string // clause: the row is new
	begun            string // clause: the basis was recorded before and is in force now
	gone             string // clause: the row is gone
	lastDay          string // clause
	state            string // sentence: the state of a service
	failed           string // sentence: a source could not be read whole

	firstDay  string // clause
	states    map[State]string
	kinds     map[Kind]string
	assessed  map[BasisKind]assessedWords
	sentences map[changeKey]string
	rows      map[Reason]string // clauses: how a row stands now
}

// changeKey tells the sentences of one kind of change apart: by the state that
// a service was released to, by the role of an owner, by what was assessed.
type changeKey struct {
	kind   ChangeKind
	detail string
}

// assessedWords name the basis that an assessment speaks of.
type assessedWords struct {
	any      string // no dataset is named
	data     string
	consumer string
}

func changePhrases(lang Language) changeBook {
	switch lang {
	case NN:
		return changesNynorsk()
	case EN:
		return changesEnglish()
	default:
		return changesBokmål()
	}
}
