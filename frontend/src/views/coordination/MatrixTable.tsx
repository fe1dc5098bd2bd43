import { type KeyboardEvent, useId } from 'react';

import { number } from '../../core/format/format';
import { type Counted, type Matrix, type Pair, sum, type Total, worst, writePair } from '../../core/matrix/matrix';
import { states } from '../../api/enums';
import { countOf } from '../../parts/CountsBar';
import { StateMark } from '../../parts/StateMark';
import type { Thing } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './MatrixTable.module.css';
import type { OpenableCell } from './useMatrix';
import { Who } from './Who';

interface Props {
  matrix: Matrix<Thing, OpenableCell>;
  total: Counted;
  chosen: Pair | undefined;
  open: (pair: Pair) => void;
}

/** The matrix in a scrolling region of its own; the arrow keys go from cell to cell. */
export function MatrixTable({ matrix, total, chosen, open }: Props) {
  const { t } = useText();
  const hint = useId();
  const words = t.coordination;
  const first = matrix.cells[0];
  const entry = chosen ? writePair(chosen) : first && pairOf(first);
  return (
    <>
      <p id={hint} className='sr-only'>
        {words.keys}
      </p>
      <div className={css.region} role='region' aria-label={words.caption} aria-describedby={hint} tabIndex={0}>
        <table className={css.table}>
          <caption className='sr-only'>{words.caption}</caption>
          <thead>
            <tr>
              <th scope='col' className={css.corner}>
                <span>{words.consumer} ↓</span>
                <span>{words.provider} →</span>
              </th>
              <th scope='col' className={css.sumHead}>
                {words.total}
              </th>
              {matrix.columns.map((column) => (
                <th key={column.agency?.id ?? ''} scope='col' className={css.columnHead}>
                  <div>
                    <Who agency={column.agency} />
                  </div>
                </th>
              ))}
            </tr>
            <tr>
              <th scope='row' className={css.rowHead}>
                {words.total}
              </th>
              <td className={css.sum}>
                <Numbers counts={total} />
              </td>
              {matrix.columns.map((column) => (
                <td key={column.agency?.id ?? ''} className={css.sum}>
                  <Numbers counts={column.counts} />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.agency?.id ?? ''} row={row} matrix={matrix} chosen={chosen} entry={entry} open={open} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  row: Total<Thing>;
  matrix: Props['matrix'];
  chosen: Pair | undefined;
  /** The cell that the Tab key goes to. */
  entry: string | undefined;
  open: (pair: Pair) => void;
}

function Row({ row, matrix, chosen, entry, open }: RowProps) {
  const { t } = useText();
  return (
    <tr>
      <th scope='row' className={css.rowHead}>
        <Who agency={row.agency} />
      </th>
      <td className={css.sum}>
        <Numbers counts={row.counts} />
      </td>
      {matrix.columns.map(({ agency }) => {
        const cell = matrix.at(row.agency, agency);
        if (!cell) {
          return (
            <td key={agency?.id ?? ''} className={css.none}>
              <span className='sr-only'>{t.coordination.none}</span>
            </td>
          );
        }
        const key = pairOf(cell);
        const name = (who: Thing | null) => who?.title ?? t.coordination.nobody;
        return (
          <td key={agency?.id ?? ''} className={css.cell} data-state={worst(cell.counts)}>
            <button
              type='button'
              data-cell={key}
              aria-haspopup='dialog'
              aria-current={chosen && writePair(chosen) === key ? 'true' : undefined}
              tabIndex={entry === key ? 0 : -1}
              onKeyDown={goByArrow}
              onClick={() => open({ consumer: row.agency?.id ?? null, provider: agency?.id ?? null })}
            >
              <span className='sr-only'>{t.coordination.rowsOf(name(row.agency), name(agency))}: </span>
              <Numbers counts={cell.counts} />
            </button>
          </td>
        );
      })}
    </tr>
  );
}

/** Three numbers in fixed places, each under its shape; a state without needs has no shape. */
function Numbers({ counts }: { counts: Counted }) {
  const { t, lang } = useText();
  return (
    <span className={css.numbers} data-sum={sum(counts)}>
      {states.map((state) => {
        const n = countOf(counts, state);
        return (
          <span key={state} data-none={n === 0} title={t.words.state[state]}>
            {n > 0 && <StateMark state={state} />}
            <span>{number(n, lang)}</span>
            <span className='sr-only'> {t.words.stateOfMany[state]}</span>
          </span>
        );
      })}
    </span>
  );
}

function pairOf(cell: OpenableCell): string {
  return writePair({ consumer: cell.consumer?.id ?? null, provider: cell.provider?.id ?? null });
}

/** Moves the focus to the next cell that there is in the direction of an arrow key. */
function goByArrow(event: KeyboardEvent<HTMLElement>) {
  const from = event.currentTarget.closest<HTMLTableCellElement>('td:has(button)');
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const row = from?.parentElement as HTMLTableRowElement | null | undefined;
  if (!from || !step || !row) return;
  const [down = 0, right = 0] = step;
  const body = row.parentElement as HTMLTableSectionElement;
  for (let r = row.sectionRowIndex + down, c = from.cellIndex + right; ; r += down, c += right) {
    const there = body.rows[r]?.cells[c];
    if (!there) return;
    const button = there.querySelector<HTMLButtonElement>('button[data-cell]');
    if (button) {
      event.preventDefault();
      button.focus();
      return;
    }
  }
}
