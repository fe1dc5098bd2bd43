import type { graph as nb } from '../nb/graph';

export const graph: typeof nb = {
  view: 'Vising',
  asGraph: 'Graf',
  asTable: 'Tabell',
  keys: 'Piltastane følgjer linjene, Enter opnar sida, mellomrom vel, og t byter mellom graf og tabell.',
  legend: 'Kva linjene tyder',
  otherEdge: 'Annan samanheng',
  svg: 'Last ned SVG',
  png: 'Last ned PNG',
  pngFailed: 'Nettlesaren kunne ikkje lage biletet. Last ned SVG i staden.',
  chosen: 'Valt',
  clear: 'Fjern valet',
  showInGraph: 'Vis i grafen',
  showInGraphOf: (title: string) => `Vis i grafen: ${title}`,
  explore: 'Utforsk vidare',
  aggregated: (cards: string, most: string) => `${cards} nodar er for mange til å teikne kvar for seg. Over ${most} blir nodar av same slag og verksemd teikna som eitt kort.`,
  group: (n: string, kinds: string, agency: string) => (agency ? `${n} ${kinds} hos ${agency}` : `${n} ${kinds}`),
};
