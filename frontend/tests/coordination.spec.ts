import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { ask } from './harness/api';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

interface Answer {
  coordination: {
    total: { blocked: number; unknown: number; clear: number };
    cells: { totalCount: number; nodes: { consumer: { title: string } | null; provider: { title: string } | null; counts: { blocked: number; unknown: number; clear: number } }[] };
    consumers: { totalCount: number };
    providers: { totalCount: number };
  };
}

const question = `query ($level: CoordinationLevel!, $lifeEvent: ID) { coordination(level: $level, lifeEvent: $lifeEvent) {
  total { blocked unknown clear } consumers(first: 0) { totalCount } providers(first: 0) { totalCount }
  cells(first: 100) { totalCount nodes { consumer { title } provider { title } counts { blocked unknown clear } } } } }`;

/** The three numbers of a cell, a total or a list entry, as they stand on the page. */
async function numbersIn(page: Page, selector: string): Promise<number[]> {
  return (await page.locator(selector).innerText()).match(/\d+/g)?.map(Number) ?? [];
}

for (const level of ['AGENCY', 'MINISTRY'] as const) {
  test(`the matrix by ${level} counts what the server counts`, async ({ page }) => {
    const { coordination } = await ask<Answer>(page, question, { level });
    await page.goto(`/coordination?lang=nb&level=${level.toLowerCase()}`);
    const table = page.getByRole('table', { name: 'Behov for data mellom virksomheter' });
    await expect(table.getByRole('button')).toHaveCount(coordination.cells.totalCount);
    await expect(table.locator('tbody tr')).toHaveCount(coordination.consumers.totalCount);
    await expect(table.locator('thead tr').first().locator('th')).toHaveCount(coordination.providers.totalCount + 2);
    const { blocked, unknown, clear } = coordination.total;
    expect(await numbersIn(page, 'thead tr:nth-child(2) td:nth-child(2)')).toEqual([blocked, unknown, clear]);
    for (const { consumer, provider, counts } of coordination.cells.nodes) {
      const cell = table.getByRole('button', { name: `${consumer?.title ?? 'Ikke oppgitt'} trenger data fra ${provider?.title ?? 'Ikke oppgitt'}: ${counts.blocked} blokkert` });
      await expect(cell).toHaveText(new RegExp(`: ${counts.blocked} \\D+${counts.unknown} \\D+${counts.clear} `));
    }
  });
}

test('a cell opens as many needs as it counts, each with its reason, and Back closes it', async ({ page }) => {
  await page.goto('/coordination?lang=nb');
  const cell = page.locator('td[data-state=BLOCKED] button').first();
  const [blocked = 0, unknown = 0, clear = 0] = (await cell.innerText()).match(/\d+/g)?.map(Number) ?? [];
  await cell.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('li[data-state]')).toHaveCount(blocked + unknown + clear);
  for (const [state, n] of Object.entries({ BLOCKED: blocked, UNKNOWN: unknown, CLEAR: clear })) await expect(dialog.locator(`li[data-state=${state}]`)).toHaveCount(n);
  const first = dialog.locator('li[data-state]').first();
  expect((await first.innerText()).length).toBeGreaterThan(40);
  await first.getByText('Dette bygger vurderingen på').click();
  await expect(first.getByRole('list', { name: 'Dette bygger vurderingen på' })).toBeVisible();
  await dialog.getByLabel('Tilstand').selectOption('Blokkert');
  await expect(dialog.locator('li[data-state]')).toHaveCount(blocked);
  const link = page.url();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await page.goto(link);
  await expect(page.getByRole('dialog').locator('li[data-state]')).toHaveCount(blocked);
});

test('the keyboard goes from cell to cell, opens one and comes back to it', async ({ page }) => {
  await page.goto('/coordination?lang=nb');
  const region = page.getByRole('region', { name: 'Behov for data mellom virksomheter' });
  await region.focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
  for (let at = 0; at < 80 && !(await focused()); at += 1) await page.keyboard.press('Tab');
  const first = await focused();
  expect(first).toBeTruthy();
  await page.keyboard.press('ArrowRight');
  const second = await focused();
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe(first);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await focused()).toBe(second);
});

test('a life event narrows the matrix, and what has nothing blocked can be hidden', async ({ page }) => {
  const { lifeEvents } = await ask<{ lifeEvents: { nodes: { id: string; title: string }[] } }>(page, '{ lifeEvents(filter: { national: true }, first: 7) { nodes { id title } } }');
  const event = lifeEvents.nodes.find(({ title }) => title === 'Dødsfall og arv');
  const { coordination } = await ask<Answer>(page, question, { level: 'AGENCY', lifeEvent: event?.id });
  await page.goto('/coordination?lang=nb');
  await page.getByLabel('Livshendelse').selectOption('Dødsfall og arv');
  await expect(page.locator('button[data-cell]')).toHaveCount(coordination.cells.totalCount);
  const { blocked, unknown, clear } = coordination.total;
  expect((await page.getByTestId('total').innerText()).match(/\d+/g)?.map(Number)).toEqual([blocked + unknown + clear, blocked, unknown, clear]);
  await page.getByLabel('Vis', { exact: true }).selectOption('Med noe blokkert');
  const stuck = new Set(coordination.cells.nodes.filter(({ counts }) => counts.blocked > 0).map(({ consumer }) => consumer?.title));
  await expect(page.locator('tbody tr')).toHaveCount(stuck.size);
});

test('the file has a row for each cell', async ({ page }) => {
  const { coordination } = await ask<Answer>(page, question, { level: 'AGENCY' });
  await page.goto('/coordination?lang=nb');
  await page.locator('button[data-cell]').first().waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  const lines = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n');
  expect(lines.length).toBe(coordination.cells.totalCount + 1);
  const blocked = lines.slice(1).reduce((sum, line) => sum + Number(line.split(';')[2]), 0);
  expect(blocked).toBe(coordination.cells.nodes.reduce((sum, { counts }) => sum + counts.blocked, 0));
});

test('a narrow window shows the list, in each language, and nothing beside it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [lang, open] of [
    ['nb', 'Se behovene'],
    ['nn', 'Sjå behova'],
    ['en', 'See the needs'],
  ] as const) {
    await page.goto(`/coordination?lang=${lang}`);
    await page.getByRole('button', { name: open }).first().click();
    await expect(page.getByRole('dialog').locator('li[data-state]').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme}, with a cell closed and open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/coordination?lang=nb');
    await page.locator('button[data-cell]').first().waitFor();
    await expectAccessible(page);
    await page.locator('button[data-cell]').first().click();
    await page.getByRole('dialog').locator('li[data-state]').first().waitFor();
    await expectAccessible(page);
  });
}

test('pictures to look at', async ({ page }, info) => {
  test.slow();
  await page.goto('/coordination?lang=nb');
  await page.locator('button[data-cell]').first().waitFor();
  await shoot(page, info.project.name, 'coordination');
  await page.locator('td[data-state=BLOCKED] button').first().click();
  await page.getByRole('dialog').locator('li[data-state]').first().waitFor();
  await shoot(page, info.project.name, 'coordination-cell');
});
