import type { Table } from '../../../core/csv/csv';
import type { Text } from '../../../text/nb';
import { basisWords } from './columns';
import type { Entry } from './query';

/** What stands in the way as a file: a row for each missing basis, and one for each barrier without. */
export function tableOf(entries: readonly Entry[], t: Text): Table {
  const words = t.followup.obstacles;
  return {
    header: [
      words.obstacle,
      words.type,
      words.status,
      words.where,
      words.bases,
      words.law,
      words.owner,
      words.services,
      words.measures,
      words.leaders,
      words.source,
      words.example,
      words.id,
    ],
    rows: entries.flatMap((entry) => (entry.bases.length ? entry.bases : [undefined]).map((duty) => rowOf(entry, duty, t))),
  };
}

function rowOf(entry: Entry, duty: Entry['bases'][number] | undefined, t: Text) {
  const words = t.followup.obstacles;
  const { barrier, measures } = entry;
  return [
    barrier?.title ?? words.missing(entry.bases.length),
    t.words.barrierType[entry.type],
    barrier && t.words.barrierStatus[barrier.status],
    titles(entry.where) || words.everywhere,
    duty && basisWords(duty, t),
    duty && titles(duty.basis.laws),
    duty && titles(duty.basis.agencies),
    duty && titles(duty.services.nodes),
    titles(measures) || words.unaddressed,
    titles(measures.flatMap(({ leaders }) => leaders.nodes)),
    barrier ? barrier.origins.map(({ source }) => source.title).join(', ') : words.derived,
    (barrier ?? duty?.basis.dataset)?.illustrative ? t.lifeevent.yes : t.lifeevent.no,
    barrier?.id ?? duty?.basis.dataset?.id,
  ];
}

function titles(things: readonly { id: string; title: string }[]): string {
  return [...new Map(things.map((thing) => [thing.id, thing.title])).values()].join(', ');
}
