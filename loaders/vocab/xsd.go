package vocab

// XSD is the namespace of the XML Schema datatypes,
// https://www.w3.org/TR/xmlschema11-2/.
const XSD = "http://www.w3.org/2001/XMLSchema#"

// Datatypes of XML Schema that RDF literals use.
const (
	XSDString             = XSD + "string"             // plain text, the default of RDF 1.1
	XSDNormalizedString   = XSD + "normalizedString"   // text without tabs and line breaks
	XSDToken              = XSD + "token"              // text with single spaces only
	XSDLanguage           = XSD + "language"           // language tag as a text
	XSDBoolean            = XSD + "boolean"            // true, false, 1, 0
	XSDInteger            = XSD + "integer"            // whole number of any size
	XSDInt                = XSD + "int"                // whole number of 32 bits
	XSDLong               = XSD + "long"               // whole number of 64 bits
	XSDNonNegativeInteger = XSD + "nonNegativeInteger" // 0, 1, 2 …
	XSDPositiveInteger    = XSD + "positiveInteger"    // 1, 2, 3 …
	XSDDecimal            = XSD + "decimal"            // decimal number
	XSDDouble             = XSD + "double"             // 64-bit floating point
	XSDFloat              = XSD + "float"              // 32-bit floating point
	XSDDate               = XSD + "date"               // day, 2026-01-31, zone optional
	XSDDateTime           = XSD + "dateTime"           // instant, zone optional
	XSDTime               = XSD + "time"               // time of day
	XSDGYear              = XSD + "gYear"              // year, 2026
	XSDGYearMonth         = XSD + "gYearMonth"         // month of a year, 2026-01
	XSDDuration           = XSD + "duration"           // span of time, P1Y2M
	XSDAnyURI             = XSD + "anyURI"             // address as a text
	XSDBase64Binary       = XSD + "base64Binary"       // bytes in base 64
	XSDHexBinary          = XSD + "hexBinary"          // bytes in hexadecimal
)
