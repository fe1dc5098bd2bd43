import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Expects that axe finds nothing serious or critical on the page as it stands; not looks past what others made and we cannot change. */
export async function expectAccessible(page: Page, not: string[] = []): Promise<void> {
  await page.evaluate(source);
  const found = await page.evaluate(
    (exclude) => (window as unknown as { axe: { run: (context: { exclude: string[] }) => Promise<AxeResults> } }).axe.run({ exclude }),
    not,
  );
  const grave = found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  const told = grave.map((one) => `${one.id}: ${one.help}\n${one.nodes.map((node) => `  ${node.html} ${node.failureSummary ?? ''}`).join('\n')}`);
  expect(told).toEqual([]);
}
