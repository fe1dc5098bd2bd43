import type { front as nb } from '../nb/front';

export const front: typeof nb = {
  title: 'What stands in the way?',
  lead: 'Public services need data from each other. Here you see which services are stuck because a legal basis for sharing data is missing – and why.',
  searchLabel: 'Search for services, datasets, agencies and laws',
  searchClear: 'Clear the search field',
  onlyKinds: 'Show only',
  found: (n, words) => `${n} found for “${words}”`,
  foundNothing: 'Try fewer or shorter words. An organisation number or a law reference such as lov 2016-12-09-88 § 10-2 works too.',
  allServices: (n) => `All ${n} services`,
  unknownMeans: 'Unknown means that something is not recorded, so it cannot be judged. It does not mean that the legal basis is missing.',
  questionsTitle: 'Start from a question',
  questions: {
    blocked: (n) => ({ ask: 'Which services are blocked?', answer: `${n} services, with the basis that is missing and who has to act` }),
    unknown: (n) => ({ ask: 'Which services do we not know about?', answer: `${n} services, with what has to be recorded or settled` }),
    lifeEvent: (title) => ({ ask: `What stands in the way for “${title}”?`, answer: 'The services of the life event, what stops them, and what would release most' }),
    followUp: (title) => ({ ask: `What hinders “${title}”, and who does what?`, answer: 'The barriers, the measures against each, and the barrier that no measure addresses' }),
    owes: { ask: 'What does my ministry owe others?', answer: 'Who needs data of whom, and how it stands between them' },
    whatIf: { ask: 'What happens if a law changes?', answer: 'Suppose that a legal basis exists, and see which services are released' },
    explore: { ask: 'How do two things hang together?', answer: 'Follow the links from service to dataset, legal basis and law' },
  },
  lifeEvents: 'The seven life events',
  noLifeEvents: 'The sources do not say which life events have priority. Add the table life-events.csv to the sources to see them here.',
  involved: (agencies, ministries) => `${agencies} agencies, ${ministries} ministries`,
  followUp: 'What hinders, and who does what',
};
