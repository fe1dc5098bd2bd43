import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from './harness/api';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

interface Listed {
  measures: { totalCount: number; nodes: { id: string; title: string }[] };
}

const listed = 'query ($filter: MeasureFilter) { measures(filter: $filter, first: 100) { totalCount nodes { id title } } }';

test('the list shows as many measures as the API, and each count opens its rows', async ({ page }) => {
  await page.goto('/measures?lang=nb');
  const { measures } = await ask<Listed>(page, listed);
  const rows = page.getByRole('table', { name: 'Tiltak' }).locator('tbody tr');
  await expect(rows).toHaveCount(measures.totalCount);
  const overdue = await ask<Listed>(page, listed, { filter: { overdue: true } });
  expect(overdue.measures.totalCount).toBeGreaterThan(0);
  await page.getByRole('link', { name: `${overdue.measures.totalCount} over fristen` }).click();
  await expect(rows).toHaveCount(overdue.measures.totalCount);
  await expect(page).toHaveURL(/overdue=1/);
  await page.goBack();
  await expect(rows).toHaveCount(measures.totalCount);
  const unfunded = await ask<Listed>(page, listed, { filter: { withoutOperation: true } });
  await page.getByRole('link', { name: new RegExp(`^${unfunded.measures.totalCount} uten penger`) }).click();
  await expect(rows).toHaveCount(unfunded.measures.totalCount);
});

test('type, status and life event narrow the list, and the link shows the same', async ({ page }) => {
  await page.goto('/measures?lang=nb');
  await page.getByLabel('Slag').selectOption('Punkt på veikartet');
  await page.getByLabel('Status').selectOption('Alle åpne');
  await page.getByLabel('Livshendelse').selectOption('Dødsfall og arv');
  const { lifeEvents } = await ask<{ lifeEvents: { nodes: { id: string; title: string }[] } }>(page, '{ lifeEvents(filter: { national: true }, first: 7) { nodes { id title } } }');
  const lifeEvent = lifeEvents.nodes.find(({ title }) => title === 'Dødsfall og arv')?.id;
  const statuses = ['PROPOSED', 'PLANNED', 'STARTED', 'PAUSED', 'UNKNOWN'];
  const { measures } = await ask<Listed>(page, listed, { filter: { types: ['ROADMAP_ITEM'], statuses, lifeEvent } });
  expect(measures.totalCount).toBeGreaterThan(0);
  const rows = page.getByRole('table', { name: 'Tiltak' }).locator('tbody tr');
  await expect(rows).toHaveCount(measures.totalCount);
  await page.goto(page.url());
  await expect(rows).toHaveCount(measures.totalCount);
  await expect(page.getByLabel('Livshendelse')).toHaveValue(lifeEvent ?? '');
});

test('the timeline is the twin of the table: a key apart, with the same measures and the same chain', async ({ page }) => {
  await page.goto('/measures?lang=nb&as=graph');
  const { measures } = await ask<Listed>(page, listed);
  const rows = page.getByRole('list', { name: /^Tidslinje med/ }).locator('> li');
  await expect(rows).toHaveCount(measures.totalCount);
  const first = rows.filter({ hasText: 'Hjemmel til å utlevere skifteattester' });
  await first.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/sel=/);
  const chain = await page.locator('li[data-lit=true]').count();
  expect(chain).toBeGreaterThan(1);
  await page.keyboard.press('t');
  await expect(page.locator('tbody tr[data-marked=true]')).toHaveCount(chain);
});

test('the file has a row for each measure', async ({ page }) => {
  await page.goto('/measures?lang=nb');
  const { measures } = await ask<Listed>(page, listed);
  await page.locator('tbody tr').first().waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  const lines = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n');
  expect(lines.length).toBe(measures.totalCount + 1);
});

test('pairs that may not know of each other have a part of their own', async ({ page }) => {
  await page.goto('/measures?lang=nb');
  await page.getByRole('link', { name: 'Arbeider med det samme' }).click();
  const { unlinkedMeasures } = await ask<{ unlinkedMeasures: { totalCount: number } }>(page, '{ unlinkedMeasures(first: 0) { totalCount } }');
  await expect(page.getByRole('table', { name: 'Tiltak som kanskje ikke kjenner til hverandre' }).locator('tbody tr')).toHaveCount(Math.min(50, unlinkedMeasures.totalCount));
});

test('an empty selection says what to do', async ({ page }) => {
  await page.goto('/measures?lang=nb&type=initiative&overdue=1');
  await expect(page.getByText('Ingen tiltak passer med utvalget.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alle tiltak' }).last().click();
  await expect(page.locator('tbody tr').first()).toBeVisible();
});

