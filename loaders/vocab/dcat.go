package vocab

// DCAT is the namespace of the Data Catalog Vocabulary,
// https://www.w3.org/TR/vocab-dcat-3/.
const DCAT = "http://www.w3.org/ns/dcat#"

// Terms of DCAT.
const (
	DCATCatalog       = DCAT + "Catalog"       // class: a collection of descriptions
	DCATCatalogRecord = DCAT + "CatalogRecord" // class: the entry of one thing in a catalogue
	DCATDataset       = DCAT + "Dataset"       // class: data published by one agency
	DCATDatasetSeries = DCAT + "DatasetSeries" // class: datasets published one after the other
	DCATDataService   = DCAT + "DataService"   // class: operations that give access to datasets
	DCATDistribution  = DCAT + "Distribution"  // class: one form of a dataset

	DCATHasDataset      = DCAT + "dataset"       // a dataset listed in the catalogue
	DCATHasService      = DCAT + "service"       // a data service listed in the catalogue
	DCATHasCatalog      = DCAT + "catalog"       // a catalogue listed in the catalogue
	DCATRecord          = DCAT + "record"        // a record of the catalogue
	DCATHasDistribution = DCAT + "distribution"  // a distribution of the dataset
	DCATAccessService   = DCAT + "accessService" // the data service that gives access to the distribution
	DCATServesDataset   = DCAT + "servesDataset" // a dataset that the data service gives access to
	DCATTheme           = DCAT + "theme"         // main category, from data-theme, LOS or EuroVoc
	DCATLandingPage     = DCAT + "landingPage"   // page about the thing
	DCATStartDate       = DCAT + "startDate"     // first day of a period
	DCATEndDate         = DCAT + "endDate"       // last day of a period
)
