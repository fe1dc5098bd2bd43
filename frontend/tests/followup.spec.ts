import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask, lifeEventId } from './harness/ask';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const title = 'Alvorlig sykt barn';

async function open(page: Page, search = '', lang = 'nb'): Promise<string> {
  const id = await lifeEventId(page, title);
  await page.goto(`/life-event?lang=${lang}&id=${encodeURIComponent(id)}&view=follow-up${search}`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Henter …');
  await expect(page.locator('#forecast')).toBeVisible();
  return id;
}

const obstacles = (page: Page) => page.getByRole('table', { name: 'Hva står i veien' });

const profileQuery = `query ($of: ID!) { barrierProfile(of: $of) { counts { type count unaddressed } entries(first: 100) { totalCount nodes {
  type unaddressed barrier { title } measures { title } bases { basis { laws { title } agencies { title } } } } } } }`;

test('from the front page: what hinders, who does what, which has no measure, and the brief on paper', async ({ page }) => {
  await page.goto('/?lang=nb');
  const event = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await event.getByRole('link', { name: 'Hva hindrer, og hvem gjør hva' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(obstacles(page).getByText('Ingen tiltak retter seg mot dette').first()).toBeVisible();
  await page.getByRole('link', { name: 'Notat til møtet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeVisible();
});

test('every barrier stands there with what the server says of it', async ({ page }) => {
  const id = await open(page);
  const { entries, counts } = (await ask(page, profileQuery, { of: id })).barrierProfile;
  const rows = obstacles(page).locator('tbody tr');
  await expect(rows).toHaveCount(entries.totalCount);
  for (const [at, entry] of entries.nodes.entries()) {
    const row = rows.nth(at);
    if (entry.barrier) await expect(row).toContainText(entry.barrier.title);
    for (const measure of entry.measures) await expect(row).toContainText(measure.title);
    for (const { basis } of entry.bases) for (const one of [...basis.laws, ...basis.agencies]) await expect(row).toContainText(one.title);
    await expect(row.getByText('Ingen tiltak retter seg mot dette')).toHaveCount(entry.unaddressed ? 1 : 0);
  }
  const without = counts.reduce((sum: number, one: { unaddressed: number }) => sum + one.unaddressed, 0);
  await expect(page.getByRole('button', { name: `Bare de som ingen tiltak retter seg mot (${without})` })).toBeVisible();
});

test('a count opens its rows, the address holds it, and Back undoes it', async ({ page }) => {
  const id = await open(page);
  const { counts } = (await ask(page, profileQuery, { of: id })).barrierProfile;
  const law = counts.find((one: { type: string }) => one.type === 'LAW');
  const all = counts.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
  await page.getByRole('list', { name: 'Hindringer etter slag' }).getByRole('button', { name: /^Regelverk/ }).click();
  await expect(page).toHaveURL(/barrier=law/);
  await expect(obstacles(page).locator('tbody tr')).toHaveCount(law.count);
  await page.getByRole('button', { name: /^Bare de som ingen tiltak/ }).click();
  await expect(page).toHaveURL(/gap=1/);
  await expect(obstacles(page).locator('tbody tr')).toHaveCount(law.unaddressed);
  await page.reload();
  await expect(obstacles(page).locator('tbody tr')).toHaveCount(law.unaddressed);
  await page.goBack();
  await page.goBack();
  await expect(obstacles(page).locator('tbody tr')).toHaveCount(all);
});

test('the forecast names the day and what decides it, or says why there is none', async ({ page }) => {
  for (const name of ['Dødsfall og arv', title]) {
    const of = await lifeEventId(page, name);
    const { forecast } = (await ask(page, 'query ($of: ID!) { followUp(of: $of) { forecast { clears critical { title } remains { service { title } } } } }', { of })).followUp;
    await page.goto(`/life-event?lang=nb&id=${encodeURIComponent(of)}&view=follow-up`);
    const told = page.locator('#forecast');
    if (forecast.clears) {
      await expect(told).toContainText(forecast.clears.split('-').toReversed().join('.'));
      for (const measure of forecast.critical) await expect(told).toContainText(measure.title);
    } else {
      await expect(told).toContainText('Ingen dag er i sikte');
      for (const { service } of forecast.remains) await expect(told).toContainText(service.title);
    }
  }
});

test('the four knowledge needs are answered', async ({ page }) => {
  await open(page);
  const needs = page.getByRole('region', { name: 'Veikartets fire kunnskapsbehov' });
  for (const name of ['Hindringer', 'Behov for regelverksutvikling', 'Læringspunkter fra arbeid på tvers', 'Vurderinger av finansiering']) {
    await expect(needs.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await needs.getByRole('region', { name: 'Behov for regelverksutvikling' }).getByRole('link', { name: 'Se radene' }).click();
  await expect(page).toHaveURL(/barrier=law/);
});

test('the file holds every barrier, with law and owner', async ({ page }) => {
  const id = await open(page);
  const { entries } = (await ask(page, profileQuery, { of: id })).barrierProfile;
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#obstacles').getByRole('button', { name: 'Last ned CSV' }).click()]);
  const csv = readFileSync(await file.path()).toString();
  const rows = entries.nodes.reduce((sum: number, one: { bases: unknown[] }) => sum + Math.max(1, one.bases.length), 0);
  expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
  for (const { barrier } of entries.nodes) if (barrier) expect(csv).toContain(barrier.title);
});

test('it asks three questions, however many barriers there are', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postDataJSON().operationName));
  await open(page);
  await expect(obstacles(page)).toBeVisible();
  expect(asked.toSorted()).toEqual(['Freshness', 'LifeEventFollowUp', 'LifeEventObstacles', 'LifeEventSummary']);
});

test('the keyboard reaches a type of barrier and narrows by it', async ({ page }) => {
  await open(page);
  const type = page.getByRole('list', { name: 'Hindringer etter slag' }).getByRole('button', { name: /^Samordning/ });
  await type.focus();
  await page.keyboard.press('Enter');
  await expect(type).toHaveAttribute('aria-pressed', 'true');
  await expect(type).toBeFocused();
});

for (const [lang, heading] of [
  ['nn', 'Kva står i vegen'],
  ['en', 'What stands in the way'],
] as const) {
  test(`in ${lang}`, async ({ page }) => {
    await open(page, '', lang);
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  });
}

test('an agency says what is expected of it, and each number opens its rows', async ({ page }) => {
  const { agencies } = await ask(page, '{ agencies(first: 100) { nodes { id title ministry } } }');
  const { id } = agencies.nodes.find((one: { title: string }) => one.title === 'Helse- og omsorgsdepartementet');
  const { standing } = await ask(page, 'query ($of: ID!) { standing(of: $of) { measures { totalCount } withoutOperation { title } recommendations { title } } }', { of: id });
  await page.goto(`/thing?lang=nb&id=${encodeURIComponent(id)}`);
  const section = page.getByRole('region', { name: 'Oppfølging: hva ventes herfra?' });
  const numbers = section.getByRole('group', { name: 'Oppfølging i tall' });
  await expect(numbers.getByRole('button', { name: `${standing.measures.totalCount} Tiltak med ansvar her` })).toHaveAttribute('aria-pressed', 'true');
  await numbers.getByRole('button', { name: `${standing.withoutOperation.length} Uten kjente penger til drift` }).click();
  await expect(page).toHaveURL(/follow=withoutoperation/);
  await expect(section.getByRole('table').locator('tbody tr')).toHaveCount(standing.withoutOperation.length);
  for (const measure of standing.withoutOperation) await expect(section).toContainText(measure.title);
  await section.getByRole('link', { name: 'Notat til møtet' }).click();
  await expect(page).toHaveURL(/\/brief\?/);
});

for (const colorScheme of schemes) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expect(obstacles(page)).toBeVisible();
    await expectAccessible(page);
  });
}

test('at 320 pixels nothing lies beside the window', async ({ page }, { project }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  await expect(obstacles(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await shoot(page, project.name, 'follow-up');
});
