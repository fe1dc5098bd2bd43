import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './harness/api';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll, watchShifts } from './harness/layout';
import { schemes, shoot } from './harness/shots';

interface Blocked {
  blockedServices: { totalCount: number; counts: { blocked: number; unknown: number; clear: number }; nodes: { id: string; title: string; explanations: string[] }[] };
}

const question = `query($filter: BlockedServicesFilter) {
  blockedServices(filter: $filter, first: 100) { totalCount counts { blocked unknown clear } nodes { id title explanations } }
}`;

const services = (page: Page, filter: object) => ask<Blocked>(page, question, { filter }).then((data) => data.blockedServices);

/** The national life event that the newcomer asks about. */
async function inheritance(page: Page): Promise<string> {
  const { lifeEvents } = await ask<{ lifeEvents: { nodes: { id: string; title: string }[] } }>(page, '{ lifeEvents(first: 100) { nodes { id title } } }');
  const event = lifeEvents.nodes.find(({ title }) => title === 'Dødsfall og arv');
  if (!event) throw new Error('the sample has no life event Dødsfall og arv');
  return event.id;
}

const rows = (page: Page) => page.getByRole('table').getByRole('rowheader');
const states = (page: Page) => page.getByRole('navigation', { name: 'Tjenester etter tilstand' });
const normal = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

test('the list and the counts are those of the API, and each row says why', async ({ page }) => {
  await page.goto('/services?lang=nb');
  const said = await services(page, {});
  await expect(rows(page)).toHaveCount(said.totalCount);
  await expect(states(page).getByRole('link', { name: 'Blokkert' })).toContainText(String(said.counts.blocked));
  await expect(states(page).getByRole('link', { name: 'Ukjent' })).toContainText(String(said.counts.unknown));
  await expect(states(page).getByRole('link', { name: 'Klar' })).toContainText(String(said.counts.clear));
  const [first] = said.nodes;
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: first?.title ?? '' }) });
  expect(normal((await row.textContent()) ?? '')).toContain(first?.explanations[0]);
});

test('each state shows its rows and keeps the filter; Back returns', async ({ page }) => {
  const lifeEvent = await inheritance(page);
  await page.goto(`/services?lang=nb&lifeEvent=${encodeURIComponent(lifeEvent)}`);
  for (const [name, state] of [['Ukjent', 'UNKNOWN'], ['Klar', 'CLEAR'], ['Blokkert', 'BLOCKED']] as const) {
    const said = await services(page, { lifeEvent, states: [state] });
    await states(page).getByRole('link', { name }).click();
    await expect(rows(page)).toHaveCount(said.totalCount);
    await expect(page.getByRole('button', { name: 'Fjern Livshendelse: Dødsfall og arv' })).toBeVisible();
  }
  const all = await services(page, { lifeEvent, states: ['BLOCKED', 'UNKNOWN', 'CLEAR'] });
  await states(page).getByRole('link', { name: 'Alle' }).click();
  await expect(rows(page)).toHaveCount(all.counts.blocked + all.counts.unknown + all.counts.clear);
  await page.goBack();
  await expect(rows(page)).toHaveCount(all.counts.blocked);
});

test('from the front page to the reason of one blocked need in three clicks', async ({ page }) => {
  await page.goto('/?lang=nb');
  const event = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Dødsfall og arv' }) });
  await event.getByRole('link', { name: 'blokkert' }).click();
  await page.getByRole('button', { name: 'Vis begrunnelsen for Innsyn i avdødes konti' }).click();
  const need = page.getByRole('dialog').getByRole('article').first();
  await expect(need).toContainText('Vurdert: hjemmel for utlevering mangler');
  await expect(need).toContainText('Skatteetaten mangler hjemmel for å utlevere');
});

