import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { docxCommand, fileName } from '../../core/brief/brief';
import { eventOptions } from '../../core/choices/eventOptions';
import { pathOf } from '../../core/url/routes';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { download } from '../../parts/download';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { NodePicker } from '../../parts/NodePicker';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { BriefPart } from './Blocks';
import css from './Brief.module.css';
import { type Brief as Answer, BriefQuery, ChoicesQuery } from './query';
import { shape } from './state';

/** The brief that goes to a meeting: one or two sheets on a life event or a ministry, to print or to save. */
export default function Brief() {
  const { t, LANG } = useText();
  const [{ of, since }] = useUrlState(shape);
  const words = t.brief;
  const asked = useAsk(BriefQuery, { of, lang: LANG, since: isDay(since) ? since : null }, of === '');
  const brief = of ? asked.data?.brief : undefined;
  if (of === '') {
    return (
      <Page title={words.title} lead={words.lead}>
        <Subject brief={undefined} />
        <Empty todo={words.choose} />
      </Page>
    );
  }
  return (
    <Page
      title={asked.problem ? words.title : brief?.title}
      lead={brief?.subtitle}
      tools={
        <>
          {brief && <Tools brief={brief} />}
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Subject brief={brief} />
      {asked.problem ? <Problem problem={asked.problem} again={asked.again} /> : brief ? <Sheet brief={brief} /> : <Loading lines={30} />}
    </Page>
  );
}

/** What there could be a brief on; its language is chosen at the top of the page. */
function Subject({ brief }: { brief: Answer | undefined }) {
  const { t, LANG } = useText();
  const [{ of, since }, change] = useUrlState(shape);
  const words = t.brief;
  const events = useAsk(ChoicesQuery, { lang: LANG }).data?.lifeEvents.nodes ?? [];
  const isEvent = events.some(({ id }) => id === of);
  const other = brief && !isEvent ? { id: brief.of.id, title: brief.of.title } : undefined;
  return (
    <div className='no-print'>
      <Choices label={words.settings}>
        <Choose
          label={words.lifeEvent}
          value={isEvent ? of : ''}
          options={[{ value: '', title: words.anyEvent }, ...eventOptions(events, '', t.parts.loading)]}
          choose={(id) => id && change({ of: id }, 'step')}
        />
        <NodePicker label={words.ministry} among='Ministry' chosen={other} onChoose={(id) => change({ of: id }, 'step')} />
        {of && <Since day={since} choose={(day) => change({ since: day })} />}
      </Choices>
      <p className={css.note}>{words.language}</p>
    </div>
  );
}

function Since({ day, choose }: { day: string; choose: (day: string) => void }) {
  const { t } = useText();
  return (
    <Field data-size='sm'>
      <Label>{t.brief.since}</Label>
      <Input type='date' value={day} onChange={(event) => choose(event.target.value)} />
    </Field>
  );
}

function Tools({ brief }: { brief: Answer }) {
  const { t } = useText();
  const words = t.brief;
  return (
    <>
      <Button data-size='sm' onClick={() => window.print()}>
        {words.print}
      </Button>
      <Button data-size='sm' variant='secondary' onClick={() => download(`${fileName(brief.title)}.md`, 'text/markdown;charset=utf-8', brief.markdown)}>
        {words.markdown}
      </Button>
      <Button data-size='sm' variant='tertiary' asChild>
        <Link href={pathOf(brief.of)}>{words.toThing}</Link>
      </Button>
    </>
  );
}

function Sheet({ brief }: { brief: Answer }) {
  const { t, lang } = useText();
  return (
    <>
      <div className={css.sheet}>{brief.sections.length === 0 ? <Empty todo={t.brief.empty} /> : brief.sections.map((section) => <BriefPart key={section.key} section={section} />)}</div>
      <details className={`${css.docx} no-print`}>
        <summary>{t.brief.docx}</summary>
        <p>{t.brief.docxDo}</p>
        <pre tabIndex={0} role='region' aria-label={t.brief.docx}>
          <code>{docxCommand(brief.of.id, lang)}</code>
        </pre>
      </details>
    </>
  );
}

function isDay(written: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(written);
}
