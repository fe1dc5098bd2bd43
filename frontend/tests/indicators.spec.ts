import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './harness/ask';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const query = `query ($trend: TrendDirection) { indicators(first: 100, filter: { trend: $trend }) { totalCount nodes { title unit values { year value } trend { direction } } } }`;

const cards = (page: Page) => page.getByRole('list', { name: 'Nøkkeltall', exact: true }).locator('> li');

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`/indicators?lang=nb${search}`);
  await expect(page.getByText(/\d+ av \d+ nøkkeltall/)).toBeVisible();
}

test('each indicator is a chart that tells all its values aloud, with where it goes in words and its source', async ({ page }) => {
  await open(page);
  const { nodes, totalCount } = (await ask(page, query)).indicators;
  await expect(cards(page)).toHaveCount(totalCount);
  for (const [at, one] of nodes.entries()) {
    const card = cards(page).nth(at);
    await expect(card.getByRole('heading', { level: 2 })).toContainText(one.title);
    const name = await card.getByRole('img').getAttribute('aria-label');
    for (const { year } of one.values) expect(name).toContain(`${year}: `);
    await expect(card).toContainText({ BETTER: 'Bedre', WORSE: 'Verre', FLAT: 'Omtrent uendret', CHANGED: 'Endret', UNKNOWN: 'Ukjent' }[one.trend.direction as string] ?? '');
    if (one.values.length) await expect(card).toContainText('Kilde: ');
  }
});

test('a rank that falls is worse, and one point of a survey is flat', async ({ page }) => {
  await open(page);
  await expect(cards(page).filter({ hasText: 'Norges plass i digital tilgjengelighet' })).toContainText('Verre: ned 3 plasser fra 2022 til 2023');
  await expect(cards(page).filter({ hasText: 'Brukere som synes det er lett å skape sammenheng' })).toContainText('Omtrent uendret: ned 1 prosentpoeng fra 2022 til 2023');
});

test('the selection stands in the address and narrows the list', async ({ page }) => {
  const { totalCount } = (await ask(page, query, { trend: 'WORSE' })).indicators;
  await open(page);
  await page.getByLabel('Retning').selectOption('WORSE');
  await expect(page).toHaveURL(/trend=worse/);
  await expect(cards(page)).toHaveCount(totalCount);
  await page.getByLabel('Måler hindringen').selectOption('TECHNOLOGY');
  await expect(page.getByText('Ingen nøkkeltall passer med utvalget.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alle nøkkeltall' }).click();
  await expect(page).not.toHaveURL(/trend=/);
});

test('the table is the twin of the charts, and the file has a row for each value', async ({ page }) => {
  await open(page, '&as=table');
  const { nodes, totalCount } = (await ask(page, query)).indicators;
  const rows = page.getByRole('table', { name: 'Nøkkeltall' }).locator('tbody tr');
  await expect(rows).toHaveCount(totalCount);
  for (const [at, one] of nodes.entries()) for (const { year } of one.values) await expect(rows.nth(at)).toContainText(`${year}: `);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  const lines = readFileSync(await file.path()).toString().trim().split('\r\n');
  expect(lines).toHaveLength(1 + nodes.reduce((sum: number, one: { values: unknown[] }) => sum + Math.max(1, one.values.length), 0));
});

for (const [lang, words] of [
  ['nn', 'Betre: ned 14 prosentpoeng frå 2022 til 2023'],
  ['en', 'Better: down 14 percentage points from 2022 to 2023'],
] as const) {
  test(`in ${lang}`, async ({ page }) => {
    await page.goto(`/indicators?lang=${lang}`);
    await expect(page.getByText(words)).toBeVisible();
  });
}

for (const colorScheme of schemes) {
  test(`axe finds nothing in ${colorScheme}, as charts and as table`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectAccessible(page);
    await open(page, '&as=table');
    await expectAccessible(page);
  });
}

test('at 320 pixels nothing lies beside the window', async ({ page }, { project }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '&as=table');
  await expectNoSidewaysScroll(page);
  await open(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await shoot(page, project.name, 'indicators');
});
