import { useAsk } from '../../api/useAsk';
import { day, number } from '../../core/format/format';
import { unparted } from '../../core/format/law';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { ExampleMark } from '../../parts/ExampleMark';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { ChangesQuery } from './consequences';
import css from './Told.module.css';

/** What changed about a node from load to load, newest first. */
export function Changes({ id }: { id: string }) {
  const { t, lang, LANG } = useText();
  const asked = useAsk(ChangesQuery, { id, lang: LANG });
  return (
    <Section title={t.thing.changes} aside={<ShowQuery asked={asked} />}>
      <Answer to={asked} lines={3}>
        {({ changes }) =>
          changes.totalCount === 0 ? (
            <Empty todo={t.thing.noChanges} />
          ) : (
            <>
              <ul className={css.told}>
                {changes.nodes.map((change) => (
                  <li key={`${change.run} ${change.kind} ${change.sentence}`}>
                    <time dateTime={change.day}>{day(change.day, lang)}</time>
                    <span>
                      {unparted(change.sentence)}
                      {change.illustrative && <ExampleMark />}
                      <small>
                        {change.sources.map((source) => source.title).join(', ')}
                        {change.sourceFailed && ` ${t.thing.sourceFailed}`}
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
              {changes.totalCount > changes.nodes.length && <p>{t.parts.ofTotal(number(changes.nodes.length, lang), number(changes.totalCount, lang))}</p>}
            </>
          )
        }
      </Answer>
    </Section>
  );
}
