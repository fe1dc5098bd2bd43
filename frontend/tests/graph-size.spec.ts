import { expect, type Page, test } from '@playwright/test';
import { lifeEventId } from './harness/ask';

/** Makes the server answer with as many services as asked, each with two needs of its own, in the words of the sample. */
async function enlarge(page: Page, services: number) {
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON().operationName !== 'LifeEventRows') return route.continue();
    const answer = await route.fetch();
    const body = await answer.json();
    const list = body.data.lifeEvent.services;
    const pattern = list.nodes.find((one: { needs: { nodes: { facts: unknown[] }[] } }) => one.needs.nodes.length > 1);
    list.nodes = Array.from({ length: services }, (_, at) => renamed(pattern, at));
    list.totalCount = services;
    list.pageInfo = { ...list.pageInfo, hasNextPage: false };
    return route.fulfill({ response: answer, json: body });
  });
}

interface Pattern {
  id: string;
  title: string;
  needs: { nodes: { evidence: { id: string }; dataset: { id: string } }[] };
  responsible: { nodes: { title: string }[] };
}

/** Another service with needs and datasets of its own; every fifth shares its datasets. */
function renamed(pattern: Pattern, at: number): Pattern {
  const copy: Pattern = structuredClone(pattern);
  copy.id += `/${at}`;
  copy.title += ` ${at}`;
  copy.needs.nodes = copy.needs.nodes.slice(0, 2);
  for (const [n, need] of copy.needs.nodes.entries()) {
    need.evidence.id += `/${at}/${n}`;
    need.dataset.id += `/${at % 5 === 0 ? 0 : at}/${n}`;
  }
  return copy;
}

/** How many pictures a second the browser shows while something goes on. */
async function frames(page: Page, doing: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counting = window as unknown as { frames: number[]; counting: boolean };
    counting.frames = [];
    counting.counting = true;
    const next = (now: number) => {
      counting.frames.push(now);
      if (counting.counting) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await doing();
  return page.evaluate(() => {
    const counted = window as unknown as { frames: number[]; counting: boolean };
    counted.counting = false;
    const [first = 0] = counted.frames;
    return (1000 * (counted.frames.length - 1)) / ((counted.frames.at(-1) ?? 0) - first);
  });
}

async function open(page: Page, services: number) {
  await enlarge(page, services);
  const id = await lifeEventId(page, 'Dødsfall og arv');
  await page.goto(`/life-event?lang=nb&id=${encodeURIComponent(id)}`);
  const graph = graphOf(page);
  await expect(graph.locator('button[data-id]').first()).toBeVisible();
  return graph;
}

const graphOf = (page: Page) => page.getByRole('group', { name: 'Behovene i Dødsfall og arv' });

test('more than 200 cards are usable at once and can be dragged', async ({ page }, { project }) => {
  await enlarge(page, 48);
  await page.goto('/?lang=nb');
  const link = page.getByRole('link', { name: 'Dødsfall og arv', exact: true }).last();
  await link.hover();
  const started = Date.now();
  await link.click();
  const graph = graphOf(page);
  await graph.locator('button[data-id]').nth(200).waitFor();
  const usable = Date.now() - started;
  const cards = await graph.locator('button[data-id]').count();
  expect(cards).toBeGreaterThan(200);
  expect(cards).toBeLessThanOrEqual(300);

  await graph.scrollIntoViewIfNeeded();
  const box = (await graph.boundingBox())!;
  const top = await graph.evaluate((one) => one.scrollTop);
  const dragged = await frames(page, async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + 15);
    await page.mouse.move(box.x + 4, box.y + box.height - 40);
    await page.mouse.down();
    for (let step = 1; step <= 40; step++) await page.mouse.move(box.x + 4, box.y + box.height - 40 - step * 8);
    await page.mouse.up();
  });
  expect(await graph.evaluate((one) => one.scrollTop)).toBeGreaterThan(top + 100);

  const chosen = await frames(page, async () => {
    for (let n = 0; n < 6; n++) {
      await graph.getByRole('button', { name: /^Tjeneste: / }).nth(n).click();
    }
  });
  console.log(`${project.name}: ${cards} cards usable ${usable} ms after the click, ${dragged.toFixed(0)} frames/s while dragging, ${chosen.toFixed(0)} while choosing`);
  expect(dragged).toBeGreaterThan(5); // the figure is what counts: a busy machine draws fewer
});

test('above 300 cards they stand for several, it is said, and no line is lost', async ({ page }) => {
  const graph = await open(page, 150);
  await expect(page.getByText(/noder er for mange til å tegne hver for seg/)).toBeVisible();
  const cards = await graph.locator('button[data-id]').count();
  expect(cards).toBeLessThan(300);
  await expect(graph.getByRole('button', { name: /150 tjenester hos / })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(301);
});
