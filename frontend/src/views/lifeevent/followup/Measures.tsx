import { Link } from 'wouter';
import { number } from '../../../core/format/format';
import { measuresPath } from '../../../core/url/measures';
import { DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import { measureColumns } from '../../../parts/followup/measureColumns';
import { Section } from '../../../parts/Section';
import { useText } from '../../../text/useText';
import type { FollowUp } from './query';

/** The measures that work on the life event, by the day they are due. */
export function Measures({ followUp: { measures }, id }: { followUp: FollowUp; id: string }) {
  const { t, lang } = useText();
  const words = t.followup.measures;
  return (
    <Section title={`${words.title} (${number(measures.totalCount, lang)})`} id='measures' aside={<Link href={measuresPath({ lifeEvent: id })}>{words.all}</Link>}>
      {measures.totalCount === 0 ? (
        <Empty todo={words.none} />
      ) : (
        <DataTable caption={words.title} captionHidden columns={measureColumns(t)} rows={measures.nodes} keyOf={(measure) => measure.id} />
      )}
      {measures.totalCount > measures.nodes.length && <p>{t.parts.ofTotal(number(measures.nodes.length, lang), number(measures.totalCount, lang))}</p>}
    </Section>
  );
}
