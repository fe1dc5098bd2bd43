import { Link } from 'wouter';
import { useMemo } from 'react';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import type { Linked } from '../../core/graph/reach';
import { reach, type View } from '../../core/graph/reach';
import { address, paths } from '../../core/url/routes';
import { Answer } from '../../parts/Answer';
import { Loading } from '../../parts/Loading';
import { NodePicker } from '../../parts/NodePicker';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { Around } from './Around';
import css from './Explore.module.css';
import { PathBetween, usePath } from './PathBetween';
import { StartQuery } from './query';
import { Settings } from './Settings';
import { parts, shape } from './state';
import { useNear } from './useNear';

const nowhere: Linked = { cards: [], edges: [] };

/** The graph from any node, as far as somebody opens it, and the way between two. */
export default function Explore() {
  const { t } = useText();
  const [{ id }] = useUrlState(shape);
  return id === '' ? (
    <Page title={t.explore.title} lead={t.explore.lead}>
      <Start />
    </Page>
  ) : (
    <Explorer key={id} />
  );
}

/** Nothing is picked yet. */
function Start() {
  const { t, LANG } = useText();
  const [, change] = useUrlState(shape);
  const asked = useAsk(StartQuery, { lang: LANG });
  return (
    <div className={css.start}>
      <NodePicker label={t.explore.from} among='Any' chosen={undefined} onChoose={(picked) => change({ id: picked }, 'push')} />
      <Answer to={asked}>
        {({ lifeEvents }) =>
          lifeEvents.nodes.length > 0 && (
            <div>
              <p>{t.explore.startWith}</p>
              <ul>
                {lifeEvents.nodes.map((event) => (
                  <li key={event.id}>
                    <Link href={address(paths.explore, { id: event.id })}>{event.title}</Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        }
      </Answer>
    </div>
  );
}

function Explorer() {
  const { t } = useText();
  const [state, change] = useUrlState(shape);
  const { id, to, depth, x, m, types, hubs } = state;
  const way = usePath(id, to, hubs, types);
  const start = way.drawn ?? nowhere;
  const viewOf = (known: Parameters<typeof reach>[0]): View => ({ root: known.get(id)?.card.id ?? id, depth, flips: parts(x), types, hubs });
  const near = useNear((known) => (known.has(id) ? reach(known, viewOf(known), start).toAsk : [id]), parts(m));
  // oxlint-disable-next-line react/exhaustive-deps -- the view is made of what is listed
  const reached = useMemo(() => reach(near.known, viewOf(near.known), start), [near.known, start, id, depth, x, types.join(), hubs]);
  const root = near.known.get(id)?.card;
  const problem = near.problem;
  return (
    <Page
      title={root ? t.explore.around(root.title) : problem ? t.explore.title : undefined}
      titleLanguage={root?.titleLanguage}
      above={root && t.words.kind[root.kind]}
      tools={<ShowQuery asked={near.asked} />}
    >
      <div className={`${css.pickers} no-print`}>
        <NodePicker label={t.explore.from} among='Any' chosen={root} onChoose={(picked) => change({ id: picked, x: '', m: '', sel: '', to: '' }, 'push')} />
        <NodePicker label={t.explore.to} among='Any' chosen={way.to} onChoose={(picked) => change({ to: picked }, 'step')} />
      </div>
      {to && <PathBetween way={way} />}
      {problem && <Problem problem={problem} again={near.again} />}
      {root ? (
        <section aria-label={t.explore.links(root.title)} className={css.around}>
          <Settings />
          <Around root={root} reached={reached} known={near.known} version={near.version} fetching={near.fetching} path={way.drawn} />
        </section>
      ) : (
        !problem && <Loading lines={25} />
      )}
    </Page>
  );
}
