import { useClient } from 'urql';
import { kinds } from '../../api/enums';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { ExportCsv } from '../../parts/ExportCsv';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { type Impacted, ImpactQuery } from './consequences';
import css from './Impact.module.css';
import { Way, wayInWords } from './Way';

/** Everything that would feel the loss of a node, by kind and distance, each with one way that the loss takes. */
export function Impact({ id }: { id: string }) {
  const { t, lang, LANG } = useText();
  const client = useClient();
  const variables = { id, lang: LANG };
  const asked = useAsk(ImpactQuery, variables);
  const rows = asked.data?.impact.nodes.nodes ?? [];
  return (
    <Section
      title={t.thing.impact}
      aside={
        <>
          {rows.length > 0 && (
            <ExportCsv name={t.thing.impactFile} table={async () => tableOf(await everyPage(client, ImpactQuery, variables, (data) => data.impact.nodes), t)} />
          )}
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Answer to={asked} lines={6}>
        {({ impact }) =>
          impact.nodes.totalCount === 0 ? (
            <Empty todo={t.thing.noImpact} />
          ) : (
            <>
              <p>
                {t.thing.impactLead(number(impact.nodes.totalCount, lang), impact.nodes.totalCount)}
                {impact.nodes.totalCount > rows.length && ` ${t.thing.nearest(number(rows.length, lang))}`}
                {(impact.truncated || impact.deeper) && ` ${t.thing.goesOn}`}
              </p>
              {kinds.map((kind) => {
                const ofKind = rows.filter((row) => row.node.kind === kind);
                if (ofKind.length === 0) return null;
                return (
                  <details key={kind} className={css.group} open={ofKind.length <= 10}>
                    <summary>
                      {t.words.kindOfMany[kind]} ({number(ofKind.length, lang)})
                    </summary>
                    <ul>
                      {ofKind.map((row) => (
                        <li key={row.node.id}>
                          <ThingLink thing={row.node} />
                          <span className={css.distance}>{t.thing.steps(row.distance)}</span>
                          <Way way={row.way} />
                        </li>
                      ))}
                    </ul>
                  </details>
                );
              })}
            </>
          )
        }
      </Answer>
    </Section>
  );
}

function tableOf(rows: readonly Impacted[], t: Text) {
  return {
    header: [t.thing.what, t.thing.kind, t.thing.distance, t.thing.way, t.blocked.columns.id],
    rows: rows.map(({ node, distance, way }) => [node.title, t.words.kind[node.kind], distance, wayInWords(way, t), node.id]),
  };
}
