package vocab

// HTTP and HTTPS begin the addresses that a text is taken for.
const (
	HTTP  = "http://"
	HTTPS = "https://"
)

// LovdataHost is where Norwegian law is kept.
const LovdataHost = "lovdata.no"
