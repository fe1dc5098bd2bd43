package vocab

// The namespaces of schema.org: both are in use.
const (
	Schema  = "http://schema.org/"
	SchemaS = "https://schema.org/"
)

// Terms of schema.org in both namespaces.
const (
	SchemaName       = Schema + "name"       // name
	SchemaSName      = SchemaS + "name"      // name
	SchemaStartDate  = Schema + "startDate"  // first day of a period
	SchemaSStartDate = SchemaS + "startDate" // first day of a period
	SchemaEndDate    = Schema + "endDate"    // last day of a period
	SchemaSEndDate   = SchemaS + "endDate"   // last day of a period
)
