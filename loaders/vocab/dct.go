package vocab

// DCT is the namespace of DCMI Metadata Terms,
// https://www.dublincore.org/specifications/dublin-core/dcmi-terms/.
const DCT = "http://purl.org/dc/terms/"

// Terms of DCMI Metadata Terms.
const (
	DCTTitle        = DCT + "title"        // name, in any number of languages
	DCTDescription  = DCT + "description"  // account of the thing
	DCTIdentifier   = DCT + "identifier"   // identifier as published
	DCTCreated      = DCT + "created"      // date of creation
	DCTIssued       = DCT + "issued"       // date of publication, of a record: when first harvested
	DCTModified     = DCT + "modified"     // date of last change
	DCTPublisher    = DCT + "publisher"    // agency that makes the thing available
	DCTCreator      = DCT + "creator"      // agency that made the thing
	DCTType         = DCT + "type"         // kind of thing, from a code list
	DCTSubject      = DCT + "subject"      // concept that the thing is about
	DCTRelation     = DCT + "relation"     // something related; what it means depends on both ends
	DCTRequires     = DCT + "requires"     // something needed first
	DCTIsPartOf     = DCT + "isPartOf"     // the whole
	DCTHasPart      = DCT + "hasPart"      // a part
	DCTSource       = DCT + "source"       // in DCAT-AP-NO 1.1: the law that a basis comes from
	DCTValid        = DCT + "valid"        // date or period of validity
	DCTAccessRights = DCT + "accessRights" // who may see it
	DCTAgent        = DCT + "Agent"        // class: someone that acts
)
