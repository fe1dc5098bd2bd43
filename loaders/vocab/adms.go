package vocab

// ADMS is the namespace of the Asset Description Metadata Schema,
// https://www.w3.org/TR/vocab-adms/.
const ADMS = "http://www.w3.org/ns/adms#"

// Terms of ADMS.
const (
	ADMSIdentifier = ADMS + "identifier" // an identifier with its issuer
)
