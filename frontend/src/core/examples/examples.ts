/** A question to start from. */
export interface Example {
  /** The name of its file without the ending. */
  name: string;
  /** In English. */
  title: string;
  query: string;
  /** As JSON; empty when it has none. */
  variables: string;
}

/**
 * The examples of server/ui/examples, which the server’s own page shows too: the
 * first line is a comment with the title, a second comment may hold the variables.
 */
export function readExamples(files: Record<string, string>): Example[] {
  return Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const [first = '', second = '', ...rest] = text.split('\n');
      const withVariables = second.startsWith('# {');
      return {
        name: path.split('/').at(-1)?.replace('.graphql', '') ?? path,
        title: first.replace(/^# /, ''),
        query: (withVariables ? rest : [second, ...rest]).join('\n'),
        variables: withVariables ? JSON.stringify(JSON.parse(second.slice(2)), null, 2) : '',
      };
    });
}
