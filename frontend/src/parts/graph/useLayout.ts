import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { columnOf, type Graph } from '../../core/graph/graph';
import { type Layout, layOut } from '../../core/layout/columns';

const gap = 56;
const padding = 26; // of the canvas, at both sides
const [narrowest, widest] = [158, 300];

/**
 * Lays a graph out with the heights that its cards have on this screen, in
 * these fonts: drawn once with a guess, measured, and drawn right before
 * anything is painted. Cards are as wide as the window leaves them room for.
 */
export function useLayout(graph: Graph, scroller: RefObject<HTMLElement | null>, canvas: RefObject<HTMLElement | null>): Layout {
  const [room, setRoom] = useState(1200);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const count = new Set(graph.cards.map((card) => columnOf(card.kind))).size;
  const cardWidth = Math.floor(Math.min(widest, Math.max(narrowest, (room - padding - (count - 1) * gap) / Math.max(1, count))));
  const layout = useMemo(
    () => layOut(graph, { cardWidth, gap, rowGap: 10, top: 50, heightOf: (id) => heights.get(id) ?? 64 }),
    [graph, cardWidth, heights],
  );

  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view) return undefined;
    const measure = () => setRoom(view.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    return () => observer.disconnect();
  }, [scroller]);

  useLayoutEffect(() => {
    const measure = () => {
      const cards = canvas.current?.querySelectorAll<HTMLElement>('button[data-id]') ?? [];
      const now = new Map([...cards].map((card) => [card.dataset['id'] ?? '', card.offsetHeight]));
      setHeights((before) => (same(before, now) ? before : now));
    };
    measure();
    void document.fonts.ready.then(measure);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other cards or another width make other heights
  }, [canvas, graph, cardWidth]);

  return layout;
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, height]) => b.get(id) === height);
}
