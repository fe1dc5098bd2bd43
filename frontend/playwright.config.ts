import { defineConfig } from '@playwright/test';

// Each page is tested on both stores, since they must show the same. The
// harness builds nothing: “make test-ui” does, or “make build” by hand.
// UI_STORES=embedded leaves Neo4j out, for a quick look while developing.
const ports = { embedded: 18480, neo4j: 18481 };
const stores = (['embedded', 'neo4j'] as const).filter((store) => (process.env['UI_STORES'] ?? 'embedded,neo4j').split(',').includes(store));
const address = (store: keyof typeof ports) => `http://localhost:${ports[store]}`;

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine is given time, and once more; what passed only then is told as flaky.
  retries: process.env['CI'] ? 2 : 0,
  expect: { timeout: process.env['CI'] ? 20_000 : 5_000 },
  reporter: 'line',
  timeout: process.env['CI'] ? 180_000 : 60_000,
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    trace: 'retain-on-failure',
  },
  projects: stores.map((store) => ({ name: store, use: { baseURL: address(store) } })),
  webServer: stores.map((store) => ({
    name: store,
    command: `node tests/harness/serve.mjs ${store} ${ports[store]}`,
    url: `${address(store)}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
    stderr: 'pipe' as const,
  })),
});
