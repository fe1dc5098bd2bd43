import type { Page } from '@playwright/test';

/** The windows that every page is looked at in. */
export const widths = [1440, 768, 320] as const;

/** Light and dark, as the system says. */
export const schemes = ['light', 'dark'] as const;

/** Pictures of a whole page in each width, light and dark, into tests/shots/STORE/. */
export async function shoot(page: Page, store: string, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `tests/shots/${store}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  if (before) await page.setViewportSize(before);
}
