import { Link } from 'wouter';
import { number } from '../../../core/format/format';
import { address, paths } from '../../../core/url/routes';
import { DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import { Trend } from '../../../parts/indicator/Trend';
import { valueOf } from '../../../parts/indicator/words';
import { Origin } from '../../../parts/Origin';
import { Section } from '../../../parts/Section';
import { ThingLink } from '../../../parts/ThingLink';
import { useText } from '../../../text/useText';
import type { FollowUp } from './query';

/** The numbers that speak of the life event or of the whole country, and where they go. */
export function Indicators({ followUp: { indicators }, id }: { followUp: FollowUp; id: string }) {
  const { t, lang } = useText();
  const words = t.followup.indicators;
  const { nodes, totalCount } = indicators;
  return (
    <Section
      title={`${words.title} (${number(totalCount, lang)})`}
      id='indicators'
      aside={<Link href={address(paths.indicators, { event: id })}>{words.all}</Link>}
    >
      {totalCount === 0 ? (
        <Empty todo={words.none} />
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[
            { key: 'title', title: t.indicators.columns.indicator, names: true, cell: (row) => <ThingLink thing={row} /> },
            { key: 'value', title: words.value, cell: ({ values, unit }) => lastOf(values, (last) => t.indicators.valueIn(last.year, valueOf(last.value, unit, t, lang))) ?? t.indicators.noValues },
            { key: 'trend', title: words.trend, cell: (row) => <Trend indicator={row} /> },
            { key: 'source', title: t.followup.obstacles.source, cell: ({ values }) => lastOf(values, ({ origin }) => <Origin origin={origin} />) },
          ]}
          rows={nodes}
          keyOf={(row) => row.id}
        />
      )}
      {totalCount > nodes.length && <p>{t.parts.ofTotal(number(nodes.length, lang), number(totalCount, lang))}</p>}
    </Section>
  );
}

function lastOf<Value, Told>(values: readonly Value[], tell: (last: Value) => Told): Told | undefined {
  const last = values.at(-1);
  return last && tell(last);
}
