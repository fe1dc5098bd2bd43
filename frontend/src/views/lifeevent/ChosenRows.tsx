import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { useUrlState } from '../../app/useUrlState';
import type { Card } from '../../core/graph/graph';
import { address, paths } from '../../core/url/routes';
import { ExampleMark } from '../../parts/ExampleMark';
import { Explanation } from '../../parts/Explanation';
import { Section } from '../../parts/Section';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './LifeEvent.module.css';
import type { Row } from './rows';
import { shape } from './state';

const most = 12;

/** What is chosen in the graph, in words: the card and the needs that go through it. */
export function ChosenRows({ card, rows }: { card: Card | undefined; rows: readonly Row[] }) {
  const { t } = useText();
  const [, change] = useUrlState(shape);
  const node = card?.stands === undefined ? card : undefined;
  return (
    <div className={`${css.chosen} no-print`} aria-live='polite'>
      <Section
        level={3}
        title={
          <>
            {t.graph.chosen}: {node ? <ThingLink thing={node} /> : (card?.title ?? rows[0]?.service.title)}
          </>
        }
        aside={
          <>
            {node && <Link href={address(paths.explore, { id: node.id })}>{t.graph.explore}</Link>}
            <Button data-size='sm' variant='tertiary' onClick={() => change({ sel: '' })}>
              {t.graph.clear}
            </Button>
          </>
        }
      >
        <ul>
          {rows.slice(0, most).map((row) => (
            <li key={row.key}>
              <StateBadge state={row.state ?? row.service.state} />
              {row.illustrative && <ExampleMark />}
              <div>
                <span>
                  <ThingLink thing={row.service} />
                  {row.evidence && (
                    <>
                      {' → '}
                      <ThingLink thing={row.evidence} />
                    </>
                  )}
                </span>
                <Explanation sentences={row.explanations} />
              </div>
            </li>
          ))}
        </ul>
        {rows.length > most && (
          <Button data-size='sm' variant='tertiary' onClick={() => change({ as: 'TABLE' })}>
            {t.lifeevent.andMore(rows.length - most)}
          </Button>
        )}
      </Section>
    </div>
  );
}