test('a newcomer learns with the mouse what is blocked in Dødsfall og arv, by which basis, and whose job it is', async ({ page }) => {
  const said = await services(page, { lifeEvent: await inheritance(page) });
  await page.goto('/services?lang=nb');
  await page.getByRole('combobox', { name: 'Livshendelse' }).click();
  await page.getByRole('option', { name: 'Dødsfall og arv' }).click();
  await expect(rows(page)).toHaveCount(said.totalCount);
  await expect(page.getByRole('columnheader', { name: 'Hvem må handle' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Innsyn i avdødes konti' });
  await expect(row.getByRole('cell').last()).toHaveText('Skatteetaten');
  await row.getByRole('button', { name: /Vis begrunnelsen/ }).click();
  const dialog = page.getByRole('dialog');
  const chain = dialog.getByRole('list', { name: 'Kjeden vurderingen bygger på' }).first();
  for (const kind of ['Tjeneste', 'Dokumentasjonskrav', 'Datasett', 'Hjemmel', 'Rettskilde']) await expect(chain).toContainText(kind);
  await expect(chain.getByRole('link', { name: /Lovdata/ }).first()).toHaveAttribute('href', /^https:\/\/lovdata\.no\//);
  await expect(dialog).toContainText('Hvem må handle');
  await expect(dialog.getByRole('list', { name: 'Dette bygger vurderingen på' }).first()).toContainText('Eksempeldata: vurderinger av hjemler');
});

test('the same with the keyboard only; the focus returns to where it was', async ({ page }) => {
  await page.goto('/services?lang=nb');
  await rows(page).first().waitFor();
  const tabTo = async (name: RegExp | string, role: 'combobox' | 'button') => {
    const goal = page.getByRole(role, { name });
    for (let at = 0; at < 150; at += 1) {
      if (await goal.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(name)}`);
  };
  await tabTo('Livshendelse', 'combobox');
  await page.keyboard.type('dødsfall');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lifeEvent=/);
  await expect(page.getByRole('combobox', { name: 'Livshendelse' })).toHaveValue('Dødsfall og arv');
  await expect(page.getByRole('combobox', { name: 'Livshendelse' })).toBeFocused();
  await rows(page).filter({ hasText: 'Innsyn i avdødes konti' }).waitFor();
  await tabTo('Vis begrunnelsen for Innsyn i avdødes konti', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Hvem må handle');
  await expect(page.getByRole('dialog').getByText('Skatteetaten').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Vis begrunnelsen for Innsyn i avdødes konti' })).toBeFocused();
  await expect(page).not.toHaveURL(/service=/);
  await tabToRemoved(page);
});

/** The filter can be taken away by the keyboard too. */
async function tabToRemoved(page: Page): Promise<void> {
  const chip = page.getByRole('button', { name: 'Fjern Livshendelse: Dødsfall og arv' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/lifeEvent=/);
}

test('a link with a service in it opens its explanation, and closing leaves the list', async ({ page }) => {
  const [first] = (await services(page, {})).nodes;
  await page.goto(`/services?lang=nb&service=${encodeURIComponent(first?.id ?? '')}`);
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toContainText(first?.title ?? '');
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).not.toHaveURL(/service=/);
  await expect(rows(page).first()).toBeVisible();
});

test('Back closes an explanation that was opened from the list', async ({ page }) => {
  await page.goto('/services?lang=nb');
  await page.getByRole('button', { name: /Vis begrunnelsen/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(rows(page).first()).toBeVisible();
});

for (const filter of ['consumer', 'provider', 'ministry', 'law'] as const) {
  test(`the filter ${filter} shows what the API answers`, async ({ page }) => {
    const ids = await ask<Record<string, { nodes: { id: string; ministry?: boolean }[] }>>(
      page,
      '{ agencies(first: 100) { nodes { id ministry } } laws(first: 100) { nodes { id } } }',
    );
    const candidates = filter === 'law' ? ids['laws'] : ids['agencies'];
    const found = [];
    for (const { id, ministry } of candidates?.nodes ?? []) {
      if (filter === 'ministry' && !ministry) continue;
      const said = await services(page, { [filter]: id });
      if (said.totalCount > 0) found.push({ id, said });
      if (found.length === 1) break;
    }
    const [one] = found;
    if (!one) throw new Error(`nothing in the sample is blocked for any ${filter}`);
    await page.goto(`/services?lang=nb&${filter}=${encodeURIComponent(one.id)}`);
    await expect(rows(page)).toHaveCount(one.said.totalCount);
    await expect(states(page).getByRole('link', { name: 'Klar' })).toContainText(String(one.said.counts.clear));
  });
}

test('a reason lists its rows in its own state', async ({ page }) => {
  await page.goto('/services?lang=nb');
  await rows(page).first().waitFor();
  await page.getByRole('combobox', { name: 'Årsak' }).selectOption({ label: 'Under vurdering' });
  const said = await services(page, { reason: 'UNDER_ASSESSMENT', states: ['UNKNOWN'] });
  await expect(rows(page)).toHaveCount(said.totalCount);
  await expect(states(page).locator('[aria-current]')).toContainText('Ukjent');
  await page.getByRole('button', { name: 'Fjern Årsak: Under vurdering' }).click();
  await expect(page).not.toHaveURL(/reason=/);
});

test('a filter that nothing passes says what to do', async ({ page }) => {
  await page.goto(`/services?lang=nb&reason=not_recorded`);
  await expect(page.getByText('Se de andre tilstandene over')).toBeVisible();
});

test('an id that nothing has is said, and can be taken away', async ({ page }) => {
  await page.goto('/services?lang=nb&law=urn:none');
  await expect(page.getByRole('alert')).toContainText('Finnes ikke');
  await page.getByRole('button', { name: 'Fjern Rettskilde: urn:none' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('sorting turns the rows, and stands in the address', async ({ page }) => {
  await page.goto('/services?lang=nb&state=clear');
  await rows(page).first().waitFor();
  const before = await rows(page).allTextContents();
  await page.getByRole('button', { name: 'Sorter etter Tjeneste' }).click();
  await page.getByRole('button', { name: 'Sorter etter Tjeneste' }).click();
  await expect(page.getByRole('columnheader', { name: 'Tjeneste' })).toHaveAttribute('aria-sort', 'descending');
  expect(await rows(page).allTextContents()).toEqual(before.toReversed());
  await page.reload();
  await expect(rows(page)).toHaveText(before.toReversed());
});

test('the file has a row for each service of the filter, and opens in a Norwegian spreadsheet', async ({ page }) => {
  await page.goto('/services?lang=nb&state=blocked,unknown,clear');
  await rows(page).first().waitFor();
  const said = await services(page, { states: ['BLOCKED', 'UNKNOWN', 'CLEAR'] });
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned CSV' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('tjenester.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\ufeffTjeneste;Tilstand;Årsak;')).toBe(true);
  const lines = text.trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(said.totalCount);
  for (const { id } of said.nodes) expect(lines.filter((line) => line.endsWith(`;${id}`))).toHaveLength(1);
});

test('the language changes the words, not the list', async ({ page }) => {
  await page.goto('/services?lang=nb&state=unknown');
  await rows(page).first().waitFor();
  const count = await rows(page).count();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Services');
  await expect(rows(page)).toHaveCount(count);
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenester');
  await expect(page).toHaveURL(/state=unknown/);
});

/** Answers as a store with many services would: the rows are made up, the cursors count them. */
async function pretend(page: Page, total: number): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName, variables } = route.request().postDataJSON();
    if (operationName !== 'Services') return route.continue();
    const from = Number(variables.after ?? 0);
    const until = Math.min(total, from + variables.first);
    const nodes = Array.from({ length: until - from }, (_, at) => ({
      __typename: 'Service',
      id: `urn:s:${from + at}`,
      kind: 'Service',
      title: `Tjeneste ${from + at + 1}`,
      titleLanguage: 'nb',
      illustrative: false,
      resolved: true,
      state: 'BLOCKED',
      explanations: ['Hjemmelen gjelder ikke lenger.'],
      verdict: { __typename: 'ServiceVerdict', reasons: ['BASIS_EXPIRED'], blockedUpstream: false, illustrative: false },
      responsible: { __typename: 'AgencyConnection', totalCount: 0, nodes: [] },
      needs: { __typename: 'NeedConnection', totalCount: 0, nodes: [] },
    }));
    return route.fulfill({
      json: {
        data: {
          blockedServices: {
            __typename: 'BlockedServiceConnection',
            totalCount: total,
            counts: { __typename: 'Counts', blocked: total, unknown: 7, clear: 3 },
            pageInfo: { __typename: 'PageInfo', hasNextPage: until < total, hasPreviousPage: from > 0, endCursor: String(until) },
            version: { __typename: 'Version', number: 1 },
            nodes,
          },
          nodes: [],
        },
      },
    });
  });
}

test('a few hundred services are read whole, so that they can be sorted', async ({ page }) => {
  await pretend(page, 250);
  await page.goto('/services?lang=nb&sort=name&down=1');
  await expect(rows(page)).toHaveCount(250);
  await expect(rows(page).first()).toContainText('Tjeneste 250');
  await expect(page.getByText('er sortert')).toBeHidden();
});

test('two thousand services are paged through, say what is sorted, and are all in the file', async ({ page }) => {
  await pretend(page, 2000);
  await page.goto('/services?lang=nb');
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByText('1–100 av 2 000')).toBeVisible();
  await page.getByRole('button', { name: 'Sorter etter Tjeneste' }).click();
  await expect(page.getByText('Bare de 100 radene på denne siden er sortert.')).toBeVisible();
  await page.getByRole('button', { name: 'Neste side' }).click();
  await expect(page.getByText('101–200 av 2 000')).toBeVisible();
  await expect(rows(page).first()).toContainText('Tjeneste 101');
  await page.reload();
  await expect(page.getByText('101–200 av 2 000')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('1–100 av 2 000')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned CSV' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(2001);
});

test('when the server is gone the list says so, and goes on when it is back', async ({ page }) => {
  let gone = false;
  await page.route('**/graphql', (route) => (gone ? route.abort() : route.continue()));
  await page.goto('/services?lang=nb');
  await rows(page).first().waitFor();
  gone = true;
  await states(page).getByRole('link', { name: 'Ukjent' }).click();
  await expect(page.getByRole('alert')).toContainText('Får ikke kontakt med tjeneren', { timeout: 20_000 });
  gone = false;
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(rows(page).first()).toBeVisible();
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme}, in the list, the picker and the explanation`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('/services?lang=nb&reason=assessed_missing');
    await rows(page).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Departement' }).click();
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Vis begrunnelsen/ }).first().click();
    await page.getByRole('dialog').getByRole('article').first().waitFor();
    await expectAccessible(page);
  });
}

test('nothing lies beside a window of 320 pixels, and the filter unfolds', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/services?lang=nb&reason=assessed_missing');
  await rows(page).first().waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Avgrens' }).click();
  await page.getByRole('combobox', { name: 'Rettskilde' }).click();
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Vis begrunnelsen/ }).first().click();
  await page.getByRole('dialog').getByRole('article').first().waitFor();
  const dialog = page.getByRole('dialog');
  expect(await dialog.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
});

test('nothing moves while the list comes', async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.goto('/services?lang=nb');
  await rows(page).first().waitFor();
  await page.waitForTimeout(500); // what comes late would move something
  expect(await shifts()).toBeLessThan(0.02);
});

test('pictures to look at', async ({ page }, info) => {
  await page.goto(`/services?lang=nb&lifeEvent=${encodeURIComponent(await inheritance(page))}`);
  await rows(page).first().waitFor();
  await shoot(page, info.project.name, 'services');
  await page.getByRole('button', { name: /Vis begrunnelsen/ }).first().click();
  await page.getByRole('dialog').getByRole('article').first().waitFor();
  await shoot(page, info.project.name, 'services-why');
});
