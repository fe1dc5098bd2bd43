/** A life event as a choice. */
interface Event {
  id: string;
  title: string;
  national: number | null;
}

/** The life events as choices: the national ones first, in their published order. One in the address stays chosen while the list is awaited. */
export function eventOptions(events: readonly Event[], chosen: string, awaited: string): { value: string; title: string }[] {
  const options = events
    .toSorted((a, b) => (a.national ?? Infinity) - (b.national ?? Infinity))
    .map(({ id, title }) => ({ value: id, title }));
  return !chosen || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, title: events.length ? chosen : awaited }];
}
