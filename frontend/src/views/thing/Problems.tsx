import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { ExampleMark } from '../../parts/ExampleMark';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { ProblemsQuery } from './consequences';
import type { Thing } from './query';
import css from './Told.module.css';

/**
 * What is wrong with the data about a node: for an agency all that is its to
 * mend, for a catalogue all that it lists. The server cannot be asked about one
 * subject, so for others the problems of their agency are looked through.
 */
export function Problems({ thing }: { thing: Thing }) {
  const { t, lang, LANG } = useText();
  const whole = thing.__typename === 'Agency' || thing.__typename === 'Catalog';
  const owner = ownerOf(thing);
  const variables = {
    byAgency: owner !== undefined,
    byCatalog: thing.__typename === 'Catalog',
    ...(owner !== undefined && { agency: owner }),
    ...(thing.__typename === 'Catalog' && { catalog: thing.id }),
    lang: LANG,
  };
  const nobody = !variables.byAgency && !variables.byCatalog;
  const asked = useAsk(ProblemsQuery, variables, nobody);
  if (nobody) return null;
  return (
    <Section title={t.thing.problems} aside={<ShowQuery asked={asked} />}>
      <Answer to={asked} lines={3}>
        {(data) => {
          const page = data.catalog ?? data.agency;
          if (!page) return null;
          const rows = whole ? page.nodes : page.nodes.filter((problem) => problem.subjectId === thing.id);
          const all = page.totalCount <= page.nodes.length;
          return (
            <>
              {rows.length === 0 && all && <p>{t.thing.noProblems}</p>}
              <ul className={css.told}>
                {rows.map((problem) => (
                  <li key={problem.key}>
                    <span>{t.words.problem[problem.code]}</span>
                    <span>
                      {problem.sentence}
                      {problem.source.illustrative && <ExampleMark />}
                      <small>
                        {problem.source.title}, {problem.document}
                        {problem.line !== null && ` ${t.thing.line(number(problem.line, lang))}`}
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
              {!all && <p>{t.thing.problemsPart(number(page.nodes.length, lang), number(page.totalCount, lang))}</p>}
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

/** The agency whose it is to mend what is wrong with a node. */
function ownerOf(thing: Thing): string | undefined {
  switch (thing.__typename) {
    case 'Agency':
      return thing.id;
    case 'Service':
    case 'LifeEvent':
      return thing.responsible.edges[0]?.node.id;
    case 'Dataset':
    case 'DataService':
      return thing.publishers.edges[0]?.node.id;
    default:
      return undefined;
  }
}
