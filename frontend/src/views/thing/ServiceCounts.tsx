import { useAsk } from '../../api/useAsk';
import { servicesPath } from '../../core/url/services';
import { Answer } from '../../parts/Answer';
import { type Counts, CountsBar } from '../../parts/CountsBar';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { CountsQuery } from './consequences';
import css from './ServiceCounts.module.css';

interface Props {
  id: string;
  kind: 'Agency' | 'Law';
  /** A ministry has services below it. */
  ministry: boolean;
}

/** The services whose state concerns an agency or rests on a law, by state; each count opens its rows. */
export function ServiceCounts({ id, kind, ministry }: Props) {
  const { t } = useText();
  const asked = useAsk(CountsQuery, { id, agency: kind === 'Agency', law: kind === 'Law' });
  return (
    <Section title={t.thing.rests[kind]} aside={<ShowQuery asked={asked} />}>
      <Answer to={asked} lines={3}>
        {(data) => {
          const bars: [filter: 'consumer' | 'provider' | 'ministry' | 'law', counts: { counts: Counts } | null | undefined][] = [
            ['consumer', data.consumer],
            ['provider', data.provider],
            ['ministry', ministry ? data.ministry : null],
            ['law', data.law],
          ];
          return (
            <dl className={css.bars}>
              {bars.map(
                ([filter, answer]) =>
                  answer && (
                    <div key={filter}>
                      <dt>{t.thing.counted[filter]}</dt>
                      <dd>
                        <CountsBar counts={answer.counts} of={t.thing.counted[filter]} to={(state) => servicesPath({ [filter]: id, state: [state] })} />
                      </dd>
                    </div>
                  ),
              )}
            </dl>
          );
        }}
      </Answer>
    </Section>
  );
}
