import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './harness/api';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll, watchShifts } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const skatteetaten = 'https://data.brreg.no/enhetsregisteret/api/enheter/974761076';
const deposits = 'http://brreg.no/catalogs/974761076/datasets/5153ed0d-73cb-4388-89b5-86ae57fd1eb0';
const taxAdministrationAct = 'https://lovdata.no/lov/2016-05-27-14';
const cleaning = 'https://data.sammenheng.example/services/renhold';

const open = (page: Page, id: string, lang = 'nb') => page.goto(`/thing?lang=${lang}&id=${encodeURIComponent(id)}`);

/** A node of each kind that the sample has, with a list of its neighbours. */
const lists = {
  Service: 'responsible',
  Dataset: 'publishers',
  Evidence: 'neededBy',
  DataService: 'datasets',
  LegalBasis: 'laws',
  Law: 'bases',
  Agency: 'services',
  Output: 'producedBy',
  Catalog: 'contents',
  Concept: 'subjectOf',
} as const;

/** What a node is called, and how many neighbours one of its lists has. */
interface Known {
  id: string;
  title: string;
  list: { totalCount: number; nodes: { title: string }[] };
}

/** A node of the kind that has something in that list. */
async function one(page: Page, kind: string, field: string): Promise<Known> {
  for (const text of 'abcdefghijklmnoprstuv') {
    const { search } = await ask<{ search: { nodes: Known[] } }>(
      page,
      `query($text: String!, $kind: Kind!) { search(text: $text, kinds: [$kind], first: 20) { nodes { id title ... on ${kind} { list: ${field}(first: 5) { totalCount nodes { title } } } } } }`,
      { text, kind },
    );
    const found = search.nodes.find((node) => node.list.totalCount > 0);
    if (found) return found;
  }
  throw new Error(`the sample has no ${kind} with ${field}`);
}

