import { chartOf } from '../../core/indicator/chart';
import { useText } from '../../text/useText';
import css from './Indicator.module.css';
import type { IndicatorTold } from './query';
import { valueOf } from './words';

/** The values of an indicator as a small line, with all of them in its accessible name. */
export function IndicatorChart({ indicator }: { indicator: Pick<IndicatorTold, 'title' | 'unit' | 'values' | 'trend'> }) {
  const { t, lang } = useText();
  const words = t.indicators;
  const { width, height, points, line, top, bottom } = chartOf(indicator.values, indicator.unit ?? 'NUMBER');
  const told = points.map(({ year, value }) => words.valueIn(year, valueOf(value, indicator.unit, t, lang))).join(', ') || words.noValues;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={css.chart} data-trend={indicator.trend.direction} role='img' aria-label={words.chart(indicator.title, told)}>
      <path className={css.frame} d={`M0 ${top}H${width}M0 ${bottom}H${width}`} />
      {line && <path className={css.line} d={line} />}
      {points.map(({ year, value, x, y, labelled }) => (
        <g key={year}>
          <circle className={css.dot} cx={x} cy={y} r='3.5' />
          {labelled && (
            <>
              <text className={css.number} x={x} y={y - 8}>
                {valueOf(value, indicator.unit, t, lang)}
              </text>
              <text className={css.year} x={x} y={height - 4}>
                {year}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}
