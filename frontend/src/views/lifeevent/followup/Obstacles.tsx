import { Button } from '@digdir/designsystemet-react';
import { useClient } from 'urql';
import { everyPage } from '../../../api/everyPage';
import { useAsk } from '../../../api/useAsk';
import { useUrlState } from '../../../app/useUrlState';
import { number } from '../../../core/format/format';
import { Answer } from '../../../parts/Answer';
import { DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import { ExportCsv } from '../../../parts/ExportCsv';
import { Section } from '../../../parts/Section';
import { ShowQuery } from '../../../parts/ShowQuery';
import { ThingLinks } from '../../../parts/ThingLinks';
import { useText } from '../../../text/useText';
import { shape } from '../state';
import { columnsOf, keyOf } from './columns';
import css from './FollowUp.module.css';
import { type Profile, ObstaclesQuery } from './query';
import { tableOf } from './table';
import { Types } from './Types';

const size = 50;

/** What stands in the way: how many of each type, and each with where it stands and who does what about it. */
export function Obstacles({ id }: { id: string }) {
  const { t, LANG } = useText();
  const client = useClient();
  const [{ barrier, gap }] = useUrlState(shape);
  const variables = { id, lang: LANG, types: barrier ? [barrier] : null, unaddressed: gap, first: size, after: null };
  const asked = useAsk(ObstaclesQuery, variables);
  const words = t.followup.obstacles;
  const every = () => everyPage(client, ObstaclesQuery, { ...variables, first: 100 }, ({ barrierProfile }) => barrierProfile.entries);
  return (
    <Section
      title={words.title}
      id='obstacles'
      aside={
        <>
          <ShowQuery asked={asked} />
          <ExportCsv name={words.file} table={async () => tableOf(await every(), t)} />
        </>
      }
    >
      <p className={css.lead}>{words.lead}</p>
      <Answer to={asked} lines={20}>
        {({ barrierProfile }) => <Shown profile={barrierProfile} />}
      </Answer>
    </Section>
  );
}

function Shown({ profile }: { profile: Profile }) {
  const { t, lang } = useText();
  const [, change] = useUrlState(shape);
  const words = t.followup.obstacles;
  const all = profile.counts.reduce((sum, { count }) => sum + count, 0);
  const { nodes, totalCount } = profile.entries;
  return (
    <>
      {all === 0 ? (
        <Empty todo={words.none} />
      ) : (
        <>
          <Types counts={profile.counts} />
          <p role='status' className={css.lead}>
            {words.shown(number(nodes.length, lang), number(totalCount, lang))}
          </p>
          {nodes.length === 0 ? (
            <Empty todo={words.noneShown}>
              <Button data-size='sm' variant='secondary' onClick={() => change({ barrier: undefined, gap: false })}>
                {words.showAll}
              </Button>
            </Empty>
          ) : (
            <div className={css.obstacles}>
              <DataTable caption={words.title} captionHidden columns={columnsOf(t, lang)} rows={nodes} keyOf={keyOf} />
            </div>
          )}
        </>
      )}
      {profile.resolved.length > 0 && (
        <p>
          {words.resolved}: <ThingLinks things={profile.resolved} />
        </p>
      )}
    </>
  );
}
