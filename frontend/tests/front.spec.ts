import { expect, test } from '@playwright/test';
import { expectAccessible } from './harness/axe';
import { expectNoSidewaysScroll, watchShifts } from './harness/layout';
import { schemes, shoot } from './harness/shots';

const languages = [
  { lang: 'nb', title: 'Hva står i veien?', events: 'De sju livshendelsene', blocked: 'blokkerte?' },
  { lang: 'nn', title: 'Kva står i vegen?', events: 'Dei sju livshendingane', blocked: 'blokkerte?' },
  { lang: 'en', title: 'What stands in the way?', events: 'The seven life events', blocked: 'blocked' },
];

for (const { lang, title, events, blocked } of languages) {
  test(`the front page in ${lang}: questions, the seven life events, and how fresh the data is`, async ({ page }) => {
    await page.goto(`/?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(`${title} – Sammenheng`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const seven = page.getByRole('region', { name: events });
    await expect(seven.getByRole('heading', { level: 3 })).toHaveCount(7);
    await expect(seven.getByRole('link', { name: new RegExp(`\\d+ ${blocked}$`) })).toHaveCount(7);
    await expect(page.getByRole('contentinfo')).toContainText('1');
  });
}

test('each count leads to its rows', async ({ page }) => {
  await page.goto('/?lang=nb');
  const event = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Dødsfall og arv' }) });
  await event.getByRole('link', { name: 'blokkert' }).click();
  await expect(page).toHaveURL(/\/services\?.*state=blocked/);
  expect(new URL(page.url()).searchParams.get('lifeEvent')).toContain('/events/');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('nb');
});

test('the page asks one question, not one a life event', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postDataJSON().operationName));
  await page.goto('/?lang=nb');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(7);
  expect(asked.toSorted()).toEqual(['Freshness', 'Front']);
});

test('“/” goes to the search, and what is found says its kind', async ({ page }) => {
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('dødsfall og');
  const found = page.getByRole('region', { name: /treff på «dødsfall og»/ });
  await expect(found.getByRole('listitem').filter({ hasText: 'Livshendelse' }).getByRole('link', { name: 'Dødsfall og arv' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('dødsfall og');
  expect(new URL(page.url()).searchParams.get('q')).toBe('dødsfall og');
  await page.reload();
  await expect(found).toBeVisible();
});

test('a search that finds nothing says what to try', async ({ page }) => {
  await page.goto('/?lang=nb&q=qwxyz');
  await expect(page.getByText('Prøv færre eller kortere ord')).toBeVisible();
});

test('the keyboard alone reaches the main content, the search and a life event', async ({ page }) => {
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til hovedinnholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const link = page.getByRole('link', { name: 'Få barn', exact: true });
  for (let at = 0; at < 60 && !(await link.evaluate((node) => node === document.activeElement)); at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/life-event\?id=/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

for (const scheme of schemes) {
  test(`axe finds nothing grave in ${scheme}, on questions or on what is found`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/?lang=nb');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await expectAccessible(page);
    await page.goto('/?lang=nb&q=barn');
    await page.getByRole('region', { name: /treff på/ }).waitFor();
    await expectAccessible(page);
  });
}

test('nothing lies beside a window of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of ['/?lang=nb', '/?lang=nn&q=barn', '/?lang=en']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectNoSidewaysScroll(page);
  }
});

test('nothing moves while the page comes', async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.waitForTimeout(500); // what comes late would move something
  expect(await shifts()).toBeLessThan(0.01);
});

// A figure and no test: how long it takes depends on what else the machine does.
test('how soon the page is there', async ({ page }, info) => {
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  const largest = await page.evaluate(
    () =>
      new Promise<number>((tell) => {
        new PerformanceObserver((list) => tell(list.getEntries().at(-1)?.startTime ?? Infinity)).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  console.info(`${info.project.name}: largest contentful paint after ${Math.round(largest)} ms; to reach: 1500`);
  expect(largest).toBeGreaterThan(0);
});

test('the first load is at most 250 kB over the wire', async ({ page }) => {
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    const sizes = await request.sizes();
    bytes += sizes.responseBodySize;
  });
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  console.info(`first load: ${bytes} bytes over the wire; to reach: 250000`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(250_000);
});

test('pictures to look at', async ({ page }, info) => {
  await page.goto('/?lang=nb');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await shoot(page, info.project.name, 'front');
  await page.goto('/?lang=nb&q=arv');
  await page.getByRole('region', { name: /treff på/ }).waitFor();
  await shoot(page, info.project.name, 'front-search');
});
