import { type Language, number } from '../../core/format/format';
import type { Text } from '../../text/nb';
import type { Column } from '../DataTable';
import { Origin } from '../Origin';
import type { Thing } from '../ThingLink';
import { ThingLink } from '../ThingLink';
import { ThingLinks } from '../ThingLinks';
import { datesOf } from './dates';
import { ExpectationLine } from './ExpectationLine';
import { Funding } from './Funding';
import { MeasureStatus } from './MeasureStatus';
import type { MeasureRow } from './query';
import css from './Columns.module.css';

/** The columns of a list of measures. */
export function measureColumns(t: Text, lang: Language): Column<MeasureRow>[] {
  const c = t.measures.columns;
  return [
    {
      key: 'measure',
      title: c.measure,
      names: true,
      cell: (row) => (
        <>
          <ThingLink thing={row} />
          <small className={css.line}>{t.words.measureType[row.type]}</small>
          {row.origins[0] && (
            <small className={css.line}>
              {c.source}: <Origin origin={row.origins[0]} />
            </small>
          )}
        </>
      ),
    },
    { key: 'status', title: c.status, cell: (row) => <MeasureStatus measure={row} /> },
    { key: 'leaders', title: c.leaders, cell: (row) => <SomeOf list={row.leaders} none={t.measures.noLeader} t={t} lang={lang} /> },
    {
      key: 'dates',
      title: c.dates,
      cell: (row) => (
        <>
          {datesOf(row, t, lang)}
          {waitsForOthers(row) && (
            <small className={css.line}>
              <ExpectationLine expectation={row.expectation} measure={row} />
            </small>
          )}
        </>
      ),
    },
    {
      key: 'money',
      title: c.operation,
      cell: (row) => (
        <>
          <Funding funding={row.operation} />
          <small className={css.line}>
            {c.development}: <Funding funding={row.development} />
          </small>
        </>
      ),
    },
    {
      key: 'addresses',
      title: c.addresses,
      cell: (row) => (
        <>
          <SomeOf list={row.addresses} none={t.parts.need.notStated} t={t} lang={lang} />
          {row.dependsOn.totalCount > 0 && (
            <small className={css.line}>
              {c.dependsOn}: <SomeOf list={row.dependsOn} none='' t={t} lang={lang} />
            </small>
          )}
        </>
      ),
    },
  ];
}

/** Whether something else than its own dates decides when it is done. */
function waitsForOthers({ status, expectation: { by, why } }: MeasureRow): boolean {
  return status !== 'DONE' && (by !== null || why === 'CIRCLE');
}

interface SomeProps {
  list: { totalCount: number; nodes: readonly Thing[] };
  none: string;
  t: Text;
  lang: Language;
}

/** The beginning of a list of things, and how many more there are. */
export function SomeOf({ list, none, t, lang }: SomeProps) {
  if (list.totalCount === 0) return none;
  return (
    <>
      <ThingLinks things={list.nodes} />
      {list.totalCount > list.nodes.length && ` ${t.measures.andMore(number(list.totalCount - list.nodes.length, lang))}`}
    </>
  );
}
