import { Dialog, Heading } from '@digdir/designsystemet-react';
import type { ResultOf } from '../../api/graphql';
import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { NeedDetail } from '../../parts/need/NeedDetail';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateBadge } from '../../parts/StateBadge';
import { ExampleMark } from '../../parts/ExampleMark';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import { useText } from '../../text/useText';
import css from './Drawer.module.css';
import { ReasonsQuery } from './query';

interface Props {
  /** The service that is explained; empty: the drawer is closed. */
  id: string;
  onClose: () => void;
}

/** Explains one service beside the list. The browser puts the focus back where it was when it closes. */
export function Drawer({ id, onClose }: Props) {
  const { t, LANG } = useText();
  const asked = useAsk(ReasonsQuery, { id, lang: LANG }, !id);
  return (
    <Dialog open={id !== ''} placement='right' closedby='any' closeButton={t.parts.close} className={css.drawer} aria-label={t.blocked.explanation} onClose={onClose}>
      {id && (
        <Answer to={asked} lines={12}>
          {({ service }) => service && <Explained service={service} asked={asked} />}
        </Answer>
      )}
    </Dialog>
  );
}

type Service = NonNullable<ResultOf<typeof ReasonsQuery>['service']>;

function Explained({ service, asked }: { service: Service; asked: Parameters<typeof ShowQuery>[0]['asked'] }) {
  const { t, lang } = useText();
  const needs = service.needs.nodes.toSorted((a, b) => Number(b.decides) - Number(a.decides));
  return (
    <div className={css.content}>
      <header>
        <Heading level={2} data-size='sm' className={css.title}>
          <ThingLink thing={service} />
        </Heading>
        <p className={css.line}>
          <StateBadge state={service.state} />
          {service.verdict.illustrative && <ExampleMark />}
        </p>
        <dl className={css.about}>
          <dt>{t.blocked.columns.responsible}</dt>
          <dd>{service.responsible.nodes.length ? <ThingLinks things={service.responsible.nodes} /> : t.parts.need.notStated}</dd>
          {service.lifeEvents.nodes.length > 0 && (
            <>
              <dt>{t.words.kind.LifeEvent}</dt>
              <dd>
                <ThingLinks things={service.lifeEvents.nodes} />
              </dd>
            </>
          )}
        </dl>
      </header>
      {service.needs.totalCount === 0 ? (
        <p>{service.explanations.join(' ')}</p>
      ) : (
        <section aria-label={t.blocked.needs}>
          <Heading level={3} data-size='2xs' className={css.heading}>
            {t.blocked.needsOf(number(service.needs.nodes.length, lang), number(service.needs.totalCount, lang), service.needs.totalCount > service.needs.nodes.length)}
          </Heading>
          <div className={css.needs}>
            {needs.map((need) => (
              <NeedDetail key={`${need.evidence?.id} ${need.dataset?.id}`} need={need} level={4} />
            ))}
          </div>
        </section>
      )}
      {service.blockedBy.totalCount > 0 && (
        <section aria-label={t.blocked.upstream}>
          <Heading level={3} data-size='2xs' className={css.heading}>
            {t.blocked.upstream}
          </Heading>
          <p>{t.blocked.upstreamLong}</p>
          <ul>
            {service.blockedBy.nodes.map((other) => (
              <li key={other.id}>
                <ThingLink thing={other} /> <StateBadge state={other.state} />
              </li>
            ))}
          </ul>
          {service.blockedBy.totalCount > service.blockedBy.nodes.length && (
            <p>{t.parts.ofTotal(number(service.blockedBy.nodes.length, lang), number(service.blockedBy.totalCount, lang))}</p>
          )}
        </section>
      )}
      <div>
        <ShowQuery asked={asked} />
      </div>
    </div>
  );
}
