import type { Layout } from '../layout/columns';
import type { Edge } from './graph';

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

export type Arrow = (typeof arrows)[number];

/**
 * Where a key leads from a card: left and right along an edge to the neighbour
 * that stands nearest, up and down within the column, Home and End to its ends.
 * The card itself when there is nowhere to go.
 */
export function walk(from: string, key: Arrow, layout: Layout, edges: readonly Edge[]): string {
  const column = layout.columns.find((ids) => ids.includes(from)) ?? [];
  const at = column.indexOf(from);
  switch (key) {
    case 'ArrowUp':
      return column[at - 1] ?? from;
    case 'ArrowDown':
      return column[at + 1] ?? from;
    case 'Home':
      return column[0] ?? from;
    case 'End':
      return column.at(-1) ?? from;
    default:
      return along(from, key === 'ArrowRight' ? 1 : -1, layout, edges) ?? from;
  }
}

function along(from: string, way: 1 | -1, { boxes }: Layout, edges: readonly Edge[]): string | undefined {
  const here = boxes.get(from);
  if (!here) return undefined;
  const far = (id: string) => {
    const box = boxes.get(id);
    const dx = box ? (box.x - here.x) * way : 0;
    return box && dx > 0 ? [dx, Math.abs(box.y + box.height / 2 - here.y - here.height / 2)] as const : undefined;
  };
  return edges
    .flatMap(({ from: a, to: b }) => (a === from ? [b] : b === from ? [a] : []))
    .map((id) => ({ id, far: far(id) }))
    .filter((other): other is { id: string; far: readonly [number, number] } => other.far !== undefined)
    .toSorted((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1])[0]?.id;
}
