import { type Card, columnOf, type Edge, edgeKey, type EdgeType, type Graph, hubs, mostCards } from './graph';
import { short } from './short';

/** Which side of a card: left is where columns before its own stand, right those behind it. */
export type Side = 'l' | 'r';

export const sides: readonly Side[] = ['l', 'r'];

/** One list of neighbours of a node, as far as it was fetched. */
export interface NearList {
  type: EdgeType;
  /** The edges point away from the node. */
  out: boolean;
  /** How many there are, fetched or not. */
  total: number;
  items: readonly { card: Card; sources: readonly string[]; state?: Edge['state'] }[];
}

/** What is known around a node. */
export interface Near {
  card: Card;
  lists: readonly NearList[];
}

/** A link with those who say so. */
export interface Link extends Edge {
  sources: readonly string[];
}

/** What somebody chose to see. */
export interface View {
  root: string;
  /** Nodes less than so many steps away show their neighbours by themselves. */
  depth: number;
  /** Sides that are the other way round than that: a side and the short name of a node. */
  flips: ReadonlySet<string>;
  /** Only edges of these types; none given: of all. */
  types: readonly EdgeType[];
  hubs: boolean;
}

/** How a side of a card stands. */
export interface SideState {
  open: boolean;
  /** Neighbours at that side that are fetched; undefined: nobody asked yet. */
  known: number | undefined;
}

/** Cards with links between. */
export interface Linked {
  cards: Graph['cards'];
  edges: readonly Link[];
}

export interface Reached extends Linked {
  /** Nodes with an open side whose neighbours are not known yet. */
  toAsk: readonly string[];
  sides: ReadonlyMap<string, Readonly<Record<Side, SideState>>>;
  /** Open nodes with neighbours that were not fetched. */
  lacking: readonly string[];
  /** Neighbours of open nodes: how many of them are drawn, and how many there are. */
  shown: number;
  total: number;
  /** Neighbours that are left out because they are hubs. */
  hidden: number;
  /** Neighbours that are left out because the drawing is full. */
  left: number;
}

/**
 * Walks from the root through every open side, and draws what it meets with
 * every edge of the open nodes between. What it leaves out it counts. start are cards that
 * stand there from the beginning, such as a path's.
 */
export function reach(known: ReadonlyMap<string, Near>, view: View, start: Linked = { cards: [], edges: [] }): Reached {
  const walk = new Walk(known, view, start);
  for (const id of walk.queue) walk.visit(id);
  return walk.result();
}

/** Whether a side of a node is open, in this view and so many steps from the root. */
export function isOpen(view: View, id: string, side: Side, distance: number): boolean {
  return distance < view.depth !== view.flips.has(side + short(id));
}

class Walk {
  readonly queue: string[];
  private readonly distance = new Map<string, number>();
  private readonly cards = new Map<string, Card>();
  private readonly sides = new Map<string, Record<Side, SideState>>();
  private readonly toAsk: string[] = [];
  private readonly lacking = new Set<string>();
  private readonly counted = { shown: 0, total: 0, hidden: 0, left: 0 };

  constructor(
    private readonly known: ReadonlyMap<string, Near>,
    private readonly view: View,
    private readonly start: Linked,
  ) {
    this.queue = [view.root];
    this.distance.set(view.root, 0);
    const root = known.get(view.root)?.card;
    if (root) this.cards.set(root.id, root);
    for (const card of start.cards) this.meet(card, view.depth);
  }

  visit(id: string) {
    const distance = this.distance.get(id) ?? 0;
    const near = this.known.get(id);
    const open = { l: isOpen(this.view, id, 'l', distance), r: isOpen(this.view, id, 'r', distance) };
    this.sides.set(id, {
      l: { open: open.l, known: near && this.count(near, 'l') },
      r: { open: open.r, known: near && this.count(near, 'r') },
    });
    if (!near) {
      if (open.l || open.r) this.toAsk.push(id);
      return;
    }
    for (const list of near.lists.filter(({ type }) => this.wanted(type))) this.visitList(near, list, open, distance);
  }

  private visitList(near: Near, list: NearList, open: Record<Side, boolean>, distance: number) {
    let some = false;
    for (const { card } of list.items) {
      if (!open[sideOf(near.card, card, list.out)]) continue;
      some = true;
      this.counted.total++;
      if (this.isHidden(card)) this.counted.hidden++;
      else if (this.meet(card, distance + 1)) this.counted.shown++;
      else this.counted.left++;
    }
    if (!some || list.total === list.items.length) return;
    this.counted.total += list.total - list.items.length;
    this.lacking.add(near.card.id);
  }

  /** Puts a card into the drawing; false when there is no room for it. */
  private meet(card: Card, distance: number): boolean {
    if (this.cards.has(card.id)) return true;
    if (this.cards.size >= mostCards) return false;
    this.cards.set(card.id, this.known.get(card.id)?.card ?? card);
    this.distance.set(card.id, distance);
    this.queue.push(card.id);
    return true;
  }

  private count(near: Near, side: Side): number {
    return near.lists
      .filter(({ type }) => this.wanted(type))
      .flatMap((list) => list.items.filter(({ card }) => sideOf(near.card, card, list.out) === side && !this.isHidden(card))).length;
  }

  private wanted(type: EdgeType): boolean {
    return this.view.types.length === 0 || this.view.types.includes(type);
  }

  private isHidden(card: Card): boolean {
    return !this.view.hubs && hubs.includes(card.kind) && card.id !== this.view.root && !this.start.cards.some(({ id }) => id === card.id);
  }

  /** Only open nodes say which edges are drawn, so that an address shows the same whatever was open before. */
  private isOpen(id: string): boolean {
    const state = this.sides.get(id);
    return state !== undefined && (state.l.open || state.r.open);
  }

  result(): Reached {
    const links = new Map<string, Link>();
    for (const link of [...this.start.edges, ...[...this.known.values()].filter(({ card }) => this.isOpen(card.id)).flatMap(linksOf)]) {
      const drawn = this.cards.has(link.from) && this.cards.has(link.to);
      const asked = this.wanted(link.type) || this.start.edges.includes(link);
      const key = edgeKey(link);
      if (drawn && asked && link.from !== link.to) links.set(key, { ...links.get(key), ...link });
    }
    return { cards: [...this.cards.values()], edges: [...links.values()], toAsk: this.toAsk, lacking: [...this.lacking], sides: this.sides, ...this.counted };
  }
}

/** The edges around a node, in their own direction. */
export function linksOf({ card, lists }: Near): Link[] {
  return lists.flatMap(({ type, out, items }) =>
    items.map((item): Link => ({
      from: out ? card.id : item.card.id,
      to: out ? item.card.id : card.id,
      type,
      sources: item.sources,
      ...(item.state && { state: item.state }),
    })),
  );
}

/** At which side of a card a neighbour stands; within a column, an edge leads to the right. */
export function sideOf(card: Card, other: Card, out: boolean): Side {
  const [here, there] = [columnOf(card.kind), columnOf(other.kind)];
  if (here === there) return out ? 'r' : 'l';
  return there > here ? 'r' : 'l';
}
