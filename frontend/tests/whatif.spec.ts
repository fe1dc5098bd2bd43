import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from './harness/api';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

interface Answer {
  whatIf: {
    changes: boolean;
    services: { totalCount: number; nodes: { released: boolean; service: { title: string } }[] };
    lifeEvents: { nodes: { lifeEvent: { title: string }; before: Record<string, number>; after: Record<string, number> }[] };
    waiting: { totalCount: number };
  };
}

const question = `query ($add: [HypothesisInput!], $remove: [HypothesisInput!]) { whatIf(add: $add, remove: $remove) { changes
  services(first: 100) { totalCount nodes { released service { title } } } waiting(first: 0) { totalCount }
  lifeEvents(first: 100) { nodes { lifeEvent { title } before { blocked unknown clear } after { blocked unknown clear } } } } }`;

const agency = 'https://data.brreg.no/enhetsregisteret/api/enheter/974761076';
const law = 'https://lovdata.no/lov/2016-05-27-14';
const supposed = `/what-if?lang=nb&add=${encodeURIComponent(`agency|both|${agency}`)}`;

test('a hypothesis in the address shows what the server answers', async ({ page }) => {
  const { whatIf } = await ask<Answer>(page, question, { add: [{ agency }] });
  await page.goto(supposed);
  const released = whatIf.services.nodes.filter((one) => one.released);
  expect(released.length).toBeGreaterThan(0);
  await expect(page.getByTestId('sum')).toContainText(new RegExp(`^${released.length} tjenester? frigjøres`));
  await expect(page.getByTestId('sum')).toContainText(`${whatIf.waiting.totalCount} av dem`);
  const services = page.getByRole('table', { name: 'Tjenester som skifter tilstand' });
  await expect(services.locator('tbody tr')).toHaveCount(whatIf.services.totalCount);
  for (const { service } of released) await expect(services.getByRole('row').filter({ hasText: service.title }).filter({ hasText: 'Frigjøres' })).toHaveCount(1);
  for (const { lifeEvent, before, after } of whatIf.lifeEvents.nodes) {
    const row = page.getByRole('table', { name: 'Livshendelser som endres' }).getByRole('row').filter({ hasText: lifeEvent.title });
    const numbers = (await row.innerText()).match(/\d+/g)?.map(Number);
    expect(numbers).toEqual([before['blocked'], before['unknown'], before['clear'], after['blocked'], after['unknown'], after['clear']]);
  }
});

test('a plan that is tried releases every blocked service of the life event', async ({ page }) => {
  const { lifeEvents } = await ask<{ lifeEvents: { nodes: { id: string; title: string; summary: { counts: { blocked: number } } }[] } }>(
    page,
    '{ lifeEvents(filter: { national: true }, first: 7) { nodes { id title summary { counts { blocked } } } } }',
  );
  const event = lifeEvents.nodes.find(({ title }) => title === 'Dødsfall og arv');
  const blocked = event?.summary.counts.blocked ?? 0;
  expect(blocked).toBeGreaterThan(0);
  await page.goto('/what-if?lang=nb&find=plans');
  await page.getByLabel('Livshendelse').selectOption('Dødsfall og arv');
  await expect(page.getByText(`for å frigjøre ${blocked} tjenester`)).toBeVisible();
  await page.getByRole('button', { name: 'Prøv denne planen: Plan 1' }).click();
  await expect(page.getByTestId('sum')).toContainText(new RegExp(`^${blocked} tjenester? frigjøres`));
  await expect(page.getByTestId('sum')).toContainText('0 av dem');
  const row = page.getByRole('table', { name: 'Livshendelser som endres' }).getByRole('row').filter({ hasText: 'Dødsfall og arv' });
  expect((await row.innerText()).match(/\d+/g)?.map(Number)[3]).toBe(0);
  await page.reload();
  await expect(page.getByTestId('sum')).toContainText(new RegExp(`^${blocked} tjenester? frigjøres`));
  await page.goBack();
  await expect(page.getByText('Du har ikke antatt noe ennå')).toBeVisible();
});

