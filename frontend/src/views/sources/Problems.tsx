import { useClient } from 'urql';
import { Link, useSearch } from 'wouter';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import type { Table } from '../../core/csv/csv';
import { day, number } from '../../core/format/format';
import { unparted } from '../../core/format/law';
import { paths } from '../../core/url/routes';
import { writeState } from '../../core/url/state';
import { Answer } from '../../parts/Answer';
import { Choose } from '../../parts/Choose';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { Pager } from '../../parts/Pager';
import { Section } from '../../parts/Section';
import { stay } from '../../parts/stay';
import { ThingLink } from '../../parts/ThingLink';
import { type InUse, useText } from '../../text/useText';
import { Bar } from './Bar';
import { type ProblemCounted, ProblemsQuery, type ProblemTold } from './query';
import css from './Sources.module.css';
import { SourceName } from './SourceName';
import { codes, type PartProps, problemStates, shape, start } from './state';

const size = 25;

/** What is wrong in the sources: counted by source, and each with what can be done. */
export function Problems({ state, change }: PartProps) {
  const inUse = useText();
  const { t, lang, LANG } = inUse;
  const client = useClient();
  const search = useSearch();
  const words = t.sources;
  const variables = {
    source: state.source || null,
    code: state.code ?? null,
    states: state.state ? [state.state] : null,
    lang: LANG,
    first: size,
    after: state.after || null,
  };
  const asked = useAsk(ProblemsQuery, variables);
  const counts = asked.data?.problemCounts.nodes ?? [];
  const named = new Map(counts.flatMap(({ source }) => (source ? [[source.id, source.title] as const] : [])));
  if (state.source && !named.has(state.source)) named.set(state.source, state.source);
  const to = (some: Partial<typeof state>) => paths.sources + writeState(shape, { ...state, ...some, ...start }, search);
  return (
    <>
      <Answer to={asked} lines={20}>
        {({ problemCounts, problems }) =>
          problemCounts.totalCount === 0 ? (
            <Empty todo={words.noProblemsAtAll} />
          ) : (
            <>
              <Section title={words.countsBySource}>
                <DataTable
                  caption={words.countsBySource}
                  captionHidden
                  columns={countColumns(inUse, to)}
                  rows={problemCounts.nodes}
                  keyOf={({ source, code }) => `${source?.id} ${code}`}
                />
                {problemCounts.totalCount > problemCounts.nodes.length && (
                  <p>{t.parts.ofTotal(number(problemCounts.nodes.length, lang), number(problemCounts.totalCount, lang))}</p>
                )}
              </Section>
              <Section title={words.rows} id='rows'>
                <Bar
                  asked={asked}
                  file={words.files.problems}
                  table={async () => tableOf(await everyPage(client, ProblemsQuery, { ...variables, first: 100 }, (answer) => answer.problems), inUse)}
                >
                  <Choose
                    label={words.source}
                    value={state.source}
                    options={[{ value: '', title: words.allSources }, ...[...named].map(([value, title]) => ({ value, title }))]}
                    choose={(source) => change({ source, ...start })}
                  />
                  <Choose
                    label={words.problem}
                    value={state.code ?? ''}
                    options={[{ value: '' as const, title: words.allCodes }, ...codes.map((value) => ({ value, title: t.words.problem[value] }))]}
                    choose={(code) => change({ code: code || undefined, ...start })}
                  />
                  <Choose
                    label={words.state}
                    value={state.state ?? ''}
                    options={[{ value: '' as const, title: words.statesHere }, ...problemStates.map((value) => ({ value, title: t.words.problemState[value] }))]}
                    choose={(chosen) => change({ state: chosen || undefined, ...start })}
                  />
                </Bar>
                {problems.totalCount === 0 ? (
                  <Empty todo={words.noProblems} />
                ) : (
                  <>
                    <ul className={css.problems} aria-label={words.rows}>
                      {problems.nodes.map((problem) => (
                        <Told key={`${problem.source.id} ${problem.key}`} problem={problem} />
                      ))}
                    </ul>
                    <Pager
                      pageInfo={problems.pageInfo}
                      shown={problems.nodes.length}
                      total={problems.totalCount}
                      before={state.before}
                      go={({ after = '', before = 0 }) => change({ after, before })}
                    />
                  </>
                )}
              </Section>
            </>
          )
        }
      </Answer>
    </>
  );
}

function Told({ problem }: { problem: ProblemTold }) {
  const { t, lang } = useText();
  const words = t.sources;
  return (
    <li>
      <p className={css.faredHead}>
        <strong>{t.words.problem[problem.code]}</strong> <span className={css.status}>{t.words.problemState[problem.state]}</span>
      </p>
      <p>{unparted(problem.sentence)}</p>
      <dl className={css.inline}>
        {problem.subject && (
          <div>
            <dt>{words.about}</dt>
            <dd>
              <ThingLink thing={problem.subject} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.source}</dt>
          <dd>
            <SourceName source={problem.source} />, <code>{problem.document}</code>
            {problem.line !== null && `, ${words.line(number(problem.line, lang))}`}
          </dd>
        </div>
        <div>
          <dt>{words.since}</dt>
          <dd>
            <time dateTime={problem.since}>{day(problem.since, lang)}</time>
          </dd>
        </div>
        {problem.agencies.length > 0 && (
          <div>
            <dt>{words.whose}</dt>
            <dd>
              {problem.agencies.map((agency, at) => (
                <span key={agency.id}>
                  {at > 0 && ', '}
                  <ThingLink thing={agency} />
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function countColumns({ t, lang }: InUse, to: (some: { source: string; code: ProblemCounted['code']; state: 'NEW' | 'STILL' | 'GONE' }) => string): Column<ProblemCounted>[] {
  const words = t.sources;
  const counted = (key: 'new' | 'still' | 'gone', state: 'NEW' | 'STILL' | 'GONE', title: string): Column<ProblemCounted> => ({
    key,
    title,
    numeric: true,
    cell: (row) =>
      row[key] > 0 && row.source ? (
        <Link
          href={to({ source: row.source.id, code: row.code, state })}
          state={stay}
          aria-label={words.countOf(number(row[key], lang), title, t.words.problem[row.code], row.source.title)}
        >
          {number(row[key], lang)}
        </Link>
      ) : (
        number(row[key], lang)
      ),
  });
  return [
    { key: 'source', title: words.source, names: true, cell: ({ source }) => source && <SourceName source={source} /> },
    { key: 'code', title: words.problem, cell: ({ code }) => t.words.problem[code] },
    counted('new', 'NEW', words.fresh),
    counted('still', 'STILL', words.still),
    counted('gone', 'GONE', words.missing),
  ];
}

function tableOf(problems: readonly ProblemTold[], { t }: InUse): Table {
  const words = t.sources;
  return {
    header: [words.source, words.where, words.line('').trim(), words.problem, words.state, words.sentence, words.about, words.since, words.whose, t.parts.example],
    rows: problems.map((problem) => [
      problem.source.title,
      problem.document,
      problem.line,
      t.words.problem[problem.code],
      t.words.problemState[problem.state],
      problem.sentence,
      problem.subjectId,
      problem.since,
      problem.agencies.map((agency) => agency.title).join(', '),
      problem.source.illustrative ? t.parts.example : '',
    ]),
  };
}
