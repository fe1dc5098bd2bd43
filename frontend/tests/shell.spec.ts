import { expect, test } from '@playwright/test';

const pages = ['/services', '/explore', '/coordination', '/what-if', '/measures', '/roadmap', '/indicators', '/reports', '/sources'];

for (const path of pages) {
  test(`${path} can be opened by its address`, async ({ page }) => {
    await page.goto(`${path}?lang=nb`);
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await expect(page.getByRole('navigation', { name: 'Sider' }).locator('[aria-current=page]')).toHaveAttribute('href', `${path}?lang=nb`);
  });
}

test('the language changes in place and stands in the address', async ({ page }) => {
  await page.goto('/?lang=nb&q=skatt');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kva står i vegen?');
  await expect(page).toHaveURL('/?lang=nn&q=skatt');
  await page.goto('/sources');
  await expect(page).toHaveURL('/sources?lang=nn');
});

test('a link in a language wins over what was chosen before', async ({ page }) => {
  await page.goto('/?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands in the way?');
  await page.goto('/?lang=nb');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hva står i veien?');
});

test('the theme is remembered', async ({ page }) => {
  await page.goto('/?lang=nb');
  await page.getByRole('combobox', { name: 'Utseende' }).selectOption('Mørkt');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await expect(page.getByRole('combobox', { name: 'Utseende' })).toHaveValue('dark');
});

test('Back returns to the page before, and the focus follows a link', async ({ page }) => {
  await page.goto('/?lang=nb');
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Kilder' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hva står i veien?');
});

test('an address that no page has says so', async ({ page }) => {
  await page.goto('/nowhere?lang=nb');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden finnes ikke');
});

test('what rests on example data is said on each page', async ({ page }) => {
  await page.goto('/sources?lang=nb');
  await expect(page.getByText('Noen av kildene er eksempeldata.')).toBeVisible();
});

test('when the server is gone the page says so, and goes on when it is back', async ({ page }) => {
  let gone = true;
  await page.route('**/graphql', (route) => (gone ? route.abort() : route.continue()));
  await page.goto('/?lang=nb');
  await expect(page.getByRole('alert')).toContainText('Får ikke kontakt med tjeneren', { timeout: 20_000 });
  gone = false;
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hva står i veien?');
});

test('an empty store says which command loads it', async ({ page }) => {
  await page.route('**/graphql', (route) =>
    route.fulfill({ json: { data: { version: { __typename: 'Version', number: 0, assessedOn: null, illustrative: false, sources: [] } } } }),
  );
  await page.goto('/?lang=nb');
  await expect(page.getByText('sammenheng load --sources data/sources.yaml')).toBeVisible();
});

test('the query behind a view is shown, and goes on in the query tool', async ({ page }) => {
  await page.goto('/?lang=nb');
  await page.getByRole('button', { name: 'Vis spørringen' }).click();
  await expect(page.getByRole('dialog')).toContainText('query Front');
  await page.getByRole('dialog').getByRole('link').click();
  await expect(page).toHaveURL(/\/graphiql\?query=query\+Front/);
});
