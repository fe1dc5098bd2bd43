import { memo } from 'react';
import { type Edge, edgeKey } from '../../core/graph/graph';
import type { Layout } from '../../core/layout/columns';
import { curve } from '../../core/layout/curve';
import css from './ColumnGraph.module.css';

interface Props {
  edges: readonly Edge[];
  layout: Layout;
  /** The cards that stand out; undefined: all stand alike. */
  lit: ReadonlySet<string> | undefined;
}

/** The lines behind the cards. They say nothing aloud: the table has the same in words. */
export const GraphEdges = memo(function GraphEdges({ edges, layout, lit }: Props) {
  return (
    <svg className={css.edges} width={layout.width} height={layout.height} aria-hidden='true' data-some-lit={lit !== undefined}>
      {edges.map((edge) => {
        const [a, b] = [layout.boxes.get(edge.from), layout.boxes.get(edge.to)];
        if (!a || !b) return null;
        return <path key={edgeKey(edge)} d={curve(a, b)} data-state={edge.state} data-lit={lit?.has(edge.from) && lit.has(edge.to)} />;
      })}
    </svg>
  );
});
