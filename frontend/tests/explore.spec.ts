import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask, lifeEventId } from './harness/ask';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const title = 'Dødsfall og arv';

async function open(page: Page, search = ''): Promise<string> {
  const id = await lifeEventId(page, title);
  await page.goto(`/explore?lang=nb&id=${encodeURIComponent(id)}${search}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rundt ${title}`);
  await expect(page.getByText(/naboer vises/)).toBeVisible();
  return id;
}

const graph = (page: Page) => page.getByRole('group', { name: `Sammenhenger rundt ${title}` });
const table = (page: Page) => page.getByRole('table', { name: `Sammenhenger rundt ${title}` });
const card = (page: Page, name: RegExp) => graph(page).getByRole('button', { name });
const lines = (page: Page) => graph(page).locator('svg[data-some-lit] path');

test('with nothing picked it says what to do, and the picker leads in by the keyboard', async ({ page }) => {
  await page.goto('/explore?lang=nb');
  await expect(page.getByText('Velg noe å begynne med')).toBeVisible();
  await page.getByRole('combobox', { name: 'Begynn med' }).fill('dødsfall og');
  await expect(page.getByRole('option', { name: `${title} Livshendelse` })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rundt ');
});

test('“n av N” is the server’s count, and “Vis flere” shows them all', async ({ page }) => {
  const id = await open(page);
  const { lifeEvent } = await ask(page, 'query ($id: ID!) { lifeEvent(id: $id) { services(first: 100) { totalCount nodes { id } } } }', { id });
  const services = graph(page).getByRole('button', { name: /^Tjeneste: / });
  expect(await services.count()).toBeLessThan(lifeEvent.services.totalCount);
  await page.getByRole('button', { name: 'Vis flere' }).first().click();
  await expect(services).toHaveCount(lifeEvent.services.totalCount);
});

test('a side opens and closes with the mouse and with the keyboard, and the link restores it', async ({ page }) => {
  await open(page);
  const before = await lines(page).count();
  await card(page, /^Tjeneste: Barnepensjon/).focus();
  await page.keyboard.press('Shift+ArrowRight');
  const need = card(page, /^Dokumentasjonskrav: Familie og bosted/);
  await expect(need).toBeVisible();
  const opened = await lines(page).count();
  expect(opened).toBeGreaterThan(before);
  const address = page.url();
  expect(address.length).toBeLessThan(260);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(need).toBeVisible();
  await expect(lines(page)).toHaveCount(opened);
  await graph(page).getByRole('button', { name: 'Skjul det som står til høyre for Barnepensjon' }).click();
  await expect(need).toHaveCount(0);
  await expect(lines(page)).toHaveCount(before);
});

test('the table has a row for every line, with who says so', async ({ page }) => {
  await open(page, '&depth=2');
  await expect(page.getByRole('status').filter({ hasText: 'naboer vises' })).not.toContainText('Henter');
  const drawn = await lines(page).count();
  await page.keyboard.press('t');
  await expect(table(page).getByRole('row')).toHaveCount(drawn + 1);
  await expect(table(page).getByRole('row', { name: new RegExp(`${title}.*omfatter.*Barnepensjon.*tjenester`, 'i') })).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  expect(readFileSync(await file.path(), 'utf8').trim().split('\r\n')).toHaveLength(drawn + 1);
});

test('the picture has every line and every card', async ({ page }) => {
  await open(page);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned SVG' }).click()]);
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg.match(/class="edge"/g)).toHaveLength(await lines(page).count());
  expect(svg.match(/class="card"/g)).toHaveLength(await graph(page).locator('button[data-id]').count());
});

test('hubs are hidden until asked for, and one type of edge can be left out', async ({ page }) => {
  await open(page);
  await expect(page.getByText(/virksomheter, kataloger og temaer er skjult/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Vis virksomheter, kataloger og temaer' }).check();
  await expect(graph(page).getByRole('button', { name: /^Virksomhet: / }).first()).toBeVisible();
  await page.getByText('Slags sammenhenger').first().click();
  await page.getByRole('checkbox', { name: 'har ansvar for' }).uncheck();
  await expect(graph(page).getByRole('button', { name: /^Virksomhet: / })).toHaveCount(0);
  await expect(page).toHaveURL(/types=includes/);
});

test('the way between two nodes tells each step and who says so', async ({ page }) => {
  const id = await lifeEventId(page, title);
  const { laws } = await ask(page, '{ laws(first: 100) { nodes { id title } } }');
  const law = laws.nodes.find((one: { title: string }) => one.title === 'Folkeregisterloven');
  const { path } = await ask(page, 'query ($from: ID!, $to: ID!) { path(from: $from, to: $to, maxLength: 8) { length } }', { from: id, to: law.id });
  await open(page, `&to=${encodeURIComponent(law.id)}`);
  const ways = page.getByRole('region', { name: 'Veien mellom de to' });
  await expect(ways).toContainText(`${path.length} sammenhenger skiller dem`);
  const first = ways.locator('ol').first();
  await expect(first.getByRole('listitem')).toHaveCount(path.length);
  await expect(first.getByRole('listitem').first()).toContainText('omfatter');
  await expect(first.getByRole('listitem').first()).toContainText('Hvem sier det: ');
  await expect(card(page, /^Rettskilde: Folkeregisterloven/)).toHaveAttribute('data-lit', 'true');
});

test('what is chosen says its neighbours, and can become the new beginning; Back returns', async ({ page }) => {
  await open(page);
  await card(page, /^Tjeneste: Barnepensjon/).click();
  await page.getByRole('button', { name: 'Begynn her' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rundt Barnepensjon');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rundt ${title}`);
});

test('an id that nothing has says so', async ({ page }) => {
  await page.goto('/explore?lang=nb&id=urn:nothing');
  await expect(page.getByRole('alert')).toContainText('Finnes ikke');
});

for (const colorScheme of schemes) {
  test(`axe finds nothing in ${colorScheme}, as graph and as table`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await card(page, /^Tjeneste: Barnepensjon/).click();
    await expectAccessible(page);
    await page.keyboard.press('t');
    await expect(table(page)).toBeVisible();
    await expectAccessible(page);
  });
}

test('at 320 pixels nothing lies beside the window', async ({ page }, { project }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('t');
  await expect(table(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('t');
  await expect(graph(page)).toBeVisible();
  await shoot(page, project.name, 'explore');
});
