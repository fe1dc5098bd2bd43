package curated_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/curated"
)

const (
	assessmentHeader = "service,consumer,dataset,kind,status,law,validFrom,validTo,assessedBy,assessedOn,note,source,date\n"
	linkHeader       = "from,relation,to,source,date\n"
	eventHeader      = "number,event,type,titleNb,titleNn,titleEn,responsible,source,date\n"
	cited            = ",https://example.org/doc,2026-01-02\n"
)

func read(t *testing.T, document, content string) graph.Batch {
	t.Helper()
	b, err := curated.Read(strings.NewReader(content), curated.Options{Source: "s", Document: document, Digest: "d"})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func edges(b graph.Batch) []string {
	var all []string
	for _, e := range b.Edges {
		all = append(all, e.From+" "+string(e.Type)+" "+e.To)
	}
	return all
}

func find(t *testing.T, b graph.Batch, id graph.ID) *graph.Node {
	t.Helper()
	for _, n := range b.Nodes {
		if n.ID == id {
			return n
		}
	}
	t.Fatalf("no node %s in %d nodes", id, len(b.Nodes))
	return nil
}

func basis(t *testing.T, b graph.Batch) *graph.Node {
	t.Helper()
	for _, n := range b.Nodes {
		if n.Assessment != nil {
			return n
		}
	}
	t.Fatalf("no assessment; problems: %+v", b.Problems)
	return nil
}

func TestAnAssessmentBecomesALegalBasisWithEverythingTheRowSays(t *testing.T) {
	b := read(t, "assessments.csv", assessmentHeader+
		"https://x.example/s,974761076,https://x.example/d,utlevering,finnes,https://lovdata.no/dokument/NL/lov/2016-12-09-88/%C2%A710-2,2020-01-01,31.12.2030,Digdir,2026-01-01,Sett på,https://example.org/doc,2026-01-02\n")
	if len(b.Problems) > 0 {
		t.Fatal(b.Problems)
	}
	const law, act = "https://lovdata.no/lov/2016-12-09-88/§10-2", "https://lovdata.no/lov/2016-12-09-88"
	skatt := graph.AgencyID("974761076")
	origin := graph.Origin{Source: "s", Document: "assessments.csv:2", Reference: "https://example.org/doc", Date: "2026-01-02"}
	n := basis(t, b)
	want := &graph.Node{
		ID: n.ID, Kinds: []graph.Kind{graph.LegalBasis}, Resolved: true,
		Titles: []graph.Text{
			{Lang: "nb", Value: "Utleveringshjemmel finnes", Source: "s"},
			{Lang: "nn", Value: "Utleveringsheimel finst", Source: "s"},
			{Lang: "en", Value: "Basis for disclosure exists", Source: "s"},
		},
		Origins:   []graph.Origin{origin},
		BasisKind: graph.Disclosure, Valid: graph.Period{From: "2020-01-01", To: "2030-12-31"},
		Assessment: &graph.Assessment{
			Service: "https://x.example/s", Consumer: skatt, Dataset: "https://x.example/d",
			Status: graph.AssessedPresent, Law: law, By: "Digdir", On: "2026-01-01", Note: "Sett på",
		},
	}
	if diff := cmp.Diff(want, n); diff != "" {
		t.Error(diff)
	}
	if !strings.HasPrefix(n.ID, "urn:sammenheng:assessment:") || len(n.ID) != len("urn:sammenheng:assessment:")+32 {
		t.Errorf("id is %s", n.ID)
	}
	wantEdges := []string{
		n.ID + " ASSESSES https://x.example/s",
		n.ID + " ASSESSES " + skatt,
		n.ID + " ASSESSES https://x.example/d",
		n.ID + " FOUNDED_IN " + law,
		law + " PART_OF " + act,
		"https://x.example/d HAS_BASIS " + n.ID,
	}
	if diff := cmp.Diff(wantEdges, edges(b)); diff != "" {
		t.Error(diff)
	}
	for _, e := range b.Edges {
		if !cmp.Equal(e.Predicates, []string{"curated"}) || !cmp.Equal(e.Origins, []graph.Origin{origin}) {
			t.Errorf("edge %v has predicates %v and origins %v", e.EdgeKey, e.Predicates, e.Origins)
		}
	}
	if a := find(t, b, skatt); a.Resolved || a.OrgNumber != "974761076" || !a.Is(graph.Agency) {
		t.Errorf("the consumer is %+v", a)
	}
	if b.Source != "s" || b.Document != "assessments.csv" || b.Digest != "d" {
		t.Errorf("the batch is named %q %q %q", b.Source, b.Document, b.Digest)
	}
}

func TestOnlyABasisThatExistsIsHad(t *testing.T) {
	for _, c := range []struct{ name, cells, owner string }{
		{"disclosure present: the dataset has it", "u:s,,u:d,DISCLOSURE,PRESENT", "u:d"},
		{"disclosure missing: nobody has it", ",,u:d,DISCLOSURE,MISSING", ""},
		{"disclosure under assessment: nobody has it", ",,u:d,DISCLOSURE,under vurdering", ""},
		{"processing present: the service has it", "u:s,,u:d,behandling,PRESENT", "u:s"},
		{"processing missing: nobody has it", "u:s,,,PROCESSING,mangler", ""},
		{"a consumer's processing basis is no basis of the dataset", ",974761076,u:d,PROCESSING,PRESENT", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := read(t, "assessments.csv", assessmentHeader+c.cells+",,,,Digdir,2026-01-01,"+cited)
			n, owner := basis(t, b), ""
			for _, e := range b.Edges {
				if e.Type == graph.HasBasis {
					owner = e.From
				}
			}
			if owner != c.owner {
				t.Errorf("%s has the basis %s, want %q", owner, n.ID, c.owner)
			}
		})
	}
}

