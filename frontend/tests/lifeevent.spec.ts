import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask, lifeEventId } from './harness/ask';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll, watchShifts } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const title = 'Dødsfall og arv';

async function open(page: Page, search = ''): Promise<string> {
  const id = await lifeEventId(page, title);
  await page.goto(`/life-event?lang=nb&id=${encodeURIComponent(id)}${search}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(/^Viser \d+ av/)).toBeVisible();
  return id;
}

const graph = (page: Page) => page.getByRole('group', { name: `Behovene i ${title}` });
const card = (page: Page, name: RegExp) => graph(page).getByRole('button', { name });
const table = (page: Page) => page.getByRole('table', { name: `Behovene i ${title}` });

const needsQuery = `query ($id: ID!) { lifeEvent(id: $id) {
  summary { counts { blocked unknown clear } reasons { reason services } topBlockers(first: 5) { totalCount nodes { releases(first: 10) { nodes { title } } } } }
  services(first: 100) { nodes { title state needs(first: 25) { nodes { state evidence { id } dataset { id } } } } } } }`;

test('the sentence and the counts are the server’s', async ({ page }) => {
  const id = await open(page);
  const { counts } = (await ask(page, needsQuery, { id })).lifeEvent.summary;
  const all = counts.blocked + counts.unknown + counts.clear;
  await expect(page.getByText(`${counts.blocked} av ${all} tjenester er blokkert`)).toBeVisible();
  const bar = page.getByRole('list', { name: `${title}: ` });
  await expect(bar.getByRole('link')).toHaveText([new RegExp(`^${counts.blocked} `), new RegExp(`^${counts.unknown} `), new RegExp(`^${counts.clear} `)]);
});

test('a count opens its rows, and Back goes back', async ({ page }) => {
  const id = await open(page);
  const { services } = (await ask(page, needsQuery, { id })).lifeEvent;
  const blocked = services.nodes.filter((one: { state: string }) => one.state === 'BLOCKED');
  await page.getByRole('list', { name: `${title}: ` }).getByRole('link', { name: /blokkert/ }).click();
  await expect(page).toHaveURL(/state=blocked/);
  const names = await table(page).getByRole('rowheader').getByRole('link').allTextContents();
  expect(new Set(names)).toEqual(new Set(blocked.map((one: { title: string }) => one.title)));
  expect(names).toHaveLength(blocked.reduce((sum: number, one: { needs: { nodes: unknown[] } }) => sum + Math.max(1, one.needs.nodes.length), 0));
  await expect(table(page)).toBeInViewport();
  await page.goBack();
  await expect(graph(page)).toBeVisible();
});

test('each reason opens as many services as it counts', async ({ page }) => {
  const id = await open(page);
  const { reasons } = (await ask(page, needsQuery, { id })).lifeEvent.summary;
  for (const [at, { reason, services }] of reasons.entries()) {
    await page.goto(`/life-event?lang=nb&id=${encodeURIComponent(id)}&as=table&reason=${reason.toLowerCase()}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(table(page), `${at} ${reason}`).toBeVisible();
    const names = await table(page).getByRole('rowheader').getByRole('link').allTextContents();
    expect(new Set(names).size, reason).toBe(services);
  }
});

test('graph and table show the same services, evidence and datasets', async ({ page }) => {
  const id = await open(page);
  const { services } = (await ask(page, needsQuery, { id })).lifeEvent;
  const ids = new Set(services.nodes.flatMap((one: { needs: { nodes: { evidence?: { id: string }; dataset?: { id: string } }[] } }) => one.needs.nodes.flatMap((need) => [need.evidence?.id, need.dataset?.id])).filter(Boolean));
  const drawn = await graph(page).locator('button[data-id]').evaluateAll((cards) => cards.map((one) => (one as HTMLElement).dataset['id'] ?? ''));
  for (const wanted of ids) expect(drawn).toContain(wanted);
  await expect(graph(page).getByRole('button', { name: /^Tjeneste: / })).toHaveCount(services.nodes.length);
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/as=table/);
  const names = await table(page).getByRole('rowheader').getByRole('link').allTextContents();
  expect(new Set(names).size).toBe(services.nodes.length);
  await page.keyboard.press('t');
  await expect(graph(page)).toBeVisible();
});

test('the keyboard: arrows follow lines, the space bar chooses, Enter opens', async ({ page }) => {
  await open(page);
  const start = card(page, /^Livshendelse: /);
  await start.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Tjeneste: /);
  await page.keyboard.press('ArrowLeft');
  await expect(start).toBeFocused();
  await card(page, /^Tjeneste: Innsyn i avdødes gjeld/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Dokumentasjonskrav: (Usikret gjeld|Utdanningslån)/);
  await page.keyboard.press('Space');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  const chosen = page.getByRole('heading', { name: /^Valgt: / });
  await expect(chosen).toBeVisible();
  await page.reload();
  await expect(chosen).toBeVisible();
  await card(page, /^Tjeneste: Innsyn i avdødes gjeld/).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/thing\?/);
});

