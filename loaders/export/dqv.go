package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/rdf"
	"github.com/sammenheng/sammenheng/loaders/vocab"
)

// DQV writes the problems that pass f as a report in the Data Quality
// Vocabulary: a metric for each code, a measurement for each code and source or
// catalogue that has such problems (new ones and those still there), and an
// annotation for each problem, in bokmål, nynorsk and English.
func DQV(ctx context.Context, store History, w io.Writer, f graph.ProblemFilter) error {
	var failed error
	err := rdf.Encode(w, rdf.Turtle, func(yield func(rdf.Triple) bool) {
		r := &qualityReport{History: store, filter: f, yield: yield}
		for _, part := range []func(context.Context) error{r.metrics, r.measurements, r.annotations} {
			if failed = part(ctx); failed != nil {
				return
			}
		}
	})
	switch {
	case failed != nil:
		return fmt.Errorf("export problems: %w", failed)
	case err != nil:
		return fmt.Errorf("export problems: %w", err)
	default:
		return nil
	}
}

// qualityReport turns problems into triples.
type qualityReport struct {
	History
	filter graph.ProblemFilter
	yield  func(rdf.Triple) bool
}

// write hands over the statements of subjects. A writer that has enough has
// failed, and Encode tells why.
func (r *qualityReport) write(blocks ...*block) error {
	for _, b := range blocks {
		if b.err != nil {
			return b.err
		}
		for _, t := range b.triples {
			if !r.yield(t) {
				return nil
			}
		}
	}
	return nil
}

// metrics says what is counted.
func (r *qualityReport) metrics(context.Context) error {
	for _, code := range graph.ProblemCodes() {
		if r.filter.Code != "" && r.filter.Code != code {
			continue
		}
		b := newBlock(vocab.SammenhengMetric(string(code)))
		b.link(vocab.RDFType, vocab.DQVMetric)
		b.text(vocab.SKOSNotation, string(code), "")
		for _, lang := range languages() {
			b.text(vocab.SKOSNote, graph.Advice(code, lang), strings.ToLower(string(lang)))
		}
		b.link(vocab.DQVExpectedDataType, vocab.XSDInteger)
		b.link(vocab.DQVInDimension, dimension(code))
		if err := r.write(b); err != nil {
			return err
		}
	}
	return nil
}

func languages() []graph.Language { return []graph.Language{graph.NB, graph.NN, graph.EN} }

// dimension is which side of quality a problem is about.
func dimension(code graph.ProblemCode) string {
	switch code {
	case graph.TitleMissing:
		return vocab.LDQDCompleteness
	case graph.NotDescribed, graph.LawWithoutAddress:
		return vocab.LDQDInterlinking
	case graph.WrongRange, graph.PeriodReversed, graph.SourceConflict, graph.AliasConflict, graph.RelationUnknown,
		graph.DependencyCircle:
		return vocab.LDQDConsistency
	default:
		return vocab.LDQDSyntacticValidity
	}
}

// measurements counts by source and by catalogue.
func (r *qualityReport) measurements(ctx context.Context) error {
	last, err := r.Problems(ctx, graph.ProblemQuery{Filter: r.filter})
	if err != nil {
		return fmt.Errorf("read the last run: %w", err)
	}
	for _, by := range []graph.ProblemsBy{graph.ProblemsBySource, graph.ProblemsByCatalog} {
		counts, err := r.ProblemCounts(ctx, r.filter, by)
		if err != nil {
			return fmt.Errorf("count problems: %w", err)
		}
		for _, c := range counts {
			of := c.Group
			if by == graph.ProblemsBySource {
				of = vocab.SammenhengSource(c.Group)
			}
			if there := c.New + c.Still; of != "" && there > 0 {
				if err := r.write(measurement(last.LastRun, c.Code, of, there)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func measurement(run int64, code graph.ProblemCode, of string, count int) *block {
	b := newBlock(vocab.SammenhengMeasurement(run, string(code), of))
	b.link(vocab.RDFType, vocab.DQVQualityMeasurement)
	b.link(vocab.DQVIsMeasurementOf, vocab.SammenhengMetric(string(code)))
	b.link(vocab.DQVComputedOn, of)
	b.typed(vocab.DQVValue, strconv.Itoa(count), vocab.XSDInteger)
	return b
}

// annotations tells of each problem.
func (r *qualityReport) annotations(ctx context.Context) error {
	return eachProblem(ctx, r, r.filter, func(page graph.ProblemPage, look func(graph.ID) *graph.Node) error {
		for _, p := range page.Problems {
			if err := r.write(annotation(p, look)...); err != nil {
				return err
			}
		}
		return nil
	})
}

// annotation speaks of the subject; of the source where that is no IRI, or where
// a row or a document is meant.
func annotation(p graph.FoundProblem, look func(graph.ID) *graph.Node) []*block {
	target := p.Subject
	if _, err := rdf.NewIRI(target); err != nil {
		target = vocab.SammenhengSource(p.Source)
	}
	b := newBlock(vocab.SammenhengProblem(p.Key))
	b.link(vocab.RDFType, vocab.DQVQualityAnnotation)
	b.link(vocab.RDFType, vocab.OAAnnotation)
	b.link(vocab.OAMotivatedBy, vocab.DQVQualityAssessment)
	b.link(vocab.OAHasTarget, target)
	b.link(vocab.DCTType, vocab.SammenhengMetric(string(p.Code)))
	b.link(vocab.DQVInDimension, dimension(p.Code))
	b.link(vocab.DCTSource, vocab.SammenhengSource(p.Source))
	b.date(vocab.DCTCreated, p.Since)
	blocks := []*block{b}
	for _, lang := range languages() {
		tag := strings.ToLower(string(lang))
		body := newBlock(vocab.SammenhengProblemText(p.Key, tag))
		body.link(vocab.RDFType, vocab.OATextualBody)
		body.text(vocab.RDFValue, graph.ExplainProblem(p.Problem, lang, look), tag)
		b.link(vocab.OAHasBody, vocab.SammenhengProblemText(p.Key, tag))
		blocks = append(blocks, body)
	}
	return blocks
}
