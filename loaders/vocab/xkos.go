package vocab

// XKOS is the namespace of the Extended Knowledge Organization System,
// https://rdf-vocabulary.ddialliance.org/xkos.html. Real files write it in
// four ways.
const XKOS = "http://rdf-vocabulary.ddialliance.org/xkos#"

const (
	xkosSecure      = "https://rdf-vocabulary.ddialliance.org/xkos#"
	xkosSlash       = "http://rdf-vocabulary.ddialliance.org/xkos/"
	xkosSecureSlash = "https://rdf-vocabulary.ddialliance.org/xkos/"
)

// XKOSCauses lists the properties from an output to the event that it brings
// about, in every namespace.
func XKOSCauses() []string {
	const causes = "causes"
	return []string{XKOS + causes, xkosSecure + causes, xkosSlash + causes, xkosSecureSlash + causes}
}
