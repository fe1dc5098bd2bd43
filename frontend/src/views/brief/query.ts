import { EventToChoose, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

const Line = graphql(`
  fragment BriefLineTold on BriefLine {
    parts {
      text
      about
      href
      strong
    }
  }
`);

/** The brief on a life event or an agency, and what else there could be one on. */
export const BriefQuery = graphql(
  `
    query Brief($of: ID!, $lang: Language!, $since: Date) {
      brief(of: $of, lang: $lang, since: $since) {
        of {
          ...Named
        }
        title
        subtitle
        sections {
          key
          heading
          blocks {
            paragraph {
              ...BriefLineTold
            }
            list {
              ...BriefLineTold
            }
            table {
              columns
              rows {
                cells {
                  ...BriefLineTold
                }
              }
            }
          }
        }
        markdown
      }
    }
  `,
  [Named, Line],
);

/** The life events that there can be a brief on. */
export const ChoicesQuery = graphql(
  `
    query BriefChoices($lang: Language!) {
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [EventToChoose],
);

export type Brief = ResultOf<typeof BriefQuery>['brief'];
export type BriefSection = Brief['sections'][number];
export type Block = BriefSection['blocks'][number];
export type Line = ResultOf<typeof Line>;
