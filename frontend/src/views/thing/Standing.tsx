import { Link } from 'wouter';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { number } from '../../core/format/format';
import { oneOf } from '../../core/url/codec';
import { measuresPath } from '../../core/url/measures';
import { address, paths } from '../../core/url/routes';
import { Answer } from '../../parts/Answer';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { type List, lists, type Standing as Answered, StandingQuery } from './standing';
import css from './Standing.module.css';
import { StandingList } from './StandingList';

const shape = { follow: oneOf(lists, 'measures') };

/** What follow-up asks of an agency: how many of each kind, and the rows behind the number that is chosen. */
export function Standing({ id }: { id: string }) {
  const { t, LANG } = useText();
  const [{ follow }, change] = useUrlState(shape);
  const asked = useAsk(StandingQuery, { id, lang: LANG });
  const words = t.followup.standing;
  return (
    <Section
      title={words.title}
      id='standing'
      aside={
        <>
          <Link href={address(paths.brief, { of: id })}>{t.followup.brief}</Link>
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Answer to={asked} lines={10}>
        {({ standing }) =>
          lists.every((list) => countOf(standing, list) === 0) ? (
            <p>{words.nothing}</p>
          ) : (
            <>
              <p className={css.lead}>{words.lead}</p>
              <Numbers standing={standing} chosen={follow} choose={(list) => change({ follow: list }, 'step')} />
              <StandingList standing={standing} list={follow} />
              {standing.measures.totalCount > standing.measures.nodes.length && follow === 'measures' && <Link href={measuresPath({ agency: id })}>{t.followup.measures.all}</Link>}
            </>
          )
        }
      </Answer>
    </Section>
  );
}

function countOf(standing: Answered, list: List): number {
  return list === 'measures' ? standing.measures.totalCount : standing[list].length;
}

function Numbers({ standing, chosen, choose }: { standing: Answered; chosen: List; choose: (list: List) => void }) {
  const { t, lang } = useText();
  const words = t.followup.standing;
  return (
    <div role='group' aria-label={words.numbers} className={css.numbers}>
      {lists.map((list) => (
        <button key={list} type='button' aria-pressed={chosen === list} onClick={() => choose(list)}>
          <strong>{number(countOf(standing, list), lang)}</strong> {words[list]}
        </button>
      ))}
    </div>
  );
}
