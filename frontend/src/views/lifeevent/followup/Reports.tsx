import { Link } from 'wouter';
import { number } from '../../../core/format/format';
import { paths } from '../../../core/url/routes';
import { DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import { reportColumns } from '../../../parts/followup/reportColumns';
import { Section } from '../../../parts/Section';
import { useText } from '../../../text/useText';
import type { FollowUp } from './query';

/** What was reported of the life event and of its measures, latest period first. */
export function Reports({ followUp: { reports, version } }: { followUp: FollowUp }) {
  const { t, lang } = useText();
  const words = t.followup.reports;
  return (
    <Section title={`${words.title} (${number(reports.totalCount, lang)})`} id='reports' aside={<Link href={paths.reports}>{words.all}</Link>}>
      {reports.totalCount === 0 ? (
        <Empty todo={words.none} />
      ) : (
        <DataTable caption={words.title} captionHidden columns={reportColumns(t, version.assessedOn)} rows={reports.nodes} keyOf={({ id }) => id} />
      )}
      {reports.totalCount > reports.nodes.length && <p>{t.parts.ofTotal(number(reports.nodes.length, lang), number(reports.totalCount, lang))}</p>}
    </Section>
  );
}
