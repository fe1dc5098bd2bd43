import { Link } from 'wouter';
import { number } from '../../core/format/format';
import { address, paths } from '../../core/url/routes';
import { whatIfAddress } from '../../core/hypothesis/address';
import { Empty } from '../../parts/Empty';
import { LawLink } from '../../parts/LawLink';
import { Section } from '../../parts/Section';
import type { Thing } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import { useText } from '../../text/useText';
import css from './LifeEvent.module.css';
import type { Blocker, Summary } from './query';

/** The missing bases that would release most, each alone. */
export function Blockers({ event }: { event: Summary }) {
  const { t, lang } = useText();
  const { nodes, totalCount } = event.summary.topBlockers;
  const shown = nodes.length < totalCount && (
    <Link href={address(paths.whatIf, { event: event.id })}>{t.lifeevent.blockersShown(number(nodes.length, lang), number(totalCount, lang))}</Link>
  );
  return (
    <Section title={t.lifeevent.blockers} id='blockers' aside={shown}>
      {nodes.length === 0 ? (
        <Empty todo={t.lifeevent.noBlockers} />
      ) : (
        <>
          <p className={css.note}>{t.lifeevent.blockersLead}</p>
          <ol className={css.blockers}>
            {nodes.map((blocker) => (
              <li key={blocker.bases.map(({ kind, dataset, consumer }) => `${kind} ${dataset?.id} ${consumer?.id}`).join()}>
                <OneBlocker blocker={blocker} event={event.id} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function OneBlocker({ blocker, event }: { blocker: Blocker; event: string }) {
  const { t } = useText();
  const agencies = unique(blocker.bases.flatMap((basis) => basis.agencies));
  const ministries = unique(blocker.bases.flatMap((basis) => basis.ministries)).filter((one) => !agencies.some(({ id }) => id === one.id));
  const laws = unique(blocker.bases.flatMap((basis) => basis.laws));
  return (
    <>
      <div>
        {blocker.bases.map((basis) => (
          <strong key={`${basis.kind} ${basis.dataset?.id} ${basis.consumer?.id}`} className={css.basis}>
            {t.lifeevent.basis[basis.kind](basis.dataset?.title ?? t.lifeevent.unknownDataset, basis.consumer?.title ?? '')}
          </strong>
        ))}
        <p className={css.released}>
          <b>{t.lifeevent.releases(blocker.releases.totalCount)}</b>
          {blocker.releases.totalCount > 0 && ': '}
          <Some list={blocker.releases} />
        </p>
        {blocker.helps.totalCount > 0 && (
          <p className={css.released}>
            {t.lifeevent.helps(blocker.helps.totalCount)}: <Some list={blocker.helps} />
          </p>
        )}
      </div>
      <div className={css.owners}>
        {agencies.length + ministries.length > 0 && (
          <p>
            <span className={css.note}>{t.lifeevent.whoseJob}: </span>
            <ThingLinks things={[...agencies, ...ministries]} />
          </p>
        )}
        {laws.map((law) => (
          <p key={law.id}>
            <LawLink law={law} />
          </p>
        ))}
        <p className='no-print'>
          <Link href={whatIfAddress(blocker.bases, event)}>{t.lifeevent.tryIt}</Link>
        </p>
      </div>
    </>
  );
}

function Some({ list }: { list: { totalCount: number; nodes: readonly Thing[] } }) {
  const { t } = useText();
  const more = list.totalCount - list.nodes.length;
  return (
    <>
      <ThingLinks things={list.nodes} />
      {more > 0 && ` ${t.lifeevent.andMore(more)}`}
    </>
  );
}

function unique<Node extends { id: string }>(nodes: readonly Node[]): Node[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
