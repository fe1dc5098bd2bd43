import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useClient } from 'urql';
import type { Enum, State } from '../../api/graphql';
import { number } from '../../core/format/format';
import { Origin } from '../../parts/Origin';
import { Section } from '../../parts/Section';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import { furtherOn } from './furtherOn';
import type { NeighbourPage } from './lists';
import css from './NeighbourLists.module.css';
import type { Neighbours } from './neighbours';
import type { Thing } from './query';

interface Props extends Neighbours {
  of: Thing;
  /** The beginning of the list. */
  page: NeighbourPage;
}

/** One list of neighbours: its beginning, and more of it when asked for. */
export function NeighbourList({ of, field, edge, forward, page }: Props) {
  const { t, lang, LANG } = useText();
  const client = useClient();
  const [more, setMore] = useState<NeighbourPage['edges']>([]);
  const [failed, setFailed] = useState(false);
  const edges = [...page.edges, ...more];
  const last = edges.at(-1);
  const goOn = async () => {
    try {
      const next = await furtherOn(client, of, field, { after: last?.cursor ?? null, lang: LANG });
      setMore((before) => [...before, ...next]);
      setFailed(false);
    } catch {
      setFailed(true); // the server is away: the button is still there
    }
  };
  return (
    <Section level={3} title={`${titleOf(forward ? t.words.edge : t.thing.inwards, edge)} (${number(page.totalCount, lang)})`}>
      <ul className={css.list}>
        {edges.map(({ node, origins }) => (
          <li key={node.id}>
            <span>
              <ThingLink thing={node} />
            </span>
            {page.edges.some((other) => other.node.kind !== node.kind) && <small>{t.words.kind[node.kind]}</small>}
            {'state' in node && <StateBadge state={node.state as State} />}
            {origins[0] && (
              <small className={css.origin}>
                <Origin origin={origins[0]} />
              </small>
            )}
          </li>
        ))}
      </ul>
      {edges.length < page.totalCount && (
        <p>
          {t.parts.ofTotal(number(edges.length, lang), number(page.totalCount, lang))}{' '}
          <Button data-size='sm' variant='tertiary' onClick={() => void goOn()}>
            {t.thing.more}
          </Button>
        </p>
      )}
      {failed && <p role='alert'>{t.parts.problems.UNREACHABLE.todo}</p>}
    </Section>
  );
}

function titleOf(words: Record<Enum<'EdgeType'>, string>, edge: Enum<'EdgeType'>): string {
  return words[edge].charAt(0).toUpperCase() + words[edge].slice(1);
}
