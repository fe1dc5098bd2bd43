import type { graphiql as nb } from '../nb/graphiql';

export const graphiql: typeof nb = {
  title: 'Queries',
  lead: 'For those who want to ask for themselves, in GraphQL. Start from an example. Everything in the schema is described.',
  example: 'Examples',
  choose: 'Choose an example',
  /** By the names of the files in server/ui/examples. */
  examples: {
    '10-blocked': 'Which services are blocked, and why?',
    '20-summary': 'The seven life events at a glance',
    '30-search': 'Search for words, organisation numbers, addresses and law references',
    '40-needs': 'What does each service need, and what does the verdict rest on?',
    '50-law': 'What is a law the basis of?',
    '60-dataset': 'Which datasets are not public, who publishes them, and on which bases?',
    '70-agency': 'Which services does each agency answer for, and what does it publish?',
    '80-impact': 'What would feel the repeal of an act?',
    '81-path': 'How do an agency and an act hang together?',
    '82-what-if': 'What if an agency provided every basis that it should?',
    '83-plans': 'Which fewest agencies must act to release everything?',
    '84-leverage': 'Which missing basis would release most?',
    '85-worklist': 'Whose turn is it? The worklist of an agency',
    '86-coordination': 'Who needs data of whom, and how does it stand?',
    '87-coverage': 'How much is recorded at all?',
    '88-top-blockers': 'What holds each of the seven life events back most?',
    '89-changes': 'What has changed, and what made the difference?',
    '90-runs': 'How did the last loads fare?',
    '91-problems': 'What is wrong with the sources, and who can mend it?',
  },
};
