import type { Enum } from '../../api/graphql';
import { kroner, type Language, number } from '../../core/format/format';
import { Badge } from '../../parts/Badge';
import { type Column, DataTable } from '../../parts/DataTable';
import { trendTone } from '../../parts/followup/marks';
import type { Shape } from '../../parts/Mark';
import { Origin } from '../../parts/Origin';
import { Section } from '../../parts/Section';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { Facts } from './Facts';
import type { ThingOf } from './query';

type Value = ThingOf<'Indicator'>['values'][number];

/** What an indicator counts, where it goes, and each value with its source. */
export function IndicatorFacts({ indicator }: { indicator: ThingOf<'Indicator'> }) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  const { unit, better, population, barrierMeasured, trend, values, concerns } = indicator;
  return (
    <Section title={words.indicator}>
      <Facts
        rows={[
          [
            words.trend,
            <Badge key='trend' shape={arrowOf(trend.change)} tone={trendTone[trend.direction]}>
              {t.words.trend[trend.direction]}
            </Badge>,
          ],
          [words.better, t.words.better[better]],
          [words.unit, unit ? t.words.indicatorUnit[unit] : t.parts.need.notStated],
          [words.population, population],
          [words.measures, barrierMeasured && t.words.barrierType[barrierMeasured]],
          [words.where, concerns.totalCount === 0 && words.wholeCountry],
        ]}
      />
      <DataTable caption={words.values} columns={columnsOf(unit, t, lang)} rows={values.toReversed()} keyOf={(one) => String(one.year)} />
    </Section>
  );
}

/** The arrow follows the number; whether that is good, the word beside it says. */
function arrowOf(change: number | null): Shape {
  if (change === null) return 'ask';
  if (change === 0) return 'level';
  return change > 0 ? 'up' : 'down';
}

function columnsOf(unit: Enum<'IndicatorUnit'> | null, t: Text, lang: Language): Column<Value>[] {
  const words = t.thing.facts;
  return [
    { key: 'year', title: words.year, names: true, cell: (one) => one.year },
    { key: 'value', title: words.value, numeric: true, cell: (one) => valueOf(one.value, unit, lang) },
    { key: 'source', title: t.parts.source, cell: (one) => <Origin origin={one.origin} /> },
  ];
}

function valueOf(value: number, unit: Enum<'IndicatorUnit'> | null, lang: Language): string {
  if (unit === 'NOK') return kroner(value, lang);
  if (unit !== 'PERCENT') return number(value, lang);
  return lang === 'en' ? `${number(value, lang)}%` : `${number(value, lang)}\u00a0%`;
}
