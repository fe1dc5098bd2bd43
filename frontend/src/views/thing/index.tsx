import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { text } from '../../core/url/codec';
import { address, paths, pathOf } from '../../core/url/routes';
import { Empty } from '../../parts/Empty';
import { ExampleMark } from '../../parts/ExampleMark';
import { foreign, languageName } from '../../parts/language';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { About } from './About';
import { Changes } from './Changes';
import { FollowUpAbout } from './FollowUpAbout';
import { FollowUpFacts } from './FollowUpFacts';
import { Impact } from './Impact';
import { NeighbourLists } from './NeighbourLists';
import { Problems } from './Problems';
import { type Thing as Node, ThingQuery } from './query';
import { ServiceCounts } from './ServiceCounts';
import { Standing } from './Standing';
import { Users } from './Users';
import { Verdict } from './Verdict';
import { Worklist } from './Worklist';
import css from './index.module.css';

const shape = { id: text() };

/** The page of a node of any kind. */
export default function Thing() {
  const { t } = useText();
  const [{ id }] = useUrlState(shape);
  if (!id) {
    return (
      <Page title={t.thing.title}>
        <Empty todo={t.thing.noId} />
      </Page>
    );
  }
  return <ThingPage key={id} id={id} />; // another node is another page: nothing of the one before stays
}

function ThingPage({ id }: { id: string }) {
  const { t, lang, LANG } = useText();
  const asked = useAsk(ThingQuery, { id, lang: LANG });
  const thing = asked.data?.node;
  if (asked.problem) {
    return (
      <Page title={t.thing.title}>
        <Problem problem={asked.problem} again={asked.again} />
      </Page>
    );
  }
  if (thing === null) {
    return (
      <Page title={t.thing.title}>
        <Problem problem={{ code: 'NOT_FOUND', message: `nothing has the id ${id}` }} />
      </Page>
    );
  }
  if (!thing) {
    return (
      <Page title={undefined}>
        <Loading lines={20} />
      </Page>
    );
  }
  const other = foreign(thing.titleLanguage, lang);
  return (
    <Page
      title={thing.title}
      titleLanguage={thing.titleLanguage}
      above={
        <>
          {t.words.kind[thing.kind]}
          {other && ` · ${t.thing.titleIn(languageName(other, t))}`}
          {thing.illustrative && <ExampleMark />}
        </>
      }
      lead={<Description thing={thing} />}
      tools={
        <>
          <Button data-size='sm' variant='secondary' asChild>
            <Link href={address(paths.explore, { id: thing.id })}>{t.thing.explore}</Link>
          </Button>
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Sections thing={thing} />
    </Page>
  );
}

/** What the sources say of it, in the language asked for or in the one that stands in. */
function Description({ thing }: { thing: Node }) {
  const { t, lang } = useText();
  if (!thing.description) return null;
  const other = foreign(thing.descriptions.find((text) => text.value === thing.description)?.language, lang);
  return (
    <p className={css.description}>
      <span lang={other}>{thing.description}</span>
      {other && <small> ({t.parts.inLanguage(languageName(other, t))})</small>}
    </p>
  );
}

/** What there is to tell of each kind, what people come for first. */
function Sections({ thing }: { thing: Node }) {
  const { t } = useText();
  const rests = ['Service', 'Dataset', 'Evidence', 'DataService', 'LegalBasis', 'Law', 'Agency', 'Output'].includes(thing.__typename);
  const about = ['Service', 'Dataset', 'LegalBasis', 'Law'].includes(thing.__typename);
  return (
    <>
      {!thing.resolved && <p className={css.notice}>{t.thing.unresolved}</p>}
      {thing.__typename === 'LifeEvent' && (
        <p className={css.notice}>
          <Link href={pathOf(thing)}>{t.thing.toLifeEvent}</Link>
        </p>
      )}
      <FollowUpFacts thing={thing} />
      {thing.__typename === 'Service' && <Verdict service={thing} />}
      {thing.__typename === 'Agency' && <ServiceCounts id={thing.id} kind='Agency' ministry={thing.ministry || thing.parts.totalCount > 0} />}
      {thing.__typename === 'Law' && <ServiceCounts id={thing.id} kind='Law' ministry={false} />}
      {thing.__typename === 'Agency' && <Worklist id={thing.id} />}
      {thing.__typename === 'Agency' && <Standing id={thing.id} />}
      {thing.__typename === 'Dataset' && <Users id={thing.id} />}
      <Section title={t.thing.known}>
        <About thing={thing} />
      </Section>
      {about && <FollowUpAbout id={thing.id} />}
      <NeighbourLists thing={thing} />
      {rests && <Impact id={thing.id} />}
      <Changes id={thing.id} />
      <Problems thing={thing} />
    </>
  );
}