test('a measure says when it is expected, what it would release, who waits and who may not know of it', async ({ page }) => {
  await page.goto('/thing?lang=nb&id=urn:sammenheng:measure:dodsfall-skifteattest-hjemmel');
  const { node } = await ask<{ node: { release: { services: { nodes: { released: boolean; service: { title: string } }[] } }; waiting: { title: string }[]; related: { linked: boolean }[] } }>(
    page,
    '{ node(id: "urn:sammenheng:measure:dodsfall-skifteattest-hjemmel") { ... on Measure { release { services { nodes { released service { title } } } } waiting { title } related { linked } } } }',
  );
  await expect(page.getByRole('region', { name: 'Slik står tiltaket' })).toContainText('Ventes ferdig 01.12.2027. Det som avgjør datoen, er at det venter på Register over skifteattester');
  const release = page.getByRole('region', { name: 'Hvis tiltaket gjennomføres' });
  for (const { service } of node.release.services.nodes.filter(({ released }) => released)) await expect(release.getByRole('link', { name: service.title, exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: `Åpne tiltak som venter på dette (${node.waiting.length})` }).getByRole('listitem')).toHaveCount(node.waiting.length);
  await expect(page.getByText('Ikke knyttet sammen')).toHaveCount(node.related.filter(({ linked }) => !linked).length);
  const told = await release.getByTestId('release').innerText();
  await release.getByRole('link', { name: 'Se det i «Hva om»' }).click();
  await expect(page).toHaveURL(/\/what-if\?add=/);
  await expect(page.getByTestId('sum')).toContainText(told.match(/\d+/)?.[0] ?? 'none');
});

for (const [kind, list, section] of [
  ['Barrier', 'barriers', 'Slik står hindringen'],
  ['Indicator', 'indicators', 'Nøkkeltallet'],
  ['StatusReport', 'statusReports', 'Rapporten'],
  ['LearningPoint', 'learningPoints', 'Læringspunktet'],
  ['Recommendation', 'recommendations', 'Anbefalingen'],
] as const) {
  test(`the page of a ${kind} shows its facts and nothing grave for axe`, async ({ page }) => {
    await page.goto('/sources?lang=nb');
    const answer = await ask<Record<string, { nodes: { id: string; title: string }[] }>>(page, `{ ${list}(first: 1) { nodes { id title } } }`);
    const one = answer[list]?.nodes[0];
    await page.goto(`/thing?lang=nb&id=${encodeURIComponent(one?.id ?? '')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(one?.title ?? '');
    await expect(page.getByRole('region', { name: section }).locator('dl > div').first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('the explorer follows a measure to what it works on and what it waits for', async ({ page }) => {
  await page.goto('/explore?lang=nb&id=urn:sammenheng:measure:dodsfall-skifteattest-hjemmel&as=table');
  await expect(page.getByRole('table').getByText('arbeider med').first()).toBeVisible();
  await expect(page.getByRole('table').getByText('venter på').first()).toBeVisible();
});

test('a narrow window shows everything in each language, and nothing beside it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [lang, title] of [
    ['nb', 'Tiltak'],
    ['nn', 'Tiltak'],
    ['en', 'Measures'],
  ] as const) {
    for (const as of ['graph', 'table']) {
      await page.goto(`/measures?lang=${lang}&as=${as}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.getByText('Hjemmel til å utlevere skifteattester').or(page.getByText('Heimel til å utlevere skifteattestar')).or(page.getByText('Legal basis to disclose certificates of probate')).first().waitFor();
      await expectNoSidewaysScroll(page);
    }
  }
});

for (const scheme of schemes) {
  test(`axe finds nothing grave among the measures in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ['/measures?lang=nb', '/measures?lang=nb&as=graph&sel=urn:sammenheng:measure:dodsfall-skifteattest-hjemmel', '/measures?lang=nb&part=unlinked']) {
      await page.goto(path);
      await page.locator('tbody tr, ol li').first().waitFor();
      await expectAccessible(page);
    }
  });
}

test('pictures to look at', async ({ page }, info) => {
  test.slow();
  await page.goto('/measures?lang=nb');
  await page.locator('tbody tr').first().waitFor();
  await shoot(page, info.project.name, 'measures');
  await page.goto('/measures?lang=nb&as=graph');
  await page.locator('ol li').first().waitFor();
  await shoot(page, info.project.name, 'measures-timeline');
});
