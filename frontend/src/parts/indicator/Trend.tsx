import { useText } from '../../text/useText';
import type { IndicatorTold } from './query';
import css from './Indicator.module.css';
import { changeOf } from './words';

/** Where an indicator goes: an arrow, a word, and how much since when. */
export function Trend({ indicator }: { indicator: Pick<IndicatorTold, 'trend' | 'unit' | 'values'> }) {
  const { t, lang } = useText();
  const { direction } = indicator.trend;
  return (
    <span className={css.trend} data-trend={direction}>
      <svg viewBox='0 0 16 16' aria-hidden='true'>
        <path d={arrowOf(indicator)} />
      </svg>
      <span>
        <strong>{t.words.trend[direction]}</strong>: {changeOf(indicator, t, lang)}
      </span>
    </span>
  );
}

const arrows = { up: 'M3 13 13 3M6.5 3H13v6.5', down: 'M3 3l10 10M6.5 13H13V6.5', flat: 'M1.5 8h12.5M9.5 3.5 14 8l-4.5 4.5', none: 'M5.5 8h.1M8 8h.1M10.5 8h.1' };

/** Which way the line of the chart goes: a greater number is a lower rank. */
function arrowOf({ trend, unit }: Pick<IndicatorTold, 'trend' | 'unit'>): string {
  if (trend.change === null) return arrows.none;
  if (trend.direction === 'FLAT' || trend.change === 0) return arrows.flat;
  return trend.change > 0 === (unit !== 'RANK') ? arrows.up : arrows.down;
}
