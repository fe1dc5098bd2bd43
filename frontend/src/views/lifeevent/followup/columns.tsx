import { Fragment } from 'react';
import { day, type Language } from '../../../core/format/format';
import { Badge } from '../../../parts/Badge';
import type { Column } from '../../../parts/DataTable';
import { MeasureLine } from '../../../parts/followup/MeasureLine';
import { LawLink } from '../../../parts/LawLink';
import { Origins } from '../../../parts/Origins';
import { ThingLink } from '../../../parts/ThingLink';
import { ThingLinks } from '../../../parts/ThingLinks';
import type { Text } from '../../../text/nb';
import css from './FollowUp.module.css';
import type { Entry } from './query';

type Basis = Entry['bases'][number];

/** What tells one thing in the way from another. */
export function keyOf({ type, barrier, bases }: Entry): string {
  return [type, barrier?.id, ...bases.map(({ basis }) => `${basis.kind} ${basis.dataset?.id} ${basis.consumer?.id}`)].join(' ');
}

/** A missing basis in words. */
export function basisWords({ basis }: Basis, t: Text): string {
  return t.lifeevent.basis[basis.kind](basis.dataset?.title ?? t.lifeevent.unknownDataset, basis.consumer?.title ?? '');
}

/** What stands in the way and who says so, where, which bases are missing, and who does what. */
export function columnsOf(t: Text, lang: Language): Column<Entry>[] {
  const words = t.followup.obstacles;
  return [
    { key: 'obstacle', title: words.obstacle, names: true, cell: (entry) => <Obstacle entry={entry} t={t} lang={lang} /> },
    { key: 'where', title: words.where, cell: ({ where }) => (where.length ? <ThingLinks things={where} /> : words.everywhere) },
    { key: 'bases', title: words.bases, cell: ({ bases }) => (bases.length ? bases.map((one) => <MissingBasis key={basisWords(one, t)} duty={one} t={t} />) : words.noBases) },
    { key: 'who', title: words.who, cell: (entry) => <Who entry={entry} t={t} /> },
  ];
}

function Obstacle({ entry: { type, barrier, bases }, t, lang }: { entry: Entry; t: Text; lang: Language }) {
  const words = t.followup.obstacles;
  return (
    <>
      {barrier ? <ThingLink thing={barrier} /> : words.missing(bases.length)}
      <small className={css.second}>
        {t.words.barrierType[type]}
        {barrier && ` · ${t.words.barrierStatus[barrier.status]}`}
        {barrier?.since && ` · ${words.since(day(barrier.since, lang))}`}
      </small>
      {barrier?.description && <small className={css.second}>{barrier.description}</small>}
      <small className={css.second}>
        {words.source}: {barrier ? <Origins origins={barrier.origins} /> : words.derived}
      </small>
    </>
  );
}

/** A missing basis with the law that would have to have it, whose job it is, and who waits. */
function MissingBasis({ duty, t }: { duty: Basis; t: Text }) {
  const words = t.followup.obstacles;
  const { basis, services, alone } = duty;
  return (
    <div className={css.basis}>
      {basis.dataset ? <ThingLink thing={{ ...basis.dataset, title: basisWords(duty, t), titleLanguage: null }} /> : basisWords(duty, t)}
      <small className={css.second}>
        {words.law}: {basis.laws.length ? <Laws laws={basis.laws} /> : t.parts.need.notStated}
        <br />
        {words.owner}: {basis.agencies.length ? <ThingLinks things={basis.agencies} /> : t.parts.need.notStated}
        <br />
        {words.waiting(services.totalCount, alone)}: <ThingLinks things={services.nodes} />
      </small>
    </div>
  );
}

function Laws({ laws }: { laws: Basis['basis']['laws'] }) {
  return laws.map((law, at) => (
    <Fragment key={law.id}>
      {at > 0 && ', '}
      <LawLink law={law} />
    </Fragment>
  ));
}

function Who({ entry, t }: { entry: Entry; t: Text }) {
  const words = t.followup.obstacles;
  return (
    <>
      {entry.unaddressed && (
        <Badge shape='cross' tone='bad'>
          {words.unaddressed}
        </Badge>
      )}
      {entry.measures.map((measure) => (
        <MeasureLine key={measure.id} measure={measure} />
      ))}
      {entry.ended.length > 0 && (
        <div>
          <small className={css.second}>{words.ended}</small>
          {entry.ended.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </div>
      )}
    </>
  );
}
