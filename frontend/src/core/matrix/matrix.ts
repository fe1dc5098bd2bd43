/** Counts of needs in the three states. */
export interface Counted {
  blocked: number;
  unknown: number;
  clear: number;
}

/** Who stands at a row or column; null when nobody is stated. */
export interface Party {
  id: string;
}

/** The needs between a consumer and a provider. */
export interface Cell<P extends Party> {
  consumer: P | null;
  provider: P | null;
  counts: Counted;
}

/** The needs of a consumer, or from a provider. */
export interface Total<P extends Party> {
  agency: P | null;
  counts: Counted;
}

/** weight: those with most blocked needs first; name: as the server lists them, in alphabetical order. */
export const orders = ['weight', 'name'] as const;

/** open: only where something is blocked or unknown. */
export const shows = ['all', 'open', 'blocked'] as const;

/** How the matrix is laid out. */
export interface Layout {
  order: (typeof orders)[number];
  show: (typeof shows)[number];
}

/** A matrix ready to be drawn. */
export interface Matrix<P extends Party, C extends Cell<P>> {
  rows: Total<P>[];
  columns: Total<P>[];
  /** The cell where two meet; undefined when neither needs anything of the other. */
  at: (consumer: Party | null, provider: Party | null) => C | undefined;
  /** The cells of the rows and columns that are shown. */
  cells: C[];
}

/** Lays out consumers as rows and providers as columns. */
export function matrix<P extends Party, C extends Cell<P>>(
  cells: readonly C[],
  consumers: readonly Total<P>[],
  providers: readonly Total<P>[],
  layout: Layout,
): Matrix<P, C> {
  const rows = arranged(consumers, layout);
  const columns = arranged(providers, layout);
  const byPair = new Map(cells.map((cell) => [pairKey(cell.consumer, cell.provider), cell]));
  const at = (consumer: Party | null, provider: Party | null) => byPair.get(pairKey(consumer, provider));
  return {
    rows,
    columns,
    at,
    cells: rows.flatMap((row) => columns.flatMap((column) => at(row.agency, column.agency) ?? [])),
  };
}

/** How many needs a cell or total counts. */
export function sum({ blocked, unknown, clear }: Counted): number {
  return blocked + unknown + clear;
}

/** The state that weighs most among the needs of a cell. */
export function worst({ blocked, unknown }: Counted): 'BLOCKED' | 'UNKNOWN' | 'CLEAR' {
  if (blocked > 0) return 'BLOCKED';
  return unknown > 0 ? 'UNKNOWN' : 'CLEAR';
}

function arranged<P extends Party>(totals: readonly Total<P>[], { order, show }: Layout): Total<P>[] {
  const shown = totals.filter(({ counts }) => show === 'all' || counts.blocked > 0 || (show === 'open' && counts.unknown > 0));
  if (order === 'name') return shown;
  return shown.toSorted(
    (a, b) => b.counts.blocked - a.counts.blocked || b.counts.unknown - a.counts.unknown || sum(b.counts) - sum(a.counts),
  );
}

function pairKey(consumer: Party | null, provider: Party | null): string {
  return writePair({ consumer: consumer?.id ?? null, provider: provider?.id ?? null });
}

/** Which cell is open: the ids of both; null where nobody is stated. */
export interface Pair {
  consumer: string | null;
  provider: string | null;
}

/** A pair as it stands in an address: no IRI has a space, and none is “-”. */
export function writePair({ consumer, provider }: Pair): string {
  return `${consumer ?? '-'} ${provider ?? '-'}`;
}

/** The pair that an address holds, if any. */
export function readPair(written: string): Pair | undefined {
  const [consumer, provider, more] = written.split(' ');
  if (!consumer || !provider || more !== undefined) return undefined;
  return { consumer: consumer === '-' ? null : consumer, provider: provider === '-' ? null : provider };
}
