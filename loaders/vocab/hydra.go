package vocab

// Hydra is the namespace of the Hydra Core Vocabulary for web APIs,
// https://www.hydra-cg.com/spec/latest/core/.
const Hydra = "http://www.w3.org/ns/hydra/core#"

// Terms of Hydra.
const HydraNext = Hydra + "next" // the page of a collection behind this one
