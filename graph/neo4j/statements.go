package neo4j

import (
	"embed"
	"fmt"
	"io/fs"
)

// The statements, each a file that says in plain words what it asks. Go passes
// parameters and never puts query text together.
var (
	//go:embed cypher/marker.cypher
	markerCypher string
	//go:embed cypher/version.cypher
	versionCypher string
	//go:embed cypher/nodes.cypher
	nodesCypher string
	//go:embed cypher/list.cypher
	listCypher string
	//go:embed cypher/list_anchored.cypher
	listAnchoredCypher string
	//go:embed cypher/list_scanned.cypher
	listScannedCypher string
	//go:embed cypher/neighbours_out.cypher
	neighboursOutCypher string
	//go:embed cypher/neighbours_in.cypher
	neighboursInCypher string
	//go:embed cypher/search.cypher
	searchCypher string
	//go:embed cypher/search_page.cypher
	searchPageCypher string
	//go:embed cypher/blocked_all.cypher
	blockedAllCypher string
	//go:embed cypher/blocked_life_event.cypher
	blockedLifeEventCypher string
	//go:embed cypher/blocked_consumer.cypher
	blockedConsumerCypher string
	//go:embed cypher/blocked_deciding.cypher
	blockedDecidingCypher string
	//go:embed cypher/needs.cypher
	needsCypher string
	//go:embed cypher/upstream.cypher
	upstreamCypher string
	//go:embed cypher/summary.cypher
	summaryCypher string
	//go:embed cypher/counts.cypher
	countsCypher string
	//go:embed cypher/fingerprints_nodes.cypher
	fingerprintsNodesCypher string
	//go:embed cypher/fingerprints_edges.cypher
	fingerprintsEdgesCypher string
)

// The statements of questions at a distance (graph.Deeper).
var (
	//go:embed cypher/impact_next.cypher
	impactNextCypher string
	//go:embed cypher/path_few.cypher
	pathFewCypher string
	//go:embed cypher/path_next.cypher
	pathNextCypher string
	//go:embed cypher/path_steps.cypher
	pathStepsCypher string
	//go:embed cypher/rows_all.cypher
	rowsAllCypher string
	//go:embed cypher/rows_scope.cypher
	rowsScopeCypher string
	//go:embed cypher/rows_needs.cypher
	rowsNeedsCypher string
	//go:embed cypher/rows_bases.cypher
	rowsBasesCypher string
	//go:embed cypher/rows_datasets.cypher
	rowsDatasetsCypher string
	//go:embed cypher/rows_above.cypher
	rowsAboveCypher string
	//go:embed cypher/rows_life_events.cypher
	rowsLifeEventsCypher string
	//go:embed cypher/rows_places.cypher
	rowsPlacesCypher string
	//go:embed cypher/coverage_all.cypher
	coverageAllCypher string
	//go:embed cypher/coverage_source.cypher
	coverageSourceCypher string
	//go:embed cypher/coverage_catalog.cypher
	coverageCatalogCypher string
	//go:embed cypher/coverage_agency.cypher
	coverageAgencyCypher string
	//go:embed cypher/followup_nodes.cypher
	followUpNodesCypher string
	//go:embed cypher/followup_edges.cypher
	followUpEdgesCypher string
	//go:embed cypher/followup_ends.cypher
	followUpEndsCypher string
)

// The statements of the history (graph.History).
var (
	//go:embed cypher/names.cypher
	namesCypher string
	//go:embed cypher/runs.cypher
	runsCypher string
	//go:embed cypher/changes.cypher
	changesCypher string
	//go:embed cypher/problems.cypher
	problemsCypher string
	//go:embed cypher/problem_counts.cypher
	problemCountsCypher string
	//go:embed cypher/fingerprints_problems.cypher
	fingerprintsProblemsCypher string
)

// The statements of writers.
var (
	//go:embed cypher/write/await.cypher
	awaitCypher string
	//go:embed cypher/write/forget_plans.cypher
	forgetPlansCypher string
	//go:embed cypher/write/setup.cypher
	setupCypher string
	//go:embed cypher/write/lock.cypher
	lockCypher string
	//go:embed cypher/write/close.cypher
	closeCypher string
	//go:embed cypher/write/close_steps.cypher
	closeStepsCypher string
	//go:embed cypher/write/step.cypher
	stepCypher string
	//go:embed cypher/write/publish.cypher
	publishCypher string
	//go:embed cypher/write/open.cypher
	openCypher string
	//go:embed cypher/write/remove_edges.cypher
	removeEdgesCypher string
	//go:embed cypher/write/remove_nodes.cypher
	removeNodesCypher string
	//go:embed cypher/write/create_nodes.cypher
	createNodesCypher string
	//go:embed cypher/write/change_nodes.cypher
	changeNodesCypher string
	//go:embed cypher/write/create_edges.cypher
	createEdgesCypher string
	//go:embed cypher/write/change_edges.cypher
	changeEdgesCypher string
	//go:embed cypher/write/set_leaving.cypher
	setLeavingCypher string
	//go:embed cypher/write/sum_up.cypher
	sumUpCypher string
)

// The statements of those who write the history.
var (
	//go:embed cypher/write/named.cypher
	namedCypher string
	//go:embed cypher/write/pin.cypher
	pinCypher string
	//go:embed cypher/write/create_runs.cypher
	createRunsCypher string
	//go:embed cypher/write/create_changes.cypher
	createChangesCypher string
	//go:embed cypher/write/forget_problems.cypher
	forgetProblemsCypher string
	//go:embed cypher/write/gone_problems.cypher
	goneProblemsCypher string
	//go:embed cypher/write/set_problems.cypher
	setProblemsCypher string
	//go:embed cypher/write/told.cypher
	toldCypher string
)

// schemaFiles are the constraints and indexes, one statement a file.
//
//go:embed cypher/schema
var schemaFiles embed.FS

// schemaStatements reads them, by name.
func schemaStatements() ([]string, error) {
	names, err := fs.Glob(schemaFiles, "cypher/schema/*.cypher")
	if err != nil {
		return nil, fmt.Errorf("list schema statements: %w", err)
	}
	var statements []string
	for _, name := range names {
		text, err := fs.ReadFile(schemaFiles, name)
		if err != nil {
			return nil, fmt.Errorf("read schema statement: %w", err)
		}
		statements = append(statements, string(text))
	}
	return statements, nil
}
