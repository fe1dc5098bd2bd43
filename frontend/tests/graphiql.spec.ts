import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const examples = readdirSync(new URL('../../server/ui/examples/', import.meta.url));

/** Runs what stands in the tool and gives what the server answered. */
async function run(page: Page): Promise<{ data: unknown; errors?: unknown }> {
  const button = page.getByRole('button', { name: /^Execute query/ });
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/graphql') && !(answer.request().postData() ?? '').includes('__schema')),
    button.click(),
  ]);
  return response.json() as Promise<{ data: unknown; errors?: unknown }>;
}

test('every example runs without an error, and none is missing', async ({ page }) => {
  test.slow();
  const broken: string[] = [];
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  await page.goto('/graphiql?lang=nb');
  const choice = page.getByRole('combobox', { name: 'Eksempler' });
  await expect(choice.getByRole('option')).toHaveCount(examples.length);
  const names = await choice.getByRole('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  for (const name of names) {
    await choice.selectOption(name);
    const query = readFileSync(new URL(`../../server/ui/examples/${name}.graphql`, import.meta.url), 'utf8');
    const operation = /query (\w+)/.exec(query)?.[1] ?? '';
    await expect(page.locator('.graphiql-query-editor')).toContainText(operation);
    const { data, errors } = await run(page);
    expect(errors, name).toBeUndefined();
    expect(data, name).toBeTruthy();
  }
  expect(broken).toEqual([]);
});

test('the tool knows the schema', async ({ page }) => {
  const [schema] = await Promise.all([
    page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('__schema')),
    page.goto('/graphiql?lang=nb'),
  ]);
  const { errors } = (await schema.json()) as { errors?: unknown };
  expect(errors).toBeUndefined();
});

test('“Vis spørringen” of a view opens here and asks the same', async ({ page }) => {
  await page.goto('/coordination?lang=nb&level=ministry');
  await page.locator('button[data-cell]').first().waitFor();
  await page.getByRole('button', { name: 'Vis spørringen' }).click();
  await page.getByRole('link', { name: 'Åpne i spørreverktøyet' }).click();
  await expect(page.locator('.graphiql-query-editor')).toContainText('query Coordination');
  const { data, errors } = await run(page);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('departementet');
});

test('only this page loads GraphiQL, and nothing comes from elsewhere', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => /monaco|graphiql|Tool-/i.test(url))).toEqual([]);
  await page.goto('/graphiql?lang=nb');
  await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(loaded.some((url) => /monaco/i.test(url))).toBe(true);
  const home = new URL(page.url()).host;
  expect(loaded.filter((url) => url.startsWith('http') && new URL(url).host !== home)).toEqual([]);
});

test('the frame speaks the language chosen, and nothing lies beside a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [lang, title] of [
    ['nb', 'Spørringer'],
    ['nn', 'Spørjingar'],
    ['en', 'Queries'],
  ] as const) {
    await page.goto(`/graphiql?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    await expectNoSidewaysScroll(page);
  }
});

test('pictures to look at', async ({ page }, info) => {
  test.slow();
  await page.goto('/graphiql?lang=nb');
  await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  await run(page);
  await shoot(page, info.project.name, 'graphiql');
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/graphiql?lang=nb');
    await page.locator('.graphiql-query-editor .view-lines').first().waitFor();
    await expectAccessible(page, ['.graphiql-tab']); // GraphiQL's tabs hold buttons
  });
}
