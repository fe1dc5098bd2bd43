import { Button } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useUrlState } from '../../app/useUrlState';
import { number } from '../../core/format/format';
import { type Card, edgeKey } from '../../core/graph/graph';
import type { Linked, Near, Reached, Side } from '../../core/graph/reach';
import { short } from '../../core/graph/short';
import { pathOf } from '../../core/url/routes';
import { ColumnGraph } from '../../parts/graph/ColumnGraph';
import { ExportGraph } from '../../parts/graph/ExportGraph';
import { TwinChoice, Twins } from '../../parts/graph/Twins';
import type { Twin } from '../../parts/graph/twin';
import { useChosen } from '../../parts/graph/useChosen';
import { useText } from '../../text/useText';
import { ChosenNode } from './ChosenNode';
import { EdgeCsv } from './EdgeCsv';
import { type EdgeRow, EdgeTable } from './EdgeTable';
import css from './Explore.module.css';
import { SideButtons } from './SideButtons';
import { parts, shape, toggled } from './state';

interface Props {
  root: Card;
  reached: Reached;
  known: ReadonlyMap<string, Near>;
  version: { number: number; assessedOn: string | null } | undefined;
  fetching: boolean;
  /** The ways between the two picked nodes, which stand out. */
  path: Linked | undefined;
}

/** What is around a node, as a graph and as a list of edges. */
export function Around({ root, reached, known, version, fetching, path }: Props) {
  const { t, lang } = useText();
  const [, navigate] = useLocation();
  const [{ x, m, as, sel }, change] = useUrlState(shape);
  const rows = useMemo(() => rowsOf(reached), [reached]);
  const touches = useMemo(() => new Map(rows.map(({ key, from, to }) => [key, [from.id, to.id]])), [rows]);
  const drawn = useMemo(() => ({ ...reached, standIn: new Map(reached.cards.map(({ id }) => [id, id])) }), [reached]);
  const chosen = useChosen(sel, rows, touches, drawn);
  const lit = chosen.lit ?? (path && new Set(path.cards.map(({ id }) => id)));
  const title = t.explore.links(root.title);
  const show = useCallback((twin: Twin) => change({ as: twin }), [change]);
  const unfetched = reached.total - reached.shown - reached.hidden - reached.left;
  const lacking = unfetched > 0 ? reached.lacking.map(short).filter((name) => !parts(m).has(name)) : [];
  const flip = (id: string, side: Side) => change({ x: toggled(x, side + short(id)) });
  const onKey = (card: Card, event: KeyboardEvent) => {
    const side = event.shiftKey ? ({ ArrowLeft: 'l', ArrowRight: 'r' } as const)[event.key] : undefined;
    if (side) flip(card.id, side);
    return side !== undefined;
  };
  const card = reached.cards.find(({ id }) => id === chosen.card);
  return (
    <>
      <div className={css.head}>
        <p role='status' className={css.note}>
          {t.explore.shown(number(reached.shown, lang), number(reached.total, lang), number(reached.edges.length, lang))} {reached.hidden > 0 && t.explore.hidden(number(reached.hidden, lang))}{' '}
          {reached.left > 0 && t.explore.full(number(reached.left, lang))} {lacking.length > 0 && t.explore.lacking(number(unfetched, lang))} {fetching && t.parts.loading}
        </p>
        {lacking.length > 0 && (
          <Button data-size='sm' variant='tertiary' className='no-print' onClick={() => change({ m: [...parts(m), ...lacking].join('.') })}>
            {t.explore.more}
          </Button>
        )}
        <TwinChoice shown={as} onChange={show} />
      </div>
      <Twins
        shown={as}
        graph={
          <ColumnGraph
            graph={reached}
            label={title}
            picked={chosen.card}
            lit={lit}
            onPick={(id) => change({ sel: short(id) === sel ? '' : short(id) })}
            onOpen={(one) => navigate(pathOf(one))}
            onKey={onKey}
            keys={t.explore.keys}
            // oxlint-disable-next-line react/no-unstable-nested-components -- it is called, it is no component
            beside={(one, box) => <SideButtons card={one} box={box} sides={reached.sides.get(one.id)} flip={flip} />}
          />
        }
        table={<EdgeTable rows={rows} caption={title} chosen={chosen.rows} />}
      />
      {card && as === 'GRAPH' && <ChosenNode card={card} near={known.get(card.id)} sides={reached.sides.get(card.id)} flip={flip} isRoot={card.id === root.id} />}
      <div className={`${css.exports} no-print`}>
        <EdgeCsv rows={rows} />
        {version && <ExportGraph name={t.explore.file} title={title} graph={reached} version={version} />}
      </div>
    </>
  );
}

function rowsOf({ cards, edges }: Reached): EdgeRow[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return edges.map((edge) => ({ ...edge, key: edgeKey(edge), name: short(edgeKey(edge)), from: byId.get(edge.from)!, to: byId.get(edge.to)! }));
}
