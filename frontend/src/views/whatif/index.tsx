import { useClient } from 'urql';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { eventOptions } from '../../core/choices/eventOptions';
import { inputOf, named } from '../../core/hypothesis/hypothesis';
import { Answer } from '../../parts/Answer';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { ExportCsv } from '../../parts/ExportCsv';
import { Page } from '../../parts/Page';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { Contradiction } from './Contradiction';
import { Finder } from './Finder';
import { HypothesisList } from './HypothesisList';
import { SubjectsQuery, WhatIfQuery } from './query';
import { Results } from './Results';
import { shape, unknowns } from './state';
import { tableOfAll } from './table';
import css from './WhatIf.module.css';

/** What would change if some legal bases existed or were gone, and which ones are worth trying. */
export default function WhatIf() {
  const { t, LANG } = useText();
  const client = useClient();
  const [state, change] = useUrlState(shape);
  const words = t.whatif;
  const supposed = [...state.add, ...state.remove];
  const subjects = useAsk(SubjectsQuery, { ids: named(supposed), lang: LANG });
  const variables = {
    add: state.add.map(inputOf),
    remove: state.remove.map(inputOf),
    scope: state.event ? { lifeEvent: state.event } : null,
    unknown: state.unknown,
    lang: LANG,
  };
  const asked = useAsk(WhatIfQuery, variables, supposed.length === 0);
  const answer = supposed.length > 0 ? asked.data?.whatIf : undefined;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tools={
        supposed.length > 0 && (
          <>
            <ShowQuery asked={asked} />
            <ExportCsv name={words.file} table={() => tableOfAll(client, variables, t)} />
          </>
        )
      }
    >
      <div>
        <Choices label={words.settings}>
          <Choose
            label={words.event}
            value={state.event}
            options={[{ value: '', title: words.allEvents }, ...eventOptions(subjects.data?.lifeEvents.nodes ?? [], state.event, t.parts.loading)]}
            choose={(event) => change({ event, after: '', before: 0 })}
          />
          <Choose
            label={words.unknown}
            value={state.unknown}
            options={unknowns.map((value) => ({ value, title: words.unknowns[value] }))}
            choose={(unknown) => change({ unknown, after: '', before: 0 })}
          />
        </Choices>
        <p className={css.note}>{words.unknownNote[state.unknown]}</p>
      </div>
      <Section title={words.hypotheses}>
        <HypothesisList state={state} change={change} subjects={subjects.data?.nodes} effects={asked.problem ? undefined : answer?.effects} />
      </Section>
      {supposed.length > 0 && (
        <Section title={words.results}>
          {asked.problem?.code === 'INVALID' ? (
            <Contradiction state={state} subjects={subjects.data?.nodes ?? []} problem={asked.problem} />
          ) : (
            <Answer to={asked} lines={14}>
              {({ whatIf }) => <Results whatIf={whatIf} />}
            </Answer>
          )}
        </Section>
      )}
      <Finder state={state} change={change} />
    </Page>
  );
}
