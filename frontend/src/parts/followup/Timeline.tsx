import type { ReactNode } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { day, monthOf } from '../../core/format/format';
import { chainOf, type Link, links } from '../../core/timeline/links';
import { timeline, type Timeline as Laid } from '../../core/timeline/timeline';
import { useText } from '../../text/useText';
import { ThingLink } from '../ThingLink';
import { datesOf, waitsOf } from './dates';
import { MeasureStatus } from './MeasureStatus';
import type { MeasureRow } from './query';
import css from './Timeline.module.css';
import { TimelineLegend } from './TimelineLegend';

interface Props {
  label: string;
  rows: readonly MeasureRow[];
  /** The day that the data was assessed on. */
  today: string | null;
  /** The measure whose chain stands out; empty for none. */
  sel: string;
  choose: (id: string) => void;
  /** What else to say of a row. */
  more?: (row: MeasureRow) => ReactNode;
}

/**
 * Measures along a time axis, with lines from what must be done first. Each
 * row also says its dates in words, so nothing is lost where lines have no room.
 */
export function Timeline({ label, rows, today, sel, choose, more }: Props) {
  const { t, lang } = useText();
  const laid = timeline(rows, today);
  const waits = waitsOf(rows);
  const drawn = links(rows.map((row) => row.id), waits, laid.bars);
  const chosen = rows.find((row) => row.id === sel);
  const chain = chosen && chainOf(sel, waits.filter((one) => rows.some((row) => row.id === one.for)));
  const axis = t.measures.axis;
  return (
    <div className={css.timeline}>
      <p role='status' className={css.chain}>
        {chosen && chain && (
          <>
            {axis.chain(chosen.title, chain.size)}{' '}
            <Button data-size='sm' variant='tertiary' onClick={() => choose('')}>
              {axis.clear}
            </Button>
          </>
        )}
      </p>
      <Axis laid={laid} today={today} />
      <div className={css.area}>
        <Over laid={laid} drawn={drawn.links} rows={rows.length} lit={chain} />
        <ol className={css.rows} aria-label={label}>
          {rows.map((row) => (
            <li key={row.id} data-chosen={row.id === sel} data-lit={chain?.has(row.id)} data-dim={chain && !chain.has(row.id)}>
              <div className={css.label}>
                <ThingLink thing={row} />
                <span className={css.facts}>
                  <MeasureStatus measure={row} />
                  <span>{datesOf(row, t, lang)}</span>
                </span>
                {more?.(row)}
              </div>
              <button type='button' className={css.track} aria-pressed={row.id === sel} onClick={() => choose(row.id === sel ? '' : row.id)}>
                <span className='sr-only'>{axis.show(row.title)}. </span>
                <BarOf row={row} laid={laid} />
              </button>
            </li>
          ))}
        </ol>
      </div>
      {drawn.undrawn > 0 && <p className={css.note}>{axis.undrawn(drawn.undrawn)}</p>}
      <p className={`${css.note} sr-only`}>{today && axis.today(day(today, lang))}</p>
      <TimelineLegend />
    </div>
  );
}

function Axis({ laid, today }: { laid: Laid; today: string | null }) {
  const { t, lang } = useText();
  return (
    <div className={css.axis} aria-hidden='true'>
      {laid.ticks.slice(0, -1).map((tick) => (
        <span key={tick.at} style={{ left: `${tick.at}%` }}>
          {monthOf(tick.year, tick.month, lang)}
        </span>
      ))}
      {laid.today !== undefined && today && (
        <span className={css.todayMark} data-end={laid.today > 85} style={{ left: `${laid.today}%` }}>
          {t.measures.axis.todayShort}
        </span>
      )}
    </div>
  );
}

/** The lines of the axis, and those between the rows. */
function Over({ laid, drawn, rows, lit }: { laid: Laid; drawn: readonly Link[]; rows: number; lit: ReadonlySet<string> | undefined }) {
  const isLit = (link: Link) => lit && lit.has(link.id) && lit.has(link.for);
  return (
    <div className={css.over} aria-hidden='true'>
      {laid.ticks.map((tick) => (
        <span key={tick.at} className={css.tick} style={{ left: `${tick.at}%` }} />
      ))}
      {laid.today !== undefined && <span className={css.today} style={{ left: `${laid.today}%` }} />}
      <svg viewBox={`0 0 100 ${Math.max(1, rows)}`} preserveAspectRatio='none' className={css.lines}>
        {drawn.map((link) => (
          <path key={`${link.for} ${link.id}`} d={link.path} data-late={link.late} data-lit={isLit(link)} />
        ))}
      </svg>
      {drawn.map((link) => (
        <span
          key={`${link.for} ${link.id}`}
          className={css.arrow}
          data-points={link.arrow.points}
          data-late={link.late}
          data-lit={isLit(link)}
          style={{ left: `${link.arrow.x}%`, top: `${(100 * link.arrow.y) / Math.max(1, rows)}%` }}
        />
      ))}
    </div>
  );
}

function BarOf({ row, laid }: { row: MeasureRow; laid: Laid }) {
  const { t } = useText();
  const bar = laid.bars.get(row.id);
  if (!bar) return <span className={css.undated}>{t.measures.noDates}</span>;
  return (
    <span
      className={css.bar}
      data-known={bar.known}
      data-status={row.status}
      data-overdue={row.overdue}
      style={{ left: `${bar.from}%`, width: bar.known === 'end' ? undefined : `${bar.to - bar.from}%` }}
    />
  );
}
