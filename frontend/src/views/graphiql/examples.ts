import { readExamples } from '../../core/examples/examples';

/** The examples that the server’s own page shows too: one folder for both. */
export const examples = readExamples(import.meta.glob<string>('../../../../server/ui/examples/*.graphql', { query: '?raw', import: 'default', eager: true }));
