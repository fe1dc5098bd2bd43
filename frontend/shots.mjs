import { chromium } from '@playwright/test';
const [base, out, ...pages] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const [w, scheme] = [Number(process.env.W ?? 1440), process.env.SCHEME ?? 'light'];
const ctx = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme, locale: 'nb-NO' });
const p = await ctx.newPage();
let i = 0;
for (const path of pages) {
  await p.goto(base + path, { waitUntil: 'networkidle' });
  await p.waitForTimeout(400);
  if (process.env.CLICK) await p.locator(process.env.CLICK).first().click().catch(() => {});
  await p.screenshot({ path: `${out}-${i++}.png`, fullPage: true });
}
await b.close();
