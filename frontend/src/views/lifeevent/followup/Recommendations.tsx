import { number } from '../../../core/format/format';
import { DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import { recommendationColumns } from '../../../parts/followup/recommendationColumns';
import { Section } from '../../../parts/Section';
import { useText } from '../../../text/useText';
import type { FollowUp } from './query';

/** What audits and reviews say must be done, and how far it has come. */
export function Recommendations({ followUp: { recommendations } }: { followUp: FollowUp }) {
  const { t, lang } = useText();
  const words = t.followup.recommendations;
  const { nodes, totalCount } = recommendations;
  return (
    <Section title={`${words.title} (${number(totalCount, lang)})`} id='recommendations'>
      {totalCount === 0 ? <Empty todo={words.none} /> : <DataTable caption={words.title} captionHidden columns={recommendationColumns(t)} rows={nodes} keyOf={({ id }) => id} />}
      {totalCount > nodes.length && <p>{t.parts.ofTotal(number(nodes.length, lang), number(totalCount, lang))}</p>}
    </Section>
  );
}
