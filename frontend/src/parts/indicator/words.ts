import { type Language, number } from '../../core/format/format';
import type { Text } from '../../text/nb';
import type { IndicatorTold } from './query';

/** A value with its unit: 29 %, nr. 11; a bare number where nobody says what it counts. */
export function valueOf(value: number, unit: IndicatorTold['unit'], t: Text, lang: Language): string {
  return t.indicators.value[unit ?? 'NUMBER'](number(value, lang));
}

/** Where an indicator goes, without the word for it: up 12 percentage points from 2022 to 2023. */
export function changeOf({ trend, unit, values }: Pick<IndicatorTold, 'trend' | 'unit' | 'values'>, t: Text, lang: Language): string {
  const words = t.indicators;
  if (trend.change === null || !trend.from || !trend.to) return values.length === 0 ? words.notMeasured : words.onlyOne;
  const size = number(Math.abs(trend.change), lang);
  const change = trend.change === 0 ? words.same : (trend.change > 0 ? words.up : words.down)[unit ?? 'NUMBER'](size);
  return words.fromTo(change, trend.from.year, trend.to.year);
}
