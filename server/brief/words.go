package brief

import "github.com/sammenheng/sammenheng/graph"

// words are all that a brief says by itself, in one language. {blanks} are
// filled in.
type words struct {
	Tag string // BCP 47, for the document

	// Numbers and days.
	Decimal, Thousands               string
	Percent, Rank, Kroner, Points    string
	Months                           [12]string
	Date, HalfYear, Tertial, Quarter string
	Quoted, And, Example, Nothing    string
	NotStated, Page, Ministry        string
	More                             plural
	Kinds                            map[graph.Kind]string

	Title, Subtitle, WithExamples string

	Standing   standingWords
	Barriers   barrierWords
	Blockers   blockerWords
	Plan       planWords
	Measures   measureWords
	Forecast   forecastWords
	Indicators indicatorWords
	Changes    changeWords
	Method     methodWords
	Agency     agencyWords
}

// plural is a phrase for no, one and several things; None is "" where several
// will do.
type plural struct{ None, One, Many string }

// of is the phrase for n things.
func (p plural) of(n int) string {
	switch {
	case n == 1:
		return p.One
	case n == 0 && p.None != "":
		return p.None
	default:
		return p.Many
	}
}

type standingWords struct {
	Heading                 string
	Services                plural // that the life event has
	Blocked, Unknown, Clear plural // of them
	Counts, Responsible     string
	Upstream                plural
	Report, ReportBefore    string
	Reported                map[graph.ReportStatus]string
	Illustrative            string
}

type barrierWords struct {
	Heading, None string
	Sum           plural
	Unaddressed   plural
	Column        []string // barrier, type, measures
	Types         map[graph.BarrierType]string
	Missing       plural // bases that no curated barrier stands for
	Below         string
	NoMeasure     string
	Ended         plural
	OfThese       plural // missing bases without a measure
	Reduced       string
}

type blockerWords struct {
	Heading, None         string
	Column                []string // what is missing, law, who, services
	Disclose, Process     string
	DiscloseTo, ProcessAt string
	Waiting               plural
	Alone                 plural
	AllAlone              string
}

type planWords struct {
	Heading           string
	None, Releases    string
	Bases, Services   plural
	MoreSets, NotTold string
	Beyond            plural
}

type measureWords struct {
	Heading, None                                  string
	Open, Overdue, NoOperation, Undated            plural
	Sum                                            string
	Column                                         []string // measure, who, due, status, gaps
	Statuses                                       map[graph.MeasureStatus]string
	GapOverdue, GapUndated, GapNoMoney, GapUnknown string
	GapNobody, GapCircle                           string
	Pair                                           string
	Pairs                                          plural
}

type forecastWords struct {
	Heading, Now, Clears, Chain, NotInSight, NoMeasures string
	Remain                                              plural
	Remaining                                           string
	Step                                                plural
	Undated                                             map[graph.Undated]string
}

type indicatorWords struct {
	Heading string
	Column  []string // indicator, value, before, trend
	Value   string
	Trends  map[graph.TrendDirection]string
	Change  string
}

type changeWords struct {
	Heading                       string
	SinceRun, SinceDay            string
	Nothing, Unremembered, Partly string
	Sum                           plural
}

type methodWords struct {
	Heading                           string
	States, Unknown, Counts, Measures string
	Version, Illustrative, Stale      string
}

type agencyWords struct {
	Sum                                            string
	Owes, Waits, Settle, Measures, Reports, Advice plural
	OwesHeading, WaitsHeading, SettleHeading       string
	ReportsHeading, AdviceHeading, EventsHeading   string
	SettleRow                                      plural
	Doubts                                         map[graph.Reason]string
	Waiting                                        string
	Report, ReportDue, ReportOverdue, ReportNoDay  string
	Progress                                       map[graph.Progress]string
	AdviceRow, Number                              string
	EventColumn                                    []string // life event, role, blocked, unknown, clear
	Responsible, Owing                             string
}

// wordsIn are the words of a language; bokmål for one that we do not speak.
func wordsIn(lang graph.Language) words {
	switch lang {
	case graph.NN:
		return nynorsk()
	case graph.EN:
		return english()
	default:
		return bokmaal()
	}
}
