import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './harness/ask';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const roundQuery = `query ($period: String) { reportRound(period: $period) { period before reports(first: 100) { totalCount nodes { change report { status due } } } } }`;

const table = (page: Page) => page.getByRole('table').first();

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`/reports?lang=nb${search}`);
  await expect(page.getByRole('group', { name: 'Endringer siden perioden før' })).toBeVisible();
}

test('the latest period opens, with what changed since the one before', async ({ page }) => {
  await open(page);
  const { reports } = (await ask(page, roundQuery)).reportRound;
  const group = page.getByRole('group', { name: 'Endringer siden perioden før' });
  await expect(table(page).locator('tbody tr')).toHaveCount(reports.totalCount);
  for (const [change, word] of [
    ['MISSING', 'Mangler'],
    ['WORSE', 'Verre'],
    ['BETTER', 'Bedre'],
    ['NEW', 'Ny'],
    ['SAME', 'Som før'],
  ]) {
    const count = reports.nodes.filter((one: { change: string }) => one.change === change).length;
    await expect(group.getByRole('button', { name: `${word} ${count}`, exact: true })).toBeVisible();
  }
});

test('a number opens its rows, and Back undoes it', async ({ page }) => {
  await open(page);
  const { reports } = (await ask(page, roundQuery)).reportRound;
  const worse = reports.nodes.filter((one: { change: string }) => one.change === 'WORSE').length;
  await page.getByRole('button', { name: /^Verre/ }).click();
  await expect(page).toHaveURL(/change=worse/);
  await expect(table(page).locator('tbody tr')).toHaveCount(worse);
  await page.goBack();
  await expect(table(page).locator('tbody tr')).toHaveCount(reports.totalCount);
});

test('each period can be chosen and sent as a link', async ({ page }) => {
  const { reportPeriods } = await ask(page, '{ reportPeriods }');
  await open(page);
  const choice = page.getByLabel('Periode', { exact: true }).last();
  await expect(choice.locator('option')).toHaveCount(reportPeriods.length);
  const earliest = reportPeriods.at(-1);
  await choice.selectOption(earliest);
  expect(new URL(page.url()).searchParams.get('period')).toBe(earliest);
  const { totalCount } = (await ask(page, roundQuery, { period: earliest })).reportRound.reports;
  await page.reload();
  await expect(table(page).locator('tbody tr')).toHaveCount(totalCount);
});

test('what has not come stands apart, with its day', async ({ page }) => {
  await open(page);
  const { nodes } = (await ask(page, roundQuery)).reportRound.reports;
  const due = nodes.filter((one: { report: { status: string | null } | null }) => one.report && one.report.status === null);
  const part = page.getByRole('region', { name: `Skal leveres (${due.length})` });
  await expect(part.getByRole('table').locator('tbody tr')).toHaveCount(due.length);
  for (const { report } of due) if (report.due) await expect(part).toContainText(report.due.split('-').toReversed().join('.'));
});

test('the file has every report of the period', async ({ page }) => {
  await open(page);
  const { totalCount } = (await ask(page, roundQuery)).reportRound.reports;
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  expect(readFileSync(await file.path()).toString().trim().split('\r\n')).toHaveLength(totalCount + 1);
});

test('a period without reports says so', async ({ page }) => {
  await page.goto('/reports?lang=nb&period=1999');
  await expect(page.getByText('Perioden har ingen rapporter')).toBeVisible();
});

for (const [lang, title] of [
  ['nn', 'Statusrapportar'],
  ['en', 'Status reports'],
] as const) {
  test(`in ${lang}`, async ({ page }) => {
    await page.goto(`/reports?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(table(page)).toBeVisible();
  });
}

for (const colorScheme of schemes) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectAccessible(page);
  });
}

test('at 320 pixels nothing lies beside the window', async ({ page }, { project }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await shoot(page, project.name, 'reports');
});
