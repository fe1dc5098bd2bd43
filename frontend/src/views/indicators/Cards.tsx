import { Origin } from '../../parts/Origin';
import { IndicatorChart } from '../../parts/indicator/IndicatorChart';
import { Trend } from '../../parts/indicator/Trend';
import { valueOf } from '../../parts/indicator/words';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './Indicators.module.css';
import type { Indicator } from './query';

/** Each indicator as a small chart, with where it goes in words and where its last value comes from. */
export function Cards({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useText();
  return (
    <ul className={css.cards} aria-label={t.indicators.title}>
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <Card indicator={indicator} />
        </li>
      ))}
    </ul>
  );
}

function Card({ indicator }: { indicator: Indicator }) {
  const { t, lang } = useText();
  const last = indicator.values.at(-1);
  return (
    <>
      <h2 className={css.name}>
        <ThingLink thing={indicator} />
      </h2>
      <IndicatorChart indicator={indicator} />
      <p>
        <Trend indicator={indicator} />
      </p>
      <p className={css.small}>
        <Among indicator={indicator} />. {t.words.better[indicator.better]}.
        {indicator.barrier && ` ${t.indicators.columns.barrier}: ${t.words.barrierType[indicator.barrier]}.`}
      </p>
      {last && (
        <p className={css.small}>
          {t.indicators.columns.source}: {t.indicators.valueIn(last.year, valueOf(last.value, indicator.unit, t, lang))} – <Origin origin={last.origin} />
        </p>
      )}
      {indicator.values.length > 1 && (
        <details className={css.small}>
          <summary>{t.indicators.sources}</summary>
          <Values indicator={indicator} />
        </details>
      )}
    </>
  );
}

/** Whom it was measured among; the data say it in Norwegian. */
export function Among({ indicator }: { indicator: Indicator }) {
  const { t, lang } = useText();
  return (
    <>
      {t.indicators.columns.population}: {indicator.population ? <span lang={lang === 'en' ? 'nb' : undefined}>{indicator.population}</span> : t.indicators.everybody}
    </>
  );
}

/** Every value with its year and its source. */
export function Values({ indicator }: { indicator: Indicator }) {
  const { t, lang } = useText();
  if (indicator.values.length === 0) return t.indicators.noValues;
  return (
    <ul className={css.values}>
      {indicator.values.map(({ year, value, origin }) => (
        <li key={year}>
          <strong>{t.indicators.valueIn(year, valueOf(value, indicator.unit, t, lang))}</strong> <small><Origin origin={origin} /></small>
        </li>
      ))}
    </ul>
  );
}
