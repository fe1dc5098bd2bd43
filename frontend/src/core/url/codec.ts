/** How one value of a view stands in the address: under which name the view says. */
export interface Codec<Value> {
  /** What holds when the address says nothing, or something that makes no sense. */
  absent: Value;
  read: (written: string) => Value | undefined;
  /** undefined: leave it out of the address. */
  write: (value: Value) => string | undefined;
}

/** Free text; an empty one is left out. */
export function text(): Codec<string> {
  return { absent: '', read: (written) => written, write: (value) => value || undefined };
}

/** One of some values, in lower case in the address; the one that holds by itself is left out. */
export function oneOf<const Value extends string>(values: readonly Value[], absent: NoInfer<Value>): Codec<Value>;
export function oneOf<const Value extends string>(values: readonly Value[]): Codec<Value | undefined>;
export function oneOf<const Value extends string>(values: readonly Value[], absent?: Value): Codec<Value | undefined> {
  return {
    absent,
    read: (written) => values.find((value) => value.toLowerCase() === written.toLowerCase()),
    write: (value) => (value === absent ? undefined : value?.toLowerCase()),
  };
}

/** Any number of some values, in their own order, with commas between; those that make no sense are dropped. */
export function someOf<const Value extends string>(values: readonly Value[]): Codec<readonly Value[]> {
  return {
    absent: [],
    read: (written) => {
      const parts = written.toLowerCase().split(',');
      return values.filter((value) => parts.includes(value.toLowerCase()));
    },
    write: (chosen) =>
      values
        .filter((value) => chosen.includes(value))
        .join(',')
        .toLowerCase() || undefined,
  };
}

/** Ids, each an IRI: parted by spaces, since no IRI has one. */
export function ids(): Codec<readonly string[]> {
  return {
    absent: [],
    read: (written) => [...new Set(written.split(' ').filter(Boolean))],
    write: (chosen) => chosen.join(' ') || undefined,
  };
}

/** A whole number of at least 1. */
export function count(absent: number): Codec<number> {
  return {
    absent,
    read: (written) => (/^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined),
    write: (value) => (value === absent ? undefined : String(value)),
  };
}

/** Yes or no; no is left out. */
export function flag(): Codec<boolean> {
  return { absent: false, read: (written) => written === '1', write: (value) => (value ? '1' : undefined) };
}
