import type { Language } from '../../core/format/format';
import { type Column, DataTable } from '../../parts/DataTable';
import { Trend } from '../../parts/indicator/Trend';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { Values } from './Cards';
import type { Indicator } from './query';

/** The same indicators as a table. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t, lang } = useText();
  return <DataTable caption={t.indicators.title} captionHidden columns={columnsOf(t, lang)} rows={indicators} keyOf={({ id }) => id} />;
}

function columnsOf(t: Text, lang: Language): Column<Indicator>[] {
  const words = t.indicators;
  const c = words.columns;
  return [
    { key: 'title', title: c.indicator, names: true, cell: (row) => <ThingLink thing={row} /> },
    { key: 'population', title: c.population, cell: (row) => (row.population ? <span lang={lang === 'en' ? 'nb' : undefined}>{row.population}</span> : words.everybody) },
    { key: 'unit', title: c.unit, cell: (row) => `${row.unit ? t.words.indicatorUnit[row.unit] : t.parts.need.notStated}. ${t.words.better[row.better]}` },
    { key: 'values', title: c.values, cell: (row) => <Values indicator={row} /> },
    { key: 'trend', title: c.trend, cell: (row) => <Trend indicator={row} /> },
    { key: 'barrier', title: c.barrier, cell: (row) => (row.barrier ? t.words.barrierType[row.barrier] : '–') },
    { key: 'concerns', title: c.concerns, cell: (row) => (row.concerns.nodes.length ? <ThingLinks things={row.concerns.nodes} /> : words.wholeCountry) },
  ];
}
