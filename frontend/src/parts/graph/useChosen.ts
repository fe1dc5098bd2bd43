import { useMemo } from 'react';
import { type Aggregated, aggregate } from '../../core/graph/aggregate';
import { type Graph, mostCards } from '../../core/graph/graph';
import { short } from '../../core/graph/short';
import { number } from '../../core/format/format';
import { useText } from '../../text/useText';

/** The graph as it is drawn: whole, or by agency when it has too many cards. */
export function useDrawn(graph: Graph): Aggregated {
  const { t, lang } = useText();
  return useMemo(() => {
    if (graph.cards.length <= mostCards) return { ...graph, standIn: new Map(graph.cards.map(({ id }) => [id, id])) };
    return aggregate(graph, (kind, agency, count) => t.graph.group(number(count, lang), t.words.kindOfMany[kind].toLocaleLowerCase(lang), agency));
  }, [graph, t, lang]);
}

/** What is chosen in a graph and its table, which share it. */
export interface Chosen<Row> {
  /** The card, when a card is chosen. */
  card: string | undefined;
  /** The rows that are chosen, or go through the card that is. */
  rows: readonly Row[];
  /** The cards, as drawn, that those rows touch; undefined: nothing is chosen. */
  lit: ReadonlySet<string> | undefined;
}

/** Finds what a short name in the address names: a card, or a row. */
export function useChosen<Row extends { name: string; key: string }>(
  sel: string,
  rows: readonly Row[],
  touches: ReadonlyMap<string, readonly string[]>,
  drawn: Aggregated,
): Chosen<Row> {
  return useMemo(() => {
    const drawnOf = (key: string) => (touches.get(key) ?? []).map((id) => drawn.standIn.get(id) ?? id);
    const card = sel ? drawn.cards.find(({ id }) => short(id) === sel)?.id : undefined;
    const chosen = sel ? rows.filter((row) => row.name === sel || (card !== undefined && drawnOf(row.key).includes(card))) : [];
    if (card === undefined && chosen.length === 0) return { card, rows: [], lit: undefined };
    return { card, rows: chosen, lit: new Set([...(card === undefined ? [] : [card]), ...chosen.flatMap((row) => drawnOf(row.key))]) };
  }, [sel, rows, touches, drawn]);
}
