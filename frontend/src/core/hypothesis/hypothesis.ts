import type { Codec } from '../url/codec';

/** What a hypothesis may speak of. */
export const subjects = ['dataset', 'law', 'agency'] as const;

/** Which basis is supposed; BOTH: to disclose and to process. */
export const basisKinds = ['BOTH', 'DISCLOSURE', 'PROCESSING'] as const;

/** Supposes legal bases to be there, or to be gone: which of the two, the list says that it stands in. */
export interface Hypothesis {
  about: (typeof subjects)[number];
  id: string;
  kind: (typeof basisKinds)[number];
  /** Of a dataset: the only agency that it holds for; without one, whoever. */
  consumer?: string;
}

/** A missing basis as the server names it. */
export interface Missing {
  kind: string;
  dataset: { id: string } | null;
  consumer: { id: string } | null;
}

/** A hypothesis in the form that GraphQL takes. */
export interface HypothesisInput {
  dataset?: string;
  law?: string;
  agency?: string;
  consumer?: string;
  kind?: 'DISCLOSURE' | 'PROCESSING';
}

/** Hypotheses as they stand in an address: parted by spaces, their parts by “|”, since no IRI has either. */
export function hypotheses(): Codec<readonly Hypothesis[]> {
  return {
    absent: [],
    read: (written) => merged([], written.split(' ').flatMap((one) => readOne(one) ?? [])),
    write: (chosen) => chosen.map(keyOf).join(' ') || undefined,
  };
}

function readOne(written: string): Hypothesis | undefined {
  const [named, supposed, id, consumer] = written.split('|');
  const about = subjects.find((one) => one === named);
  const kind = basisKinds.find((one) => one.toLowerCase() === supposed);
  if (!about || !kind || !id) return undefined;
  return { about, id, kind, ...(consumer && about === 'dataset' && { consumer }) };
}

/** Tells hypotheses apart. */
export function keyOf({ about, id, kind, consumer }: Hypothesis): string {
  return [about, kind.toLowerCase(), id, ...(consumer ? [consumer] : [])].join('|');
}

/** The list with some more; what it has already is not there twice. */
export function merged(list: readonly Hypothesis[], more: readonly Hypothesis[]): Hypothesis[] {
  return [...new Map([...list, ...more].map((one) => [keyOf(one), one])).values()];
}

/** The list without some. */
export function without(list: readonly Hypothesis[], some: readonly Hypothesis[]): Hypothesis[] {
  const gone = new Set(some.map(keyOf));
  return list.filter((one) => !gone.has(keyOf(one)));
}

/** Whether all of some are in the list. */
export function hasAll(list: readonly Hypothesis[], some: readonly Hypothesis[]): boolean {
  return without(some, list).length === 0;
}

/** The hypotheses that missing bases are there; one without a dataset cannot be supposed. */
export function supposing(bases: readonly Missing[]): Hypothesis[] {
  return bases.flatMap(({ kind, dataset, consumer }) =>
    dataset
      ? [{ about: 'dataset' as const, id: dataset.id, kind: basisKinds.find((one) => one === kind) ?? 'BOTH', ...(consumer && { consumer: consumer.id }) }]
      : [],
  );
}

/** As GraphQL takes it. */
export function inputOf({ about, id, kind, consumer }: Hypothesis): HypothesisInput {
  return { [about]: id, ...(consumer && { consumer }), ...(kind !== 'BOTH' && { kind }) };
}

/** Every id that hypotheses name, once. */
export function named(list: readonly Hypothesis[]): string[] {
  return [...new Set(list.flatMap(({ id, consumer }) => (consumer ? [id, consumer] : [id])))];
}

/** Those of the first list that say the opposite of one in the second, as far as that shows without the data. */
export function contradicting(list: readonly Hypothesis[], opposite: readonly Hypothesis[]): Hypothesis[] {
  return list.filter((one) =>
    opposite.some(
      (other) =>
        one.about === other.about &&
        one.id === other.id &&
        (!one.consumer || !other.consumer || one.consumer === other.consumer) &&
        (one.kind === 'BOTH' || other.kind === 'BOTH' || one.kind === other.kind),
    ),
  );
}
