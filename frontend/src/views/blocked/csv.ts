import type { Table } from '../../core/csv/csv';
import { turnOf } from '../../core/services/reasons';
import type { Text } from '../../text/nb';
import type { Row } from './query';

const each = (titles: readonly string[]) => [...new Set(titles)].join(', ');

/** Titles that a row can hold, and how many more there are. */
const some = (titles: readonly string[], total: number) => each(titles) + (total > titles.length ? ` (+${total - titles.length})` : '');

/** The agencies that have to act on what blocks a service; none where nothing blocks it. */
export function actorsOf(row: Row) {
  const actors = row.needs.nodes.flatMap((need) => {
    const turn = turnOf(need.reason);
    return turn === 'consumer' ? need.consumers : turn === 'provider' ? need.providers : [];
  });
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}

/** The agencies that have what a service needs. */
export function holdersOf(row: Row) {
  return [...new Map(row.needs.nodes.flatMap((need) => need.providers).map((holder) => [holder.id, holder])).values()];
}

/** The table as a file: one row a service. */
export function tableOf(rows: readonly Row[], t: Text): Table {
  const c = t.blocked.columns;
  return {
    header: [c.service, c.state, c.reason, c.why, c.responsible, c.dataset, c.holder, c.actor, c.law, c.upstream, c.example, c.id],
    rows: rows.map((row) => [
      row.title,
      t.words.state[row.state],
      each(row.verdict.reasons.map((reason) => t.words.reason[reason])),
      row.explanations.join(' '),
      some(row.responsible.nodes.map((agency) => agency.title), row.responsible.totalCount),
      each(row.needs.nodes.flatMap((need) => need.dataset?.title ?? [])),
      each(holdersOf(row).map((agency) => agency.title)),
      each(actorsOf(row).map((agency) => agency.title)),
      each(row.needs.nodes.flatMap((need) => need.laws.map((law) => law.title))),
      row.verdict.blockedUpstream ? t.blocked.yes : t.blocked.no,
      row.verdict.illustrative ? t.blocked.yes : t.blocked.no,
      row.id,
    ]),
  };
}
