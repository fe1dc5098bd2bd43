import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { number } from '../../core/format/format';
import { releaseAddress } from '../../core/hypothesis/release';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { type Column, DataTable } from '../DataTable';
import { StateCounts } from '../StateCounts';
import { ThingLink } from '../ThingLink';
import { ThingLinks } from '../ThingLinks';
import type { Released } from './release';

type EventChange = Released['lifeEvents']['nodes'][number];

/** Which services measures would release and which would still wait, the life events before and after, and the way to “what if”. */
export function ReleaseResult({ release, event }: { release: Released; event?: string }) {
  const { t, lang } = useText();
  const words = t.roadmap;
  const { services, waiting, lifeEvents, effects } = release;
  const released = services.nodes.filter((one) => one.released).map((one) => one.service);
  return (
    <>
      <p data-testid='release'>
        {words.released(number(released.length, lang), released.length)}
        {waiting.totalCount > 0 && ` ${words.stillBlocked(number(waiting.totalCount, lang), waiting.totalCount)}`}
      </p>
      {released.length > 0 && (
        <p>
          <strong>{words.releasedServices}:</strong> <ThingLinks things={released} />
        </p>
      )}
      {waiting.nodes.length > 0 && (
        <p>
          <strong>{t.whatif.waiting}:</strong> <ThingLinks things={waiting.nodes.map((one) => one.service)} />{' '}
          {waiting.totalCount > waiting.nodes.length && words.shown(number(waiting.nodes.length, lang), number(waiting.totalCount, lang))}
        </p>
      )}
      {services.totalCount > services.nodes.length && <p>{words.shown(number(services.nodes.length, lang), number(services.totalCount, lang))}</p>}
      {lifeEvents.nodes.length > 0 && (
        <DataTable caption={words.eventsCaption} columns={eventColumns(t)} rows={lifeEvents.nodes} keyOf={(one) => one.lifeEvent.id} />
      )}
      <p className='no-print'>
        <Button data-size='sm' variant='secondary' asChild>
          <Link href={releaseAddress(effects.map((one) => one.hypothesis), event)}>{words.tryIt}</Link>
        </Button>
      </p>
    </>
  );
}

function eventColumns(t: Text): Column<EventChange>[] {
  const words = t.roadmap;
  return [
    { key: 'event', title: words.lifeEvent, names: true, cell: ({ lifeEvent }) => <ThingLink thing={lifeEvent} /> },
    { key: 'before', title: words.before, cell: ({ before }) => <StateCounts counts={before} /> },
    { key: 'after', title: words.after, cell: ({ after }) => <StateCounts counts={after} /> },
    {
      key: 'effect',
      title: words.effect,
      cell: ({ released, before, after }) => (released ? words.free : after.blocked < before.blocked ? words.better : words.unchanged),
    },
  ];
}
