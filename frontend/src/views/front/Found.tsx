import { useAsk } from '../../api/useAsk';
import { kinds } from '../../api/enums';
import type { StateOf } from '../../core/url/state';
import { number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { Pager } from '../../parts/Pager';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './Found.module.css';
import { SearchQuery } from './query';
import type { frontShape } from './state';

type State = StateOf<typeof frontShape>;

interface Props {
  words: string;
  state: State;
  change: (some: Partial<State>, how?: 'push' | 'replace') => void;
}

/** What was found, with its kind, and its state if it is a service. */
export function Found({ words, state, change }: Props) {
  const { t, lang, LANG } = useText();
  const asked = useAsk(SearchQuery, {
    lang: LANG,
    text: words,
    kinds: state.kind.length ? [...state.kind] : null,
    after: state.after || null,
  });
  return (
    <>
      <fieldset className={css.kinds}>
        <legend>{t.front.onlyKinds}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type='checkbox'
              checked={state.kind.includes(kind)}
              onChange={(event) =>
                change({ kind: event.target.checked ? [...state.kind, kind] : state.kind.filter((one) => one !== kind), after: '', before: 0 })
              }
            />
            {t.words.kindOfMany[kind]}
          </label>
        ))}
      </fieldset>
      <Answer to={asked}>
        {({ search }) => (
          <Section title={t.front.found(number(search.totalCount, lang), words)} aside={<ShowQuery asked={asked} />}>
            {search.nodes.length === 0 ? (
              <Empty todo={t.front.foundNothing} />
            ) : (
              <ul className={css.found}>
                {search.nodes.map((node) => (
                  <li key={node.id}>
                    <span className={css.kind}>{t.words.kind[node.kind]}</span>
                    <span className={css.what}>
                      <ThingLink thing={node} /> {'state' in node && <StateBadge state={node.state} />}
                      {node.description && <span className={css.description}>{node.description}</span>}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <Pager
              pageInfo={search.pageInfo}
              shown={search.nodes.length}
              total={search.totalCount}
              before={state.before}
              go={(place) => change({ after: place.after ?? '', before: place.before ?? 0 }, 'push')}
            />
          </Section>
        )}
      </Answer>
    </>
  );
}
