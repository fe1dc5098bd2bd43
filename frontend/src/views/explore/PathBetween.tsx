import { Button } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import type { Problem } from '../../api/problem';
import { type Asked, useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { type EdgeType, hubs as hubKinds } from '../../core/graph/graph';
import type { Link, Linked } from '../../core/graph/reach';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { Origin } from '../../parts/Origin';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { type Thing, ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './Explore.module.css';
import { cardOf } from './near';
import { type FoundPath, PathQuery } from './query';
import { shape } from './state';

/** The ways between two nodes, asked for and answered. */
export interface Way {
  asked: Asked<{ path: { length: number | null; to: Thing; paths: FoundPath[] } }>;
  to: Thing | undefined;
  /** What the ways draw; undefined while there are none. */
  drawn: Linked | undefined;
  problem: Problem | undefined;
}

/** Asks for the ways between two nodes; without a second one, for nothing. */
export function usePath(from: string, to: string, hubs: boolean, types: readonly EdgeType[]): Way {
  const { t, LANG } = useText();
  const asked = useAsk(PathQuery, { from, to, through: hubs ? [...hubKinds] : null, types: types.length ? [...types] : null, lang: LANG }, to === '');
  const path = to === '' ? undefined : asked.data?.path;
  const drawn = useMemo(() => {
    if (!path?.paths.length) return undefined;
    const cards = path.paths.flatMap((one) => [one.from, ...one.steps.map((step) => step.node)]).map((node) => cardOf(node, t));
    return { cards: [...new Map(cards.map((card) => [card.id, card])).values()], edges: path.paths.flatMap(linksOf) };
  }, [path, t]);
  return { asked, to: path?.to, drawn, problem: asked.problem };
}

function linksOf(path: FoundPath): Link[] {
  return path.steps.map((step, at) => {
    const before = path.steps[at - 1]?.node ?? path.from;
    const [from, to] = step.forward ? [before, step.node] : [step.node, before];
    return { from: from.id, to: to.id, type: step.type, sources: step.origins.map((origin) => origin.source.title) };
  });
}

/** The ways in words: each step as a sentence, with who says so. */
export function PathBetween({ way }: { way: Way }) {
  const { t } = useText();
  const [, change] = useUrlState(shape);
  return (
    <Section
      title={t.explore.path}
      aside={
        <>
          <ShowQuery asked={way.asked} />
          <Button data-size='sm' variant='tertiary' onClick={() => change({ to: '' })}>
            {t.explore.endPath}
          </Button>
        </>
      }
    >
      <Answer to={way.asked} lines={4}>
        {({ path }) =>
          path.length === null ? (
            <Empty todo={t.explore.pathNone} />
          ) : (
            <>
              <p className={css.note}>{path.length === 0 ? t.explore.pathSame : t.explore.pathLength(path.length, path.paths.length)}</p>
              <div className={css.ways}>
                {path.paths.map((one, at) => (
                  <Steps key={one.steps.map((step) => step.node.id).join(' ')} path={one} name={path.paths.length > 1 ? t.explore.pathNumber(at + 1) : t.explore.path} />
                ))}
              </div>
            </>
          )
        }
      </Answer>
    </Section>
  );
}

function Steps({ path, name }: { path: FoundPath; name: string }) {
  const { t } = useText();
  return (
    <ol className={css.way} aria-label={name}>
      {path.steps.map((step, at) => {
        const before = path.steps[at - 1]?.node ?? path.from;
        const [from, to] = step.forward ? [before, step.node] : [step.node, before];
        return (
          <li key={step.node.id}>
            <div>
              <ThingLink thing={from} /> <b>{t.words.edge[step.type]}</b> <ThingLink thing={to} />
            </div>
            <small className={css.note}>
              {t.explore.saidBy}:{' '}
              {step.origins.map((origin, place) => (
                <span key={origin.source.id}>
                  {place > 0 && '; '}
                  <Origin origin={origin} />
                </span>
              ))}
            </small>
          </li>
        );
      })}
    </ol>
  );
}
