/** Every page has one address. They are the same in each language, so that a link can be sent to anybody. */
export const paths = {
  front: '/',
  lifeEvent: '/life-event',
  services: '/services',
  thing: '/thing',
  explore: '/explore',
  coordination: '/coordination',
  whatIf: '/what-if',
  measures: '/measures',
  roadmap: '/roadmap',
  indicators: '/indicators',
  reports: '/reports',
  brief: '/brief',
  sources: '/sources',
  graphiql: '/graphiql',
} as const;

/** The address of a node’s page: a life event has its own. */
export function pathOf(node: { id: string; kind: string }): string {
  return address(node.kind === 'LifeEvent' ? paths.lifeEvent : paths.thing, { id: node.id });
}

/** An address with a search part; what is empty or undefined is left out. */
export function address(path: string, search: Record<string, string | undefined>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/** The same address with a language in it; one that it has already stays. */
export function inLanguage(to: string, lang: string): string {
  const [rest = '', hash] = to.split('#');
  const [path, search] = rest.split('?');
  const written = new URLSearchParams(search);
  if (!written.has('lang')) written.set('lang', lang);
  return `${path}?${written}${hash === undefined ? '' : `#${hash}`}`;
}
