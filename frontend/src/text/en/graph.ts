import type { graph as nb } from '../nb/graph';

export const graph: typeof nb = {
  view: 'View',
  asGraph: 'Graph',
  asTable: 'Table',
  keys: 'Arrow keys follow the lines, Enter opens the page, the space bar selects, and t switches between graph and table.',
  legend: 'What the lines mean',
  otherEdge: 'Other link',
  svg: 'Download SVG',
  png: 'Download PNG',
  pngFailed: 'The browser could not make the picture. Download SVG instead.',
  chosen: 'Selected',
  clear: 'Clear the selection',
  showInGraph: 'Show in the graph',
  showInGraphOf: (title: string) => `Show in the graph: ${title}`,
  explore: 'Explore from here',
  aggregated: (cards: string, most: string) => `${cards} nodes are too many to draw one by one. Above ${most}, nodes of one kind and agency are drawn as one card.`,
  group: (n: string, kinds: string, agency: string) => (agency ? `${n} ${kinds} of ${agency}` : `${n} ${kinds}`),
};
