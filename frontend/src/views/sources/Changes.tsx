import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { eventOptions } from '../../core/choices/eventOptions';
import type { Table } from '../../core/csv/csv';
import { byName, day, number } from '../../core/format/format';
import { unparted } from '../../core/format/law';
import { Answer } from '../../parts/Answer';
import { Choose } from '../../parts/Choose';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { ExampleMark } from '../../parts/ExampleMark';
import { Pager } from '../../parts/Pager';
import { type Thing, ThingLink } from '../../parts/ThingLink';
import { type InUse, useText } from '../../text/useText';
import { Bar } from './Bar';
import { ChangesQuery, type ChangeTold } from './query';
import css from './Sources.module.css';
import { SourceName } from './SourceName';
import { type PartProps, start } from './state';

const size = 25;

/** What loads changed for people who follow the services. */
export function Changes({ state, change }: PartProps) {
  const inUse = useText();
  const { t, lang, LANG } = inUse;
  const client = useClient();
  const words = t.sources;
  const variables = {
    since: state.since || null,
    until: state.until || null,
    lifeEvent: state.event || null,
    agency: state.agency || null,
    lang: LANG,
    first: size,
    after: state.after || null,
  };
  const asked = useAsk(ChangesQuery, variables);
  return (
    <>
      <Bar
        asked={asked}
        file={words.files.changes}
        table={async () => tableOf(await everyPage(client, ChangesQuery, { ...variables, first: 100 }, ({ changes }) => changes), inUse)}
      >
        <Day label={words.from} value={state.since} choose={(since) => change({ since, ...start })} />
        <Day label={words.until} value={state.until} choose={(until) => change({ until, ...start })} />
        <Choose
          label={words.event}
          value={state.event}
          options={[{ value: '', title: words.allEvents }, ...eventOptions(asked.data?.lifeEvents.nodes ?? [], state.event, t.parts.loading)]}
          choose={(event) => change({ event, ...start })}
        />
        <Choose
          label={words.agency}
          value={state.agency}
          options={[{ value: '', title: words.allAgencies }, ...agencyOptions(asked.data?.changes.nodes ?? [], state.agency)]}
          choose={(agency) => change({ agency, ...start })}
        />
      </Bar>
      <Answer to={asked} lines={16}>
        {({ changes }) =>
          changes.totalCount === 0 ? (
            <Empty todo={words.noChanges} />
          ) : (
            <div>
              <p className={css.quiet}>{changes.counts.map(({ kind, changes: n }) => `${t.words.change[kind]}: ${number(n, lang)}`).join(' · ')}</p>
              <DataTable caption={words.parts.changes} captionHidden columns={columnsOf(inUse)} rows={changes.nodes} keyOf={keyOf} />
              <Pager
                pageInfo={changes.pageInfo}
                shown={changes.nodes.length}
                total={changes.totalCount}
                before={state.before}
                go={({ after = '', before = 0 }) => change({ after, before })}
              />
            </div>
          )
        }
      </Answer>
    </>
  );
}

function Day({ label, value, choose }: { label: string; value: string; choose: (day: string) => void }) {
  return (
    <Field data-size='sm'>
      <Label>{label}</Label>
      <Input type='date' value={value} onChange={(event) => choose(event.target.value)} />
    </Field>
  );
}

/** The agencies that the changes in sight concern, and the one in the address. */
function agencyOptions(changes: readonly ChangeTold[], chosen: string): { value: string; title: string }[] {
  const named = new Map(changes.flatMap(({ agencies }) => agencies.map(({ id, title }) => [id, title] as const)));
  if (chosen && !named.has(chosen)) named.set(chosen, chosen);
  const order = byName();
  return [...named].map(([value, title]) => ({ value, title })).toSorted((a, b) => order(a.title, b.title));
}

function keyOf({ run, kind, subject, sentence }: ChangeTold): string {
  return `${run} ${kind} ${subject.id} ${sentence}`;
}

function columnsOf({ t, lang }: InUse): Column<ChangeTold>[] {
  const words = t.sources;
  return [
    { key: 'day', title: words.day, cell: (one) => <time dateTime={one.day}>{day(one.day, lang)}</time> },
    { key: 'kind', title: words.change, cell: ({ kind }) => t.words.change[kind] },
    { key: 'changed', title: words.changed, names: true, cell: (one) => <Sentence one={one} /> },
    { key: 'events', title: words.lifeEvents, cell: ({ lifeEvents }) => <Things things={lifeEvents} /> },
    { key: 'agencies', title: words.agencies, cell: ({ agencies }) => <Things things={agencies} /> },
    { key: 'sources', title: words.statedBy, cell: ({ sources }) => <SourceNames sources={sources} /> },
  ];
}

function Sentence({ one }: { one: ChangeTold }) {
  const { t } = useText();
  return (
    <span className={css.sentence}>
      <span>
        {unparted(one.sentence)}
        {one.illustrative && <ExampleMark />}
      </span>
      {one.sourceFailed && <strong>{t.sources.sourceFailed}</strong>}
      {one.subject.node && <ThingLink thing={one.subject.node} />}
    </span>
  );
}

function SourceNames({ sources }: { sources: ChangeTold['sources'] }) {
  return sources.map((source, at) => (
    <span key={source.id}>
      {at > 0 && ', '}
      <SourceName source={source} />
    </span>
  ));
}

function Things({ things }: { things: readonly Thing[] }) {
  return things.map((thing, at) => (
    <span key={thing.id}>
      {at > 0 && ', '}
      <ThingLink thing={thing} />
    </span>
  ));
}

function tableOf(changes: readonly ChangeTold[], { t }: InUse): Table {
  const words = t.sources;
  return {
    header: [words.run, words.day, words.change, words.changed, words.lifeEvents, words.agencies, words.statedBy, t.parts.example, 'id'],
    rows: changes.map((one) => [
      one.run,
      one.day,
      t.words.change[one.kind],
      one.sentence,
      titlesOf(one.lifeEvents),
      titlesOf(one.agencies),
      titlesOf(one.sources),
      one.illustrative ? t.parts.example : '',
      one.subject.id,
    ]),
  };
}

function titlesOf(things: readonly { title: string }[]): string {
  return things.map(({ title }) => title).join(', ');
}
