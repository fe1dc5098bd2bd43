import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from './harness/api';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const parts = ['list', 'runs', 'problems', 'coverage', 'changes'] as const;

test('every source stands there with its licence, and example data is marked', async ({ page }) => {
  const { version } = await ask<{ version: { sources: { title: string; licence: string | null; illustrative: boolean }[] } }>(page, '{ version { sources { title licence illustrative } } }');
  await page.goto('/sources?lang=nb');
  const rows = page.getByRole('main').locator('tbody tr');
  await expect(rows).toHaveCount(version.sources.length);
  for (const [at, source] of version.sources.entries()) {
    await expect(rows.nth(at)).toContainText(source.title);
    await expect(rows.nth(at)).toContainText(source.licence ?? 'Ikke oppgitt');
    await expect(rows.nth(at).locator('mark')).toHaveCount(source.illustrative ? 1 : 0);
  }
});

test('the loads are those of the server, and one opens with how each source fared', async ({ page }) => {
  const { runs } = await ask<{ runs: { totalCount: number; nodes: { number: number; sources: { title: string }[] }[] } }>(page, '{ runs(first: 25) { totalCount nodes { number sources { title } } } }');
  await page.goto('/sources?lang=nb&show=runs');
  await expect(page.getByRole('table', { name: 'Innlastinger' }).locator('tbody tr')).toHaveCount(Math.min(25, runs.totalCount));
  const [newest] = runs.nodes;
  await page.getByRole('button', { name: `Vis innlasting ${newest?.number}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('li[data-status]')).toHaveCount(newest?.sources.length ?? 0);
  await expect(page).toHaveURL(new RegExp(`run=${newest?.number}`));
  await page.reload();
  await expect(dialog.getByRole('heading', { name: `Innlasting ${newest?.number}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a load that is no longer remembered says so', async ({ page }) => {
  await page.goto('/sources?lang=nb&show=runs&run=999999');
  await expect(page.getByRole('dialog')).toContainText('huskes ikke lenger');
});

test('problems are counted as the server counts, and a count opens its rows', async ({ page }) => {
  const { problems, problemCounts } = await ask<{ problems: { totalCount: number }; problemCounts: { nodes: { code: string; new: number; still: number; source: { id: string } }[] } }>(
    page,
    '{ problems(first: 0) { totalCount } problemCounts(by: SOURCE, first: 100) { nodes { code new still source { id } } } }',
  );
  await page.goto('/sources?lang=nb&show=problems');
  await expect(page.getByRole('list', { name: 'Feilene' }).locator('> li')).toHaveCount(Math.min(25, problems.totalCount));
  await expect(page.getByRole('table', { name: 'Antall etter kilde' }).locator('tbody tr')).toHaveCount(problemCounts.nodes.length);
  const most = problemCounts.nodes.toSorted((a, b) => b.new - a.new)[0];
  expect(most?.new).toBeGreaterThan(0);
  await page.getByRole('link', { name: new RegExp(`^${most?.new} – Nye: `) }).first().click();
  await expect(page.getByRole('list', { name: 'Feilene' }).locator('> li')).toHaveCount(most?.new ?? 0);
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Feilene' }).locator('> li')).toHaveCount(Math.min(25, problems.totalCount));
});

test('coverage shows the shares of the server as numbers', async ({ page }) => {
  const { coverage } = await ask<{ coverage: { whole: Record<string, { have: number; of: number }>; groups: { totalCount: number } } }>(
    page,
    '{ coverage(by: AGENCY) { whole { servicesWithNeeds { have of } evidenceWithDataset { have of } datasetsWithAccess { have of } datasetsWithBasis { have of } } groups(first: 0) { totalCount } } }',
  );
  await page.goto('/sources?lang=nb&show=coverage&by=agency');
  const table = page.getByRole('table', { name: 'Dekning' });
  await expect(table.locator('tbody tr')).toHaveCount(1 + Math.min(25, coverage.groups.totalCount));
  const whole = table.getByRole('row').filter({ hasText: 'Alt samlet' });
  for (const { have, of } of Object.values(coverage.whole)) await expect(whole).toContainText(`(${have} av ${of})`);
});

test('changes say what to do when there are none, and a wrong day is told of', async ({ page }) => {
  await page.goto('/sources?lang=nb&show=changes&since=2999-01-01');
  await expect(page.getByText('Ingen endringer passer med utvalget')).toBeVisible();
  await page.goto('/sources?lang=nb&show=changes&since=nonsense');
  await expect(page.getByRole('alert')).toContainText('Spørsmålet ga ikke mening');
});

test('the files have all rows', async ({ page }) => {
  const { problems, runs } = await ask<{ problems: { totalCount: number }; runs: { totalCount: number } }>(page, '{ problems(first: 0) { totalCount } runs(first: 0) { totalCount } }');
  for (const [part, total] of [
    ['problems', problems.totalCount],
    ['runs', runs.totalCount],
  ] as const) {
    await page.goto(`/sources?lang=nb&show=${part}`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.trimEnd().split('\r\n').length).toBe(total + 1);
  }
});

test('the parts are links, reached by the keyboard, in three languages, and nothing lies beside a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [lang, title] of [
    ['nb', 'Kilder'],
    ['nn', 'Kjelder'],
    ['en', 'Sources'],
  ] as const) {
    for (const part of parts) {
      await page.goto(`/sources?lang=${lang}&show=${part}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.waitForLoadState('networkidle');
      await expectNoSidewaysScroll(page);
    }
  }
  await page.goto('/sources?lang=nb');
  const link = page.getByRole('navigation', { name: 'Kilder' }).getByRole('link', { name: 'Dekning' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Alt samlet')).toBeVisible();
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme} on any part`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const part of parts) {
      await page.goto(`/sources?lang=nb&show=${part}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
}

test('pictures to look at', async ({ page }, info) => {
  test.slow();
  for (const part of parts) {
    await page.goto(`/sources?lang=nb&show=${part}`);
    await page.waitForLoadState('networkidle');
    await shoot(page, info.project.name, `sources-${part}`);
  }
});
