import type { Table } from '../../core/csv/csv';
import { periodName } from '../../core/report/name';
import type { Text } from '../../text/nb';
import type { MeasureTold, RecommendationTold, ReportTold } from './lists';

const titles = (things: readonly { title: string }[]) => things.map(({ title }) => title).join(', ');
const sources = (origins: readonly { source: { title: string } }[]) => [...new Set(origins.map(({ source }) => source.title))].join(', ');

/** Measures as a file. */
export function measureTable(rows: readonly MeasureTold[], t: Text): Table {
  const c = t.measures.columns;
  return {
    header: [c.measure, c.type, c.status, c.due, c.finished, t.measures.overdue, c.leaders, c.operation, c.amount(c.operation), c.source, c.example, c.id],
    rows: rows.map((row) => [
      row.title,
      t.words.measureType[row.type],
      t.words.measureStatus[row.status],
      row.due,
      row.finished,
      row.overdue ? t.measures.yes : t.measures.no,
      titles(row.leaders.nodes),
      t.words.funding[row.operation.state],
      row.operation.amount,
      sources(row.origins),
      row.illustrative ? t.measures.yes : t.measures.no,
      row.id,
    ]),
  };
}

/** Status reports as a file. */
export function reportTable(rows: readonly ReportTold[], t: Text): Table {
  const c = t.reports.columns;
  return {
    header: [c.period, c.about, c.reporter, c.now, c.due, c.delivered, c.text, c.source, t.followup.obstacles.example, c.id],
    rows: rows.map((row) => [
      periodName(row.period, t.reports.periods),
      titles(row.concerns.nodes),
      titles(row.reporters.nodes),
      row.status ? t.words.reportStatus[row.status] : t.followup.reports.notDelivered,
      row.due,
      row.delivered,
      row.description,
      sources(row.origins),
      row.illustrative ? t.measures.yes : t.measures.no,
      row.id,
    ]),
  };
}

/** Recommendations as a file. */
export function recommendationTable(rows: readonly RecommendationTold[], t: Text): Table {
  const words = t.followup.recommendations;
  return {
    header: [words.recommendation, words.issuer, words.addressees, words.progress, t.followup.obstacles.source, t.followup.obstacles.example, t.followup.obstacles.id],
    rows: rows.map((row) => [
      row.title,
      row.number === null ? row.issuer : words.numbered(row.issuer, row.number),
      titles(row.addressees.nodes),
      t.words.progress[row.progress],
      sources(row.origins),
      row.illustrative ? t.measures.yes : t.measures.no,
      row.id,
    ]),
  };
}
