import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from './harness/api';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

interface Answer {
  roadmap: {
    items: { totalCount: number; nodes: { measure: { id: string; title: string }; releases: number }[] };
    circles: { measures: { title: string }[] }[];
    release: { services: { nodes: { released: boolean }[] } } | null;
  };
}

const question = `query ($lifeEvent: ID) { roadmap(lifeEvent: $lifeEvent) { items(first: 100) { totalCount nodes { measure { id title } releases } }
  circles { measures { title } } release { services(first: 50) { nodes { released } } } } }`;

test('the plan has a row for each item, with what it releases', async ({ page }) => {
  await page.goto('/roadmap?lang=nb');
  const { roadmap } = await ask<Answer>(page, question);
  const rows = page.getByRole('list', { name: /^Veikartet som tidslinje/ }).locator('> li');
  await expect(rows).toHaveCount(roadmap.items.totalCount);
  for (const { measure, releases } of roadmap.items.nodes.filter((item) => item.releases > 0)) {
    const row = rows.filter({ has: page.getByRole('link', { name: measure.title, exact: true }) });
    await expect(row.getByRole('link', { name: new RegExp(`^Løser opp ${releases} tjeneste`) })).toBeVisible();
  }
  const released = roadmap.release?.services.nodes.filter((one) => one.released).length ?? 0;
  await expect(page.getByTestId('release')).toContainText(`${released} tjenester løsner.`);
});

test('what an item releases opens the services on the page of the measure', async ({ page }) => {
  await page.goto('/roadmap?lang=nb');
  const link = page.getByRole('link', { name: /^Løser opp \d+ tjenester alene/ }).first();
  const count = (await link.innerText()).match(/\d+/)?.[0] ?? 'none';
  await link.click();
  await expect(page.getByRole('region', { name: 'Hvis tiltaket gjennomføres' }).getByTestId('release')).toContainText(`${count} tjenester løsner.`);
});

test('measures that wait in a circle are told', async ({ page }) => {
  await page.goto('/roadmap?lang=nb');
  const { roadmap } = await ask<Answer>(page, question);
  expect(roadmap.circles.length).toBeGreaterThan(0);
  const circles = page.getByRole('region', { name: 'Tiltak som venter på hverandre i ring' });
  await expect(circles.getByRole('listitem')).toHaveCount(roadmap.circles.length);
  for (const { title } of roadmap.circles.flatMap((ring) => ring.measures)) await expect(circles.getByRole('link', { name: title }).first()).toBeVisible();
});

test('the keyboard picks a chain, t shows it in the table, and the link keeps both', async ({ page }) => {
  await page.goto('/roadmap?lang=nb');
  const row = page.getByRole('list', { name: /^Veikartet som tidslinje/ }).locator('> li').filter({ hasText: 'Register over skifteattester' });
  await row.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const lit = await page.locator('li[data-lit=true]').count();
  expect(lit).toBeGreaterThan(2);
  await page.keyboard.press('t');
  const marked = page.locator('tbody tr[data-marked=true]');
  await expect(marked).toHaveCount(lit);
  await page.goto(page.url());
  await expect(marked).toHaveCount(lit);
});

test('a life event narrows the plan', async ({ page }) => {
  await page.goto('/roadmap?lang=nb');
  await page.getByLabel('Livshendelse').selectOption('Alvorlig sykt barn');
  const { lifeEvents } = await ask<{ lifeEvents: { nodes: { id: string; title: string }[] } }>(page, '{ lifeEvents(filter: { national: true }, first: 7) { nodes { id title } } }');
  const { roadmap } = await ask<Answer>(page, question, { lifeEvent: lifeEvents.nodes.find(({ title }) => title === 'Alvorlig sykt barn')?.id });
  await expect(page.getByRole('list', { name: /^Veikartet som tidslinje/ }).locator('> li')).toHaveCount(roadmap.items.totalCount);
});

test('the file has a row for each item', async ({ page }) => {
  await page.goto('/roadmap?lang=nb');
  const { roadmap } = await ask<Answer>(page, question);
  await page.getByTestId('release').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  expect(readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n').length).toBe(roadmap.items.totalCount + 1);
});

test('a narrow window shows the plan in each language, and nothing beside it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [lang, title] of [
    ['nb', 'Veikartet'],
    ['nn', 'Vegkartet'],
    ['en', 'The roadmap'],
  ] as const) {
    await page.goto(`/roadmap?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByTestId('release').waitFor();
    await expectNoSidewaysScroll(page);
  }
});

for (const scheme of schemes) {
  test(`axe finds nothing grave on the roadmap in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const as of ['graph', 'table']) {
      await page.goto(`/roadmap?lang=nb&as=${as}`);
      await page.getByTestId('release').waitFor();
      await expectAccessible(page);
    }
  });
}

test('pictures to look at', async ({ page }, info) => {
  test.slow();
  await page.goto('/roadmap?lang=nb');
  await page.getByTestId('release').waitFor();
  await shoot(page, info.project.name, 'roadmap');
});
