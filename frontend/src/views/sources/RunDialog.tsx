import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useAsk } from '../../api/useAsk';
import { day, moment, number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateCounts } from '../../parts/StateCounts';
import { useText } from '../../text/useText';
import { RunQuery, type RunWhole, type SourceFared } from './query';
import css from './Sources.module.css';

/** One load: what it wrote, and how each source fared and why. */
export function RunDialog({ number: run, close }: { number: number; close: () => void }) {
  const { t, lang } = useText();
  const words = t.sources;
  const asked = useAsk(RunQuery, { number: run });
  const title = words.runNumber(number(run, lang));
  return (
    <Dialog open placement='right' closedby='any' closeButton={t.parts.close} className={css.dialog} aria-label={title} onClose={close}>
      <Heading level={2} data-size='xs'>
        {title}
      </Heading>
      {asked.problem?.code === 'NOT_FOUND' ? <Empty todo={words.runGone} /> : <Answer to={asked}>{(answer) => answer.run && <Told run={answer.run} />}</Answer>}
      <ShowQuery asked={asked} />
    </Dialog>
  );
}

function Told({ run }: { run: RunWhole }) {
  const { t, lang } = useText();
  const words = t.sources;
  const { written } = run;
  const wrote = (added: number, changed: number, removed: number) => words.writtenWords(number(added, lang), number(changed, lang), number(removed, lang));
  const facts: [string, React.ReactNode][] = [
    ...(run.name ? [[words.name, <strong key='name'>{run.name}</strong>] as [string, React.ReactNode]] : []),
    [words.started, moment(run.started, lang)],
    [words.ended, moment(run.ended, lang)],
    [words.day, day(run.day, lang)],
    [words.dataVersion, number(run.dataVersion, lang)],
    [words.after, <StateCounts key='after' counts={run.counts} />],
    [words.changes, number(run.changes, lang)],
    [words.problems, words.newGone(number(run.problems, lang), number(run.newProblems, lang), number(run.goneProblems, lang))],
    [`${words.written}: ${words.nodes.toLowerCase()}`, wrote(written.nodesAdded, written.nodesChanged, written.nodesRemoved)],
    [`${words.written}: ${words.edges.toLowerCase()}`, wrote(written.edgesAdded, written.edgesChanged, written.edgesRemoved)],
    [words.digest, <code key='digest'>{run.digest}</code>],
    [words.program, <code key='program'>{run.program}</code>],
  ];
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className={css.fared} aria-label={words.title}>
        {run.sources.toSorted((a, b) => Number(a.status === 'OK') - Number(b.status === 'OK')).map((source) => (
          <Fared key={source.id} source={source} />
        ))}
      </ul>
    </>
  );
}

function Fared({ source }: { source: SourceFared }) {
  const { t, lang } = useText();
  const words = t.sources;
  const counts = [
    [words.documents, number(source.documents, lang)],
    [words.fetched, number(source.fetched, lang)],
    [words.triples, number(source.triples, lang)],
    [words.problems, number(source.problems, lang)],
    ...(source.asOf ? [[words.asOf, moment(source.asOf, lang)]] : []),
  ];
  return (
    <li data-status={source.status}>
      <p className={css.faredHead}>
        <strong>{source.title}</strong> <span className={css.status}>{t.words.sourceStatus[source.status]}</span>
      </p>
      <p className={css.quiet}>{counts.map(([name, value]) => `${name}: ${value}`).join(' · ')}</p>
      {source.failures.map((failure) => (
        <div key={failure.document}>
          <p>
            {words.failed(failure.document)} {failure.stoodIn ? words.stoodIn : words.notStoodIn}
          </p>
          <code lang='en'>{failure.error}</code>
        </div>
      ))}
      {source.gone.length > 0 && (
        <p>
          {words.gone}: {source.gone.map(({ kind, gone, of }) => words.goneOf(kindWord(kind, t.words), number(gone, lang), number(of, lang))).join('; ')}
        </p>
      )}
      {source.ignored.length > 0 && (
        <p>
          {words.ignored}: {source.ignored.join(', ')}
        </p>
      )}
    </li>
  );
}

/** A kind of node or type of edge in words. */
function kindWord(kind: string, words: { kindOfMany: Record<string, string>; edge: Record<string, string> }): string {
  return words.kindOfMany[kind] ?? words.edge[kind] ?? kind;
}
