package vocab

// OA is the namespace of the Web Annotation Vocabulary,
// https://www.w3.org/TR/annotation-vocab/.
const OA = "http://www.w3.org/ns/oa#"

// Terms of the Web Annotation Vocabulary.
const (
	OAAnnotation  = OA + "Annotation"  // class: a remark
	OATextualBody = OA + "TextualBody" // class: a remark in words

	OAHasBody     = OA + "hasBody"     // what is said
	OAHasTarget   = OA + "hasTarget"   // what it is said of
	OAMotivatedBy = OA + "motivatedBy" // why it is said
)
