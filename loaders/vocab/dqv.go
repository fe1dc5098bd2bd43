package vocab

// DQV is the namespace of the Data Quality Vocabulary,
// https://www.w3.org/TR/vocab-dqv/; LDQD of the quality dimensions for linked
// data that go with it, https://www.w3.org/2016/05/ldqd.
const (
	DQV  = "http://www.w3.org/ns/dqv#"
	LDQD = "http://www.w3.org/2016/05/ldqd#"
)

// Terms of DQV and LDQD.
const (
	DQVMetric             = DQV + "Metric"             // class: what is measured
	DQVQualityMeasurement = DQV + "QualityMeasurement" // class: the value of a metric for one thing
	DQVQualityAnnotation  = DQV + "QualityAnnotation"  // class: a remark on the quality of one thing
	DQVQualityAssessment  = DQV + "qualityAssessment"  // why somebody annotates: to assess quality

	DQVComputedOn       = DQV + "computedOn"       // what a measurement is of
	DQVExpectedDataType = DQV + "expectedDataType" // datatype of a metric's values
	DQVInDimension      = DQV + "inDimension"      // which side of quality
	DQVIsMeasurementOf  = DQV + "isMeasurementOf"  // the metric
	DQVValue            = DQV + "value"            // the value

	LDQDCompleteness      = LDQD + "completeness"      // nothing needed is missing
	LDQDConsistency       = LDQD + "consistency"       // nothing contradicts anything
	LDQDInterlinking      = LDQD + "interlinking"      // what belongs together is linked
	LDQDSyntacticValidity = LDQD + "syntacticValidity" // written as the rules ask
)