test('a basis from the ranking is tried and taken out again, by the keyboard alone', async ({ page }) => {
  await page.goto('/what-if?lang=nb');
  const first = page.getByRole('button', { name: /^Prøv denne: / }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('sum')).toContainText('1 tjeneste frigjøres');
  await expect(page).toHaveURL(/add=dataset/);
  const out = page.getByRole('list', { name: 'Dette antar vi' }).getByRole('button', { name: /^Ta ut: / });
  await out.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Du har ikke antatt noe ennå')).toBeVisible();
});

test('a law is found by search and taken away: services are stopped', async ({ page }) => {
  const { whatIf } = await ask<Answer>(page, question, { remove: [{ law }] });
  await page.goto('/what-if?lang=nb&find=search');
  await page.getByRole('searchbox', { name: 'Søk etter datasett, rettskilde eller virksomhet' }).fill('skatteforvaltningsloven');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Anta at hjemmelen er borte: Skatteforvaltningsloven', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Tjenester som skifter tilstand' }).locator('tbody tr')).toHaveCount(whatIf.services.totalCount);
  expect(whatIf.services.totalCount).toBeGreaterThan(0);
  await expect(page.getByText('Blir stanset').first()).toBeVisible();
});

test('contradicting hypotheses are told of in words, and one that changes nothing says so', async ({ page }) => {
  const one = encodeURIComponent(`law|both|${law}`);
  await page.goto(`/what-if?lang=nb&add=${one}&remove=${one}`);
  await expect(page.getByRole('alert')).toContainText('Antakelsene sier imot hverandre');
  await expect(page.getByRole('alert')).toContainText('Skatteforvaltningsloven');
  const { datasets } = await ask<{ datasets: { nodes: { id: string; access: string }[] } }>(page, '{ datasets(first: 100) { nodes { id access } } }');
  const open = datasets.nodes.find(({ access }) => access === 'PUBLIC');
  await page.goto(`/what-if?lang=nb&add=${encodeURIComponent(`dataset|disclosure|${open?.id}`)}`);
  await expect(page.getByTestId('sum')).toHaveText('Ingenting: Ingen behov skifter tilstand i dette utvalget.');
});

test('reading the unknown as blocked asks anew and stands in the address', async ({ page }) => {
  await page.goto(supposed);
  await page.getByLabel('Regn ukjente behov som').selectOption('blokkerte');
  await expect(page).toHaveURL(/unknown=as_blocked/);
  await expect(page.getByText('Det ingen har registrert, stanser tjenesten')).toBeVisible();
});

test('the file has every service that changes or waits', async ({ page }) => {
  const { whatIf } = await ask<Answer>(page, question, { add: [{ agency }] });
  await page.goto(supposed);
  await page.getByTestId('sum').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned CSV' }).click()]);
  const lines = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n');
  expect(lines.length).toBe(1 + whatIf.services.totalCount + whatIf.waiting.totalCount);
  expect(lines.filter((line) => line.includes(';Frigjøres;')).length).toBe(whatIf.services.nodes.filter((one) => one.released).length);
});

test('in three languages and a narrow window nothing lies beside it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const lang of ['nb', 'nn', 'en']) {
    await page.goto(supposed.replace('lang=nb', `lang=${lang}`));
    await page.getByTestId('sum').waitFor();
    await expectNoSidewaysScroll(page);
    await page.goto(`/what-if?lang=${lang}&find=plans&unit=law`);
    await page.getByRole('heading', { name: 'Plan 1' }).waitFor();
    await expectNoSidewaysScroll(page);
  }
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme}, on results, plans or search`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(supposed);
    await page.getByTestId('sum').waitFor();
    await page.getByRole('button', { name: /^Prøv denne: / }).first().waitFor();
    await expectAccessible(page);
    await page.goto('/what-if?lang=nb&find=plans');
    await page.getByRole('heading', { name: 'Plan 1' }).waitFor();
    await expectAccessible(page);
    await page.goto('/what-if?lang=nb&find=search&q=skatt');
    await page.getByRole('button', { name: /^Anta at/ }).first().waitFor();
    await expectAccessible(page);
  });
}

test('pictures to look at', async ({ page }, info) => {
  test.slow();
  await page.goto(`${supposed}&find=plans`);
  await page.getByRole('heading', { name: 'Plan 1' }).waitFor();
  await shoot(page, info.project.name, 'what-if');
});
