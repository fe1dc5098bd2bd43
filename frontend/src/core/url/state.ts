import type { Codec } from './codec';

/** The codecs of a view's state by their names in the address. */
// oxlint-disable-next-line typescript/no-explicit-any -- each name has a codec of its own type
export type Shape = Record<string, Codec<any>>;

/** The state that a shape describes. */
export type StateOf<S extends Shape> = { [Name in keyof S]: S[Name]['absent'] };

/** The state that an address holds. Every address holds one: what is wrong in it counts as absent. */
export function readState<S extends Shape>(shape: S, search: string): StateOf<S> {
  const written = new URLSearchParams(search);
  const entries = Object.entries(shape).map(([name, codec]) => {
    const value = written.get(name);
    return [name, (value === null ? undefined : codec.read(value)) ?? codec.absent];
  });
  return Object.fromEntries(entries) as StateOf<S>;
}

/** The search part of the address for a state, “?” included; names that no codec knows stay. */
export function writeState<S extends Shape>(shape: S, state: StateOf<S>, search = ''): string {
  const written = new URLSearchParams(search);
  for (const [name, codec] of Object.entries(shape)) {
    const value = codec.write(state[name]);
    if (value === undefined) written.delete(name);
    else written.set(name, value);
  }
  const out = written.toString();
  return out && `?${out}`;
}
