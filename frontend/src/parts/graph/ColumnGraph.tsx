import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Card, Graph } from '../../core/graph/graph';
import type { Box } from '../../core/layout/columns';
import { type Arrow, arrows, walk } from '../../core/graph/walk';
import { useText } from '../../text/useText';
import css from './ColumnGraph.module.css';
import { GraphCard } from './GraphCard';
import { GraphEdges } from './GraphEdges';
import { Legend } from './Legend';
import { headingOf } from './headings';
import { useDragToPan } from './useDragToPan';
import { useLayout } from './useLayout';

interface Props {
  graph: Graph;
  /** What the drawing shows, for screen readers. */
  label: string;
  /** The card that is chosen. */
  picked: string | undefined;
  /** The cards that stand out with it; undefined: all stand alike. */
  lit: ReadonlySet<string> | undefined;
  onPick: (id: string) => void;
  onOpen: (card: Card) => void;
  /** What a key does that the graph itself has no use for; true when it did something. */
  onKey?: (card: Card, event: KeyboardEvent) => boolean;
  /** What stands beside a card, such as buttons that show more of its neighbours. */
  beside?: (card: Card, box: Box) => ReactNode;
  /** More about the keys. */
  keys?: string;
}

/**
 * A graph in fixed columns: cards that are buttons, over one picture of lines.
 * Tab stops at one card; the arrow keys follow the lines, Enter opens, the
 * space bar and the mouse choose.
 */
export function ColumnGraph({ graph, label, picked, lit, onPick, onOpen, onKey, beside, keys }: Props) {
  const { t } = useText();
  const help = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const layout = useLayout(graph, scroller, canvas);
  const byId = useMemo(() => new Map(graph.cards.map((card) => [card.id, card])), [graph]);
  const [visited, setVisited] = useState<string>();
  const stop = [visited, picked, layout.columns[0]?.[0]].find((id) => id !== undefined && byId.has(id));
  useDragToPan(scroller);
  useScrollTo(picked, layout.boxes, scroller, canvas);

  const onKeyDown = (event: KeyboardEvent) => {
    const card = byId.get(idOf(event.target) ?? '');
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (onKey?.(card, event)) {
      event.preventDefault();
      return;
    }
    const key = arrows.find((arrow): arrow is Arrow => arrow === event.key);
    if (key) {
      event.preventDefault();
      const next = walk(card.id, key, layout, graph.edges);
      setVisited(next);
      elementOf(canvas.current, next)?.focus(); // at once: a frame later the next key would start from the wrong card
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(card);
    }
  };
  const onClick = (event: MouseEvent) => {
    const id = idOf(event.target);
    if (id === undefined || !byId.has(id)) return;
    setVisited(id);
    onPick(id);
  };

  return (
    <div className={css.frame}>
      <div ref={scroller} className={css.scroller} role='group' aria-label={label} aria-describedby={help} tabIndex={-1}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- it listens for the cards, which are buttons */}
        <div ref={canvas} className={css.canvas} style={{ width: layout.width, height: layout.height }} onKeyDown={onKeyDown} onClick={onClick}>
          <div className={css.headings}>
            {layout.columns.map((ids) => (
              <div key={ids[0]} style={{ left: layout.boxes.get(ids[0]!)?.x, width: layout.boxes.get(ids[0]!)?.width }}>
                {headingOf(ids.flatMap((id) => byId.get(id)?.kind ?? []), t)}
              </div>
            ))}
          </div>
          <GraphEdges edges={graph.edges} layout={layout} lit={lit} />
          {layout.columns.flat().map((id) => {
            const card = byId.get(id)!;
            const box = layout.boxes.get(id)!;
            return (
              <div key={id} className={css.place}>
                <GraphCard card={card} box={box} lit={lit?.has(id) ?? false} picked={id === picked} stop={id === stop} />
                {beside?.(card, box)}
              </div>
            );
          })}
        </div>
      </div>
      <Legend />
      <p id={help} className={`${css.help} no-print`}>
        {t.graph.keys} {keys}
      </p>
    </div>
  );
}

function idOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('button[data-id]')?.dataset['id'] : undefined;
}

function elementOf(canvas: HTMLElement | null, id: string): HTMLElement | null {
  return canvas?.querySelector<HTMLElement>(`button[data-id="${CSS.escape(id)}"]`) ?? null;
}

/** Brings a card into sight that was chosen elsewhere, without moving the page. */
function useScrollTo(id: string | undefined, boxes: ReadonlyMap<string, Box>, scroller: { current: HTMLElement | null }, canvas: { current: HTMLElement | null }) {
  const placed = id !== undefined && boxes.has(id);
  useEffect(() => {
    const view = scroller.current;
    const box = id === undefined ? undefined : boxes.get(id);
    if (!view || !box || elementOf(canvas.current, id!) === document.activeElement) return;
    const [down, right] = [box.y - view.scrollTop, box.x - view.scrollLeft];
    if (down < 40 || down + box.height > view.clientHeight) view.scrollTop = box.y - view.clientHeight / 3;
    if (right < 0 || right + box.width > view.clientWidth) view.scrollLeft = box.x - view.clientWidth / 3;
    // oxlint-disable-next-line react/exhaustive-deps -- when it is chosen or first placed, not each time that cards move
  }, [id, placed]);
}
