import { Link } from 'wouter';
import { address, paths } from '../../../core/url/routes';
import { type Column, DataTable } from '../../../parts/DataTable';
import { Funding as Money } from '../../../parts/followup/Funding';
import { Origins } from '../../../parts/Origins';
import { Section } from '../../../parts/Section';
import { stay } from '../../../parts/stay';
import { ThingLink } from '../../../parts/ThingLink';
import type { Text } from '../../../text/nb';
import { useText } from '../../../text/useText';
import css from './FollowUp.module.css';
import type { FollowUp } from './query';

/** The four needs for knowledge of the national roadmap, answered for the life event. */
export function Knowledge({ followUp, id }: { followUp: FollowUp; id: string }) {
  const { t } = useText();
  const words = t.followup.knowledge;
  const counts = followUp.barriers.counts;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const without = counts.reduce((sum, { unaddressed }) => sum + unaddressed, 0);
  const law = counts.find(({ type }) => type === 'LAW');
  const rows = (barrier?: string) => address(paths.lifeEvent, { id, view: 'follow-up', barrier });
  return (
    <Section title={words.title} id='knowledge'>
      <p className={css.lead}>{words.lead}</p>
      <div className={css.needs}>
        <Section level={3} title={words.obstacles}>
          <p>
            {words.obstaclesSum(all, without)}{' '}
            <Link href={rows()} state={stay}>
              {words.toRows}
            </Link>
          </p>
        </Section>
        <Section level={3} title={words.legal}>
          <p>
            {words.legalSum(law?.count ?? 0, law?.unaddressed ?? 0)}{' '}
            <Link href={rows('law')} state={stay}>
              {words.toRows}
            </Link>
          </p>
        </Section>
        <Section level={3} title={words.learning}>
          <Learning list={followUp.learning} />
        </Section>
        <Section level={3} title={words.funding}>
          <Funding funding={followUp.funding} />
        </Section>
      </div>
    </Section>
  );
}

function Learning({ list }: { list: FollowUp['learning'] }) {
  const { t } = useText();
  if (list.totalCount === 0) return <p>{t.followup.knowledge.noLearning}</p>;
  const more = list.totalCount - list.nodes.length;
  return (
    <>
      <ul className={css.plain}>
        {list.nodes.map((point) => (
          <li key={point.id}>
            <ThingLink thing={point} />
            <small className={css.second}>
              {point.description && `${point.description} `}
              {point.barriers.length > 0 && `(${point.barriers.map((one) => t.words.barrierType[one]).join(', ')}) `}
              <Origins origins={point.origins} />
            </small>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t.lifeevent.andMore(more)}</p>}
    </>
  );
}

function Funding({ funding }: { funding: FollowUp['funding'] }) {
  const { t } = useText();
  const words = t.followup;
  const without = funding.filter(({ operation }) => operation.state === 'NONE' || operation.state === 'UNKNOWN').length;
  if (funding.length === 0) return <p>{words.knowledge.noFunding}</p>;
  return (
    <>
      <p>{words.knowledge.fundingSum(funding.length, without)}</p>
      <DataTable
        caption={words.knowledge.funding}
        captionHidden
        columns={columnsOf(t)}
        rows={funding}
        keyOf={({ measure }) => measure.id}
      />
    </>
  );
}

function columnsOf(t: Text): Column<FollowUp['funding'][number]>[] {
  const words = t.followup.funding;
  return [
    { key: 'measure', title: words.measure, names: true, cell: ({ measure }) => <ThingLink thing={measure} /> },
    { key: 'development', title: words.development, cell: ({ development }) => <Money funding={development} /> },
    { key: 'operation', title: words.operation, cell: ({ operation }) => <Money funding={operation} /> },
  ];
}
