package graph

// Standing is what follow-up asks of an agency or ministry, with all that is
// PART_OF it. What it owes and waits for is its Worklist.
type Standing struct {
	Of              ID
	Measures        []ID // that it leads, in list order
	Overdue         []ID // of these, those that are overdue
	NoOperation     []ID // of these, the open ones with no money for running what they make (NONE or UNKNOWN)
	Waiting         []ID // open measures of others that wait for one of its, at any distance; in list order
	ReportsDue      []ID // status reports that it has not delivered: overdue first, then by Due, those without last
	Recommendations []ID // that it must follow up and that are not DONE, by Issuer and Number
}

// StandingOf tells what follow-up asks of an agency, or of a ministry with all
// that is PART_OF it at any distance.
func StandingOf(f *FollowUp, of ID) Standing { return Standing{} }
