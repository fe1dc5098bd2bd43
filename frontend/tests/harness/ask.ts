import type { Page } from '@playwright/test';

/** Asks the server that the page comes from, so that a test can compare what is shown with what is so. */
// oxlint-disable-next-line typescript/no-explicit-any -- each test knows what it asked for
export async function ask(page: Page, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The id of the life event with this title. */
export async function lifeEventId(page: Page, title: string): Promise<string> {
  const { lifeEvents } = await ask(page, '{ lifeEvents(first: 100) { nodes { id title } } }');
  return lifeEvents.nodes.find((one: { title: string }) => one.title === title).id;
}
