import type { Text } from '../../text/nb';
import type { Column } from '../DataTable';
import { Origins } from '../Origins';
import { ThingLink } from '../ThingLink';
import { ThingLinks } from '../ThingLinks';
import { ProgressState } from './ProgressState';
import type { RecommendationTold } from './lists';

/** Recommendations in a table: who gave it, who must act, and how far it has come. */
export function recommendationColumns(t: Text): Column<RecommendationTold>[] {
  const words = t.followup.recommendations;
  return [
    { key: 'recommendation', title: words.recommendation, names: true, cell: (row) => <ThingLink thing={row} /> },
    { key: 'issuer', title: words.issuer, cell: ({ issuer, number }) => (number === null ? issuer : words.numbered(issuer, number)) },
    { key: 'addressees', title: words.addressees, cell: ({ addressees }) => (addressees.nodes.length ? <ThingLinks things={addressees.nodes} /> : t.parts.need.notStated) },
    { key: 'progress', title: words.progress, cell: ({ progress }) => <ProgressState progress={progress} /> },
    { key: 'source', title: t.followup.obstacles.source, cell: ({ origins }) => <Origins origins={origins} /> },
  ];
}