test('what is chosen in the graph is marked in the table, and a row shows itself in the graph', async ({ page }) => {
  await open(page);
  await card(page, /^Tjeneste: Omstillingsstønad/).click();
  await page.keyboard.press('t');
  const marked = table(page).locator('tr[aria-current=true]');
  await expect(marked).toHaveCount(4);
  await expect(marked.first()).toContainText('Omstillingsstønad');
  await table(page).getByRole('button', { name: 'Vis i grafen: Usikret gjeld' }).click();
  await expect(card(page, /^Dokumentasjonskrav: Usikret gjeld/)).toHaveAttribute('data-lit', 'true');
  await expect(card(page, /^Tjeneste: Omstillingsstønad/)).toHaveAttribute('data-lit', 'false');
});

test('a blocker says what it would release and whose job it is, and can be tried', async ({ page }) => {
  const id = await open(page);
  const { topBlockers } = (await ask(page, needsQuery, { id })).lifeEvent.summary;
  const blockers = page.getByRole('region', { name: 'Hva ville løse opp mest' });
  await expect(blockers.getByRole('link', { name: 'Prøv hva det ville føre til' })).toHaveCount(topBlockers.nodes.length);
  for (const { releases } of topBlockers.nodes) for (const service of releases.nodes) await expect(blockers.getByRole('link', { name: service.title }).first()).toBeVisible();
  await blockers.getByRole('link', { name: 'Prøv hva det ville føre til' }).first().click();
  await expect(page).toHaveURL(/\/what-if\?.*dataset%7Cdisclosure%7Chttp/);
});

test('the files hold what is shown', async ({ page }) => {
  await open(page);
  const lines = await graph(page).locator('svg[data-some-lit] path').count();
  const cards = await graph(page).locator('button[data-id]').count();
  const save = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await file.path());
  };
  const svg = (await save('Last ned SVG')).toString();
  expect(svg.match(/class="edge"/g)).toHaveLength(lines);
  expect(svg.match(/class="card"/g)).toHaveLength(cards);
  expect(svg).toContain('Dataversjon');
  const png = await save('Last ned PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
  const csv = (await save('Last ned CSV')).toString();
  await page.keyboard.press('t');
  await expect(table(page)).toBeVisible();
  expect(csv.trim().split('\r\n')).toHaveLength((await table(page).getByRole('row').count()) - 1 + 1);
});

test('sorting stands in the address and turns the rows', async ({ page }) => {
  await open(page, '&as=table&sort=state');
  const states = await table(page).locator('tbody tr td:nth-child(4)').allTextContents();
  const ranks = states.map((text) => ['Blokkert', 'Ukjent', 'Klar'].findIndex((word) => text.startsWith(word)));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  await table(page).getByRole('button', { name: 'Sorter etter Tilstand' }).click();
  await expect(page).toHaveURL(/down=1/);
  await expect(table(page).locator('tbody tr td:nth-child(4)').first()).toContainText('Klar');
});

test('on paper: the table with reasons and laws, no graph and no buttons', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(table(page)).toBeVisible();
  await expect(graph(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Last ned SVG' })).toBeHidden();
  await expect(page.getByText('«Ukjent» betyr at noe ikke er registrert')).toBeVisible();
  await expect(table(page).locator('tbody tr:visible').filter({ hasText: 'Klar' })).toHaveCount(0);
  await expect(table(page).locator('tbody tr:visible').filter({ hasText: 'Blokkert' })).not.toHaveCount(0);
  await expect(page.getByText(/På papiret er \d+ behov som er klare, utelatt/)).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

for (const [lang, sentence, view] of [
  ['nn', /av 17 tenester er blokkerte/, 'Vising'],
  ['en', /of 17 services are blocked/, 'View'],
] as const) {
  test(`in ${lang}`, async ({ page }) => {
    const id = await open(page);
    await page.goto(`/life-event?lang=${lang}&id=${encodeURIComponent(id)}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: view }).or(page.getByRole('group', { name: view })).first()).toBeVisible();
  });
}

test('it asks a few questions, not one a service, and nothing jumps', async ({ page }) => {
  const shifts = await watchShifts(page);
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postDataJSON().operationName));
  await open(page);
  await expect(graph(page)).toBeVisible();
  expect(asked.toSorted()).toEqual(['Freshness', 'LifeEventChanges', 'LifeEventRows', 'LifeEventSummary']);
  expect(await shifts()).toBeLessThan(0.05);
});

test('a life event that does not exist says so', async ({ page }) => {
  await page.goto('/life-event?lang=nb&id=urn:nothing');
  await expect(page.getByRole('alert').first()).toContainText('Finnes ikke');
});

for (const colorScheme of schemes) {
  test(`axe finds nothing in ${colorScheme}, as graph and as table`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await card(page, /^Tjeneste: Omstillingsstønad/).click();
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
  await shoot(page, project.name, 'life-event-table');
  await page.keyboard.press('t');
  await expect(graph(page)).toBeVisible();
  await shoot(page, project.name, 'life-event');
});
