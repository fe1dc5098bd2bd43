import { Link } from 'wouter';
import { type Language, number } from '../../../core/format/format';
import { address, paths } from '../../../core/url/routes';
import { type Column, DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import type { IndicatorTold } from '../../../parts/indicator/query';
import { Trend } from '../../../parts/indicator/Trend';
import { valueOf } from '../../../parts/indicator/words';
import { Origin } from '../../../parts/Origin';
import { Section } from '../../../parts/Section';
import { ThingLink } from '../../../parts/ThingLink';
import type { Text } from '../../../text/nb';
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
          columns={columnsOf(t, lang)}
          rows={nodes}
          keyOf={(row) => row.id}
        />
      )}
      {totalCount > nodes.length && <p>{t.parts.ofTotal(number(nodes.length, lang), number(totalCount, lang))}</p>}
    </Section>
  );
}

function columnsOf(t: Text, lang: Language): Column<IndicatorTold>[] {
  const words = t.followup.indicators;
  return [
    { key: 'title', title: t.indicators.columns.indicator, names: true, cell: (row) => <ThingLink thing={row} /> },
    {
      key: 'value',
      title: words.value,
      cell: ({ values, unit }) => lastOf(values, ({ year, value }) => t.indicators.valueIn(year, valueOf(value, unit, t, lang))) ?? t.indicators.noValues,
    },
    { key: 'trend', title: words.trend, cell: (row) => <Trend indicator={row} /> },
    { key: 'source', title: t.followup.obstacles.source, cell: ({ values }) => lastOf(values, ({ origin }) => <Origin origin={origin} />) },
  ];
}

function lastOf<Value, Told>(values: readonly Value[], tell: (last: Value) => Told): Told | undefined {
  const last = values.at(-1);
  return last && tell(last);
}
