import type { Table } from '../../core/csv/csv';
import type { Language } from '../../core/format/format';
import { changeOf } from '../../parts/indicator/words';
import type { Text } from '../../text/nb';
import type { Indicator } from './query';

/** Every value as a row of its own, with where it comes from. */
export function tableOf(indicators: readonly Indicator[], t: Text, lang: Language): Table {
  const c = t.indicators.columns;
  return {
    header: [c.indicator, c.population, c.barrier, c.concerns, c.unit, c.better, c.year, c.value, c.trend, c.source, c.sourceDate, c.reference, t.followup.obstacles.example, c.id],
    rows: indicators.flatMap((one) => {
      const before = [
        one.title,
        one.population ?? t.indicators.everybody,
        one.barrier && t.words.barrierType[one.barrier],
        one.concerns.nodes.map(({ title }) => title).join(', ') || t.indicators.wholeCountry,
        one.unit && t.words.indicatorUnit[one.unit],
        t.words.better[one.better],
      ];
      const trend = `${t.words.trend[one.trend.direction]}: ${changeOf(one, t, lang)}`;
      if (one.values.length === 0) return [[...before, null, null, trend, null, null, null, yesNo(one.illustrative, t), one.id]];
      return one.values.map(({ year, value, origin }) => [
        ...before,
        year,
        lang === 'en' ? value : String(value).replace('.', ','),
        trend,
        origin.source.title,
        origin.date,
        origin.reference,
        yesNo(origin.source.illustrative, t),
        one.id,
      ]);
    }),
  };
}

function yesNo(yes: boolean, t: Text): string {
  return yes ? t.lifeevent.yes : t.lifeevent.no;
}
