import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ask, lifeEventId } from './harness/ask';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const title = 'Alvorlig sykt barn';

const briefQuery = `query ($of: ID!, $lang: Language!) { brief(of: $of, lang: $lang) { title subtitle markdown sections { heading blocks {
  paragraph { parts { text } } list { parts { text } } table { rows { cells { parts { text } } } } } } } }`;

async function open(page: Page, lang = 'nb', name = title): Promise<string> {
  const id = await lifeEventId(page, name);
  await page.goto(`/brief?lang=${lang}&of=${encodeURIComponent(id)}`);
  await expect(page.locator('article section').first()).toBeVisible();
  return id;
}

for (const lang of ['nb', 'nn', 'en']) {
  test(`the page says in ${lang} what the server wrote`, async ({ page }) => {
    const id = await open(page, lang);
    const { brief } = await ask(page, briefQuery, { of: id, lang: lang.toUpperCase() });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(brief.title);
    await expect(page.getByText(brief.subtitle)).toBeVisible();
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(brief.sections.map((one: { heading: string }) => one.heading));
    const rows = brief.sections.flatMap((one: { blocks: { table: { rows: unknown[] } | null }[] }) => one.blocks.flatMap(({ table }) => table?.rows ?? []));
    await expect(page.locator('article tbody tr')).toHaveCount(rows.length);
    const said = (await page.getByRole('article').innerText()).replaceAll(/[\s\u2060]+/g, '');
    for (const { blocks } of brief.sections)
      for (const { paragraph, list } of blocks)
        for (const { parts } of [...(paragraph ? [paragraph] : []), ...(list ?? [])]) for (const { text } of parts) expect(said).toContain(text.replaceAll(/\s+/g, ''));
  });
}

test('every life event fits two sheets of A4, without navigation', async ({ page }) => {
  const { lifeEvents } = await ask(page, '{ lifeEvents(first: 100) { nodes { id } } }');
  for (const { id } of lifeEvents.nodes) {
    await page.goto(`/brief?lang=nb&of=${encodeURIComponent(id)}`);
    await expect(page.locator('article section').first()).toBeVisible();
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    const paper = (await page.pdf({ format: 'A4', margin })).toString('latin1');
    const pages = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages, id).toBeGreaterThan(0);
    expect(pages, id).toBeLessThanOrEqual(2);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
  await expect(page.getByLabel('Livshendelse')).toBeHidden();
});

test('Markdown can be saved, and the command for Word stands there', async ({ page }) => {
  const id = await open(page);
  const { brief } = await ask(page, briefQuery, { of: id, lang: 'NB' });
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned Markdown' }).click()]);
  expect(file.suggestedFilename()).toBe('notat-alvorlig-sykt-barn.md');
  expect(readFileSync(await file.path()).toString()).toBe(brief.markdown);
  await page.getByText('Som Word-fil (.docx)').click();
  await expect(page.getByText(`sammenheng brief '${id}' --lang nb --format docx`)).toBeVisible();
});

test('another life event or a ministry can be chosen, by the keyboard too', async ({ page }) => {
  await page.goto('/brief?lang=nb');
  await expect(page.getByText('Velg hva notatet skal handle om')).toBeVisible();
  await page.getByLabel('Livshendelse').selectOption({ label: 'Dødsfall og arv' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dødsfall og arv');
  const picker = page.getByRole('combobox', { name: 'Departement eller virksomhet' });
  await picker.focus();
  await page.keyboard.type('Helse- og omsorg');
  await expect(page.getByRole('option', { name: 'Helse- og omsorgsdepartementet' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Helse- og omsorgsdepartementet');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dødsfall og arv');
});

test('what does not exist says so', async ({ page }) => {
  await page.goto('/brief?lang=nb&of=urn:nothing');
  await expect(page.getByRole('alert').first()).toContainText('Finnes ikke');
});

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
  await shoot(page, project.name, 'brief');
});
