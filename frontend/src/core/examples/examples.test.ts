import { expect, test } from 'vitest';
import { readExamples } from './examples';

test('an example has its title and variables in comments, and stands in the order of the file names', () => {
  expect(
    readExamples({
      '../b/20-law.graphql': '# What rests on a law?\n# {"id": "x"}\nquery Law($id: ID!) {\n  law(id: $id) { title }\n}\n',
      '../b/10-all.graphql': '# All?\nquery All {\n  dataVersion\n}\n',
    }),
  ).toEqual([
    { name: '10-all', title: 'All?', query: 'query All {\n  dataVersion\n}\n', variables: '' },
    { name: '20-law', title: 'What rests on a law?', query: 'query Law($id: ID!) {\n  law(id: $id) { title }\n}\n', variables: '{\n  "id": "x"\n}' },
  ]);
});