for (const [kind, field] of Object.entries(lists)) {
  test(`the page of a ${kind} says what the API says`, async ({ page }) => {
    await page.goto('/sources?lang=nb');
    const known = await one(page, kind, field);
    await open(page, known.id);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(known.title);
    const neighbours = page.getByRole('region', { name: /^Henger sammen med/ });
    for (const { title } of known.list.nodes) await expect(neighbours.getByRole('link', { name: title, exact: true }).first()).toBeVisible();
    await expect(neighbours.getByRole('heading', { level: 3, name: new RegExp(`\\(${known.list.totalCount}\\)$`) }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Dette er registrert' })).toContainText(known.id);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a life event leads on to its own page', async ({ page }) => {
  await page.goto('/sources?lang=nb');
  const event = await one(page, 'LifeEvent', 'services');
  await open(page, event.id);
  await page.getByRole('link', { name: 'Se oppsummeringen av livshendelsen' }).click();
  await expect(page).toHaveURL(/\/life-event\?id=/);
});

test('a service says its state, and why, need by need', async ({ page }) => {
  await open(page, cleaning);
  const { service } = await ask<{ service: { explanations: string[]; needs: { totalCount: number; nodes: { explanation: string }[] } } }>(
    page,
    'query($id: ID!) { service(id: $id) { explanations needs(first: 50) { totalCount nodes { explanation } } } }',
    { id: cleaning },
  );
  const needs = page.getByRole('region', { name: `Dette trenger tjenesten (${service.needs.totalCount})` });
  await expect(needs.getByRole('article')).toHaveCount(service.needs.totalCount);
  const text = ((await needs.textContent()) ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  for (const { explanation } of service.needs.nodes) expect(text).toContain(explanation);
  await expect(page.getByRole('region', { name: 'Vurdering' })).toContainText('Blokkert');
});

test('a dataset names every service that needs it, and the file has them', async ({ page }) => {
  await open(page, deposits);
  const { services } = await ask<{ services: { nodes: { title: string; needs: { nodes: { dataset: { id: string } | null }[] } }[] } }>(
    page,
    '{ services(first: 100) { nodes { title needs(first: 100) { nodes { dataset { id } } } } } }',
  );
  const users = services.nodes.flatMap(({ title, needs }) => needs.nodes.filter((need) => need.dataset?.id === deposits).map(() => title));
  const section = page.getByRole('region', { name: 'Tjenester som trenger datasettet' });
  await expect(section.getByRole('rowheader')).toHaveCount(users.length);
  for (const title of users) await expect(section.getByRole('rowheader', { name: title }).first()).toBeVisible();
  const waiting = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Last ned CSV' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(users.length + 1);
});

test('an agency has its worklist, and each row opens its services', async ({ page }) => {
  await open(page, skatteetaten);
  const { worklist } = await ask<{ worklist: Record<'owes' | 'waitsFor' | 'canSettle', { totalCount: number; nodes: { services: { nodes: { title: string }[] } }[] }> }>(
    page,
    'query($id: ID!) { worklist(of: $id) { owes { totalCount nodes { services { nodes { title } } } } waitsFor { totalCount nodes { services { nodes { title } } } } canSettle { totalCount nodes { services { nodes { title } } } } } }',
    { id: skatteetaten },
  );
  for (const [name, list] of [['Skylder andre', worklist.owes], ['Venter på andre', worklist.waitsFor], ['Kan avklare', worklist.canSettle]] as const) {
    const section = page.getByRole('region', { name: `${name} (${list.totalCount})` });
    await expect(section.getByRole('rowheader')).toHaveCount(list.totalCount);
  }
  const owes = page.getByRole('region', { name: `Skylder andre (${worklist.owes.totalCount})` });
  const waiting = worklist.owes.nodes[0]?.services.nodes[0]?.title ?? '';
  await owes.getByText(/^\d+ tjenester?$/).first().click();
  await expect(owes.getByRole('link', { name: waiting })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await owes.getByRole('button', { name: 'Last ned CSV' }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(worklist.owes.totalCount + 1);
});

test('the counts of an agency and of a law open their rows', async ({ page }) => {
  for (const [id, region, filter] of [
    [skatteetaten, 'Tjenester som angår virksomheten', 'provider'],
    [taxAdministrationAct, 'Vurderinger som bygger på rettskilden', 'law'],
  ] as const) {
    await open(page, id);
    const { blockedServices } = await ask<{ blockedServices: { totalCount: number } }>(
      page,
      'query($filter: BlockedServicesFilter) { blockedServices(filter: $filter, first: 0) { totalCount } }',
      { filter: { [filter]: id } },
    );
    const section = page.getByRole('region', { name: region });
    await section.getByRole('link', { name: new RegExp(`^${blockedServices.totalCount} blokkert`) }).last().click();
    await expect(page).toHaveURL(new RegExp(`/services\\?.*${filter}=`));
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(blockedServices.totalCount);
  }
});

test('what depends on a law is all there, with a way to each', async ({ page }) => {
  await open(page, taxAdministrationAct);
  const { impact } = await ask<{ impact: { nodes: { totalCount: number; nodes: { node: { title: string }; distance: number }[] } } }>(
    page,
    'query($id: ID!) { impact(of: $id) { nodes(first: 100) { totalCount nodes { distance node { title } } } } }',
    { id: taxAdministrationAct },
  );
  const section = page.getByRole('region', { name: 'Hva avhenger av dette?' });
  await expect(section.getByText(`${impact.nodes.totalCount} ting ville merke det`)).toBeVisible();
  await expect(section.locator('li')).toHaveCount(impact.nodes.totalCount);
  const arrows = await section.locator('li p').allTextContents();
  expect(arrows.map((way) => way.split('→').length - 1).toSorted()).toEqual(impact.nodes.nodes.map(({ distance }) => distance).toSorted());
});

test('a long list of neighbours goes on', async ({ page }) => {
  await open(page, skatteetaten);
  const { agency } = await ask<{ agency: { publishes: { totalCount: number } } }>(page, 'query($id: ID!) { agency(id: $id) { publishes(first: 0) { totalCount } } }', {
    id: skatteetaten,
  });
  const section = page.getByRole('region', { name: `Publiserer (${agency.publishes.totalCount})` });
  await expect(section.getByRole('listitem')).toHaveCount(10);
  await section.getByRole('button', { name: 'Vis flere' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(agency.publishes.totalCount);
});

test('what no source describes says so', async ({ page }) => {
  await open(page, 'https://data.brreg.no/enhetsregisteret/api/enheter/974761077');
  await expect(page.getByText('Kilder viser bare til dette.')).toBeVisible();
});

test('problems in the data of an agency are told', async ({ page }) => {
  const wrong = 'https://data.brreg.no/enhetsregisteret/api/enheter/974761077';
  await open(page, wrong);
  const { problems } = await ask<{ problems: { totalCount: number; nodes: { sentence: string }[] } }>(
    page,
    'query($id: ID!) { problems(agency: $id, first: 100) { totalCount nodes { sentence } } }',
    { id: wrong },
  );
  expect(problems.totalCount).toBeGreaterThan(0);
  const section = page.getByRole('region', { name: 'Feil i dataene' });
  await expect(section.getByRole('listitem')).toHaveCount(problems.totalCount);
  for (const { sentence } of problems.nodes) await expect(section).toContainText(sentence);
});

test('an address that nothing has says what to do; so does one without an id', async ({ page }) => {
  await open(page, 'urn:nothing');
  await expect(page.getByRole('alert')).toContainText('Søk etter navnet');
  await page.goto('/thing?lang=nb');
  await expect(page.getByText('Søk etter en tjeneste')).toBeVisible();
});

test('another language marks what is written in the one that stands in', async ({ page }) => {
  await open(page, cleaning, 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Approval of cleaning businesses');
  await expect(page.getByText('Alle som selger renhold')).toHaveAttribute('lang', 'nb');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page.getByRole('region', { name: 'Kva er avhengig av dette?' })).toBeVisible();
});

test('the keyboard goes from a service to its dataset, and Back returns', async ({ page }) => {
  await open(page, cleaning);
  const link = page.getByRole('link', { name: 'Restanser', exact: true }).first();
  await link.waitFor();
  for (let at = 0; at < 60 && !(await link.evaluate((node) => node === document.activeElement)); at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Restanser');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Godkjenning av renholdsvirksomhet');
});

test('a page asks few questions, however much it shows', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postDataJSON().operationName));
  await open(page, skatteetaten);
  await page.getByRole('region', { name: 'Feil i dataene' }).getByText(/./).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.toSorted()).toEqual(['ChangesOf', 'Freshness', 'Impact', 'ProblemsOf', 'ServicesOf', 'Standing', 'Thing', 'Worklist']);
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme}, on a service, a dataset, an agency and a law`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const id of [cleaning, deposits, skatteetaten, taxAdministrationAct]) {
      await open(page, id);
      await page.getByRole('heading', { name: 'Endringer' }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
}

test('nothing lies beside a window of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const id of [cleaning, deposits, skatteetaten, taxAdministrationAct]) {
    await open(page, id);
    await page.getByRole('heading', { name: 'Endringer' }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectNoSidewaysScroll(page);
  }
});

test('nothing that is in sight moves while a page comes', async ({ page }) => {
  const shifts = await watchShifts(page);
  await open(page, cleaning);
  await page.getByRole('heading', { name: 'Endringer' }).waitFor();
  await page.waitForTimeout(500); // what comes late would move something
  expect(await shifts()).toBeLessThan(0.02);
});

test('pictures to look at', async ({ page }, info) => {
  for (const [name, id] of [['service', cleaning], ['dataset', deposits], ['agency', skatteetaten], ['law', taxAdministrationAct]] as const) {
    await open(page, id);
    await page.getByRole('heading', { name: 'Endringer' }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, info.project.name, `thing-${name}`);
  }
});
