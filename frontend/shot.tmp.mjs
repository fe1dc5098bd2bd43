import { chromium } from '@playwright/test';
const [path, name, widths = '1440', schemes = 'light', action] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const scheme of schemes.split(',')) for (const width of widths.split(',')) {
  const page = await browser.newPage({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme, locale: 'nb-NO' });
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()));
  page.on('pageerror', (e) => console.log('pageerror:', e.message));
  await page.goto(`http://localhost:18590${path}`);
  await page.waitForLoadState('networkidle');
  if (action) { await page.evaluate(action); await page.waitForTimeout(500); }
  const [w, c] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (w > c) console.log(`${name}-${width}: sideways scroll ${w} > ${c}`);
  await page.screenshot({ path: `/tmp/uirun/${name}-${width}-${scheme}.png`, fullPage: true });
  await page.close();
}
await browser.close();