func TestARejectedRowNamesLineColumnAndWhatToDo(t *testing.T) {
	for _, c := range []struct {
		name, document, row, property, value, says string
	}{
		{"a day that does not exist", "assessments.csv", ",,u:d,DISCLOSURE,MISSING,,2026-02-30,,Digdir,2026-01-01," + cited, "validFrom", "2026-02-30", "existing day"},
		{"an end before the beginning", "assessments.csv", ",,u:d,DISCLOSURE,MISSING,,2026-02-02,2026-02-01,Digdir,2026-01-01," + cited, "validTo", "2026-02-01", "before validFrom"},
		{"disclosure without a dataset", "assessments.csv", "u:s,,,DISCLOSURE,MISSING,,,,Digdir,2026-01-01," + cited, "dataset", "", "for a dataset"},
		{"processing for a dataset alone", "assessments.csv", ",,u:d,PROCESSING,MISSING,,,,Digdir,2026-01-01," + cited, "service", "", "both consumer and dataset"},
		{"processing for a consumer alone", "assessments.csv", ",974761076,,PROCESSING,MISSING,,,,Digdir,2026-01-01," + cited, "service", "", "both consumer and dataset"},
		{"a wrong check digit", "assessments.csv", ",974761077,u:d,DISCLOSURE,MISSING,,,,Digdir,2026-01-01," + cited, "consumer", "974761077", "modulus 11"},
		{"a wrong check digit in an address", "links.csv", "https://x.example/974761077,PART_OF,974761076" + cited, "from", "https://x.example/974761077", "modulus 11"},
		{"an agency by name", "links.csv", "Skatteetaten,MINISTRY,972417807" + cited, "from", "Skatteetaten", "organisation number"},
		{"an unknown kind", "assessments.csv", ",,u:d,SHARING,MISSING,,,,Digdir,2026-01-01," + cited, "kind", "SHARING", "disclosure, processing"},
		{"an unknown status", "assessments.csv", ",,u:d,DISCLOSURE,maybe,,,,Digdir,2026-01-01," + cited, "status", "maybe", "under_assessment"},
		{"a law by name", "assessments.csv", ",,u:d,DISCLOSURE,MISSING,skatteforvaltningsloven,,,Digdir,2026-01-01," + cited, "law", "skatteforvaltningsloven", "address of a law"},
		{"a Lovdata page that is no law", "assessments.csv", ",,u:d,DISCLOSURE,MISSING,https://lovdata.no/register,,,Digdir,2026-01-01," + cited, "law", "https://lovdata.no/register", "address of a law"},
		{"nobody assessed it", "assessments.csv", ",,u:d,DISCLOSURE,MISSING,,,,,2026-01-01," + cited, "assessedBy", "", "is empty"},
		{"a dataset by name", "assessments.csv", ",,Folkeregisteret,DISCLOSURE,MISSING,,,,Digdir,2026-01-01," + cited, "dataset", "Folkeregisteret", "absolute address"},
		{"no source", "links.csv", "u:e,PROVIDED_BY,u:d,,2026-01-02\n", "source", "", "is empty"},
		{"no date", "links.csv", "u:e,PROVIDED_BY,u:d,https://example.org/doc,\n", "date", "", "is empty"},
		{"a link to itself", "links.csv", "u:e,PROVIDED_BY,u:e" + cited, "to", "u:e", "itself"},
		{"an unknown relation", "links.csv", "u:e,HAS,u:d" + cited, "relation", "HAS", "provided_by"},
		{"a life event outside the seven", "life-events.csv", "8,u:e,LIFE_EVENT,Tittel,,," + cited, "number", "8", "1 to 7"},
		{"a life event of no type", "life-events.csv", "1,u:e,party,Tittel,,," + cited, "type", "party", "livshendelse"},
		{"a life event without a title", "life-events.csv", "1,u:e,LIFE_EVENT,,,," + cited, "titleNb", "", "is empty"},
		{"a missing cell", "links.csv", "u:e,PROVIDED_BY,u:d,https://example.org/doc\n", "date", "", "4 cells and the header 5"},
		{"a cell too many", "links.csv", "u:e,PROVIDED_BY,u:d,https://example.org/doc,2026-01-02,x\n", "", "", "6 cells and the header 5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			header := map[string]string{"assessments.csv": assessmentHeader, "links.csv": linkHeader, "life-events.csv": eventHeader}[c.document]
			good := map[string]string{
				"assessments.csv": ",,u:good,DISCLOSURE,MISSING,,,,Digdir,2026-01-01," + cited,
				"links.csv":       "u:good,PROVIDED_BY,u:d" + cited,
				"life-events.csv": "2,u:good,LIFE_EVENT,Tittel,,," + cited,
			}[c.document]
			b := read(t, c.document, header+c.row+good)
			if len(b.Problems) != 1 {
				t.Fatalf("problems: %+v", b.Problems)
			}
			p := b.Problems[0]
			if p.Code != graph.RowInvalid || p.Property != c.property || p.Value != c.value || !strings.Contains(p.Message, c.says) {
				t.Errorf("problem is %+v", p)
			}
			if p.Line != 2 || p.Column < 1 || p.Source != "s" || p.Document != c.document {
				t.Errorf("place is %s %s %d:%d", p.Source, p.Document, p.Line, p.Column)
			}
			find(t, b, "u:good") // the neighbour is kept
			for _, n := range b.Nodes {
				if n.Origins[0].Document == c.document+":2" {
					t.Errorf("the rejected row left %s behind", n.ID)
				}
			}
		})
	}
}

func TestColumnIsWhereTheCellBegins(t *testing.T) {
	b := read(t, "links.csv", "from,relation,to,source,date\n\"u:e\",PROVIDED_BY,no address"+cited)
	if p := b.Problems[0]; p.Line != 2 || p.Column != 19 {
		t.Errorf("place is %d:%d, want 2:19", p.Line, p.Column)
	}
}

func TestEveryWrongCellOfARowIsNamed(t *testing.T) {
	b := read(t, "links.csv", linkHeader+"x,PROVIDED_BY,y,z,2026-13-01\n")
	var columns []string
	for _, p := range b.Problems {
		columns = append(columns, p.Property)
	}
	if diff := cmp.Diff([]string{"source", "date", "from", "to"}, columns); diff != "" {
		t.Error(diff)
	}
}

func TestLinksReadAsEdgesBetweenStubs(t *testing.T) {
	b := read(t, "links.csv", linkHeader+
		"u:e,PROVIDED_BY,u:d"+cited+
		"u:le,INCLUDES,u:s"+cited+
		"974761076,PART_OF,https://org.example/organizations/972417807"+cited+
		"974 761 076,MINISTRY,972417807"+cited)
	skatt, fin := graph.AgencyID("974761076"), graph.AgencyID("972417807")
	want := []string{"u:e PROVIDED_BY u:d", "u:le INCLUDES u:s", skatt + " PART_OF " + fin, skatt + " PART_OF " + fin}
	if diff := cmp.Diff(want, edges(b)); diff != "" {
		t.Error(diff)
	}
	var kinds []string
	for _, n := range b.Nodes {
		if n.Resolved {
			t.Errorf("%s is resolved, though only referred to", n.ID)
		}
		kind := string(n.Kind())
		if n.Ministry {
			kind += " ministry"
		}
		if len(n.Aliases) > 0 {
			kind += " " + n.Aliases[0]
		}
		kinds = append(kinds, kind)
	}
	wantKinds := []string{
		"Evidence", "Dataset", "LifeEvent", "Service", "Agency",
		"Agency https://org.example/organizations/972417807", "Agency", "Agency ministry",
	}
	if diff := cmp.Diff(wantKinds, kinds); diff != "" {
		t.Error(diff)
	}
}

func TestALifeEventIsNamedNumberedAndGivenToItsMinistry(t *testing.T) {
	b := read(t, "life-events.csv", eventHeader+"4,u:e,livshendelse,Dødsfall og arv,Dødsfall og arv,Death and inheritance,972417858"+cited)
	n := find(t, b, "u:e")
	if n.National != 4 || n.EventType != graph.LifeEventType || !n.Resolved || len(n.Titles) != 3 || n.Titles[2].Value != "Death and inheritance" {
		t.Errorf("the event is %+v", n)
	}
	if diff := cmp.Diff([]string{graph.AgencyID("972417858") + " RESPONSIBLE u:e"}, edges(b)); diff != "" {
		t.Error(diff)
	}
}

func TestANationalNumberIsGivenOnce(t *testing.T) {
	b := read(t, "life-events.csv", eventHeader+"1,u:a,event,A,,,"+cited+"1,u:b,event,B,,,"+cited+"2,u:a,event,A,,,"+cited)
	if len(b.Problems) != 2 || b.Problems[0].Property != "number" || b.Problems[0].Line != 3 || b.Problems[1].Property != "event" || b.Problems[1].Line != 4 {
		t.Errorf("problems: %+v", b.Problems)
	}
	if len(b.Nodes) != 1 {
		t.Errorf("%d nodes, want the first row's only", len(b.Nodes))
	}
}

func TestAnUnknownTableNamesTheKnownOnes(t *testing.T) {
	_, err := curated.Read(strings.NewReader(linkHeader), curated.Options{Document: "folder/lenker.csv"})
	if !errors.Is(err, curated.ErrUnknownTable) {
		t.Fatalf("error is %v", err)
	}
	for _, word := range append(curated.Tables(), "folder/lenker.csv") {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%q does not name %s", err, word)
		}
	}
}
