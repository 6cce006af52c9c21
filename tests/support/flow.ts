import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The administrator whom the flows sign in as; the first person of a warehouse holds every role that a keeper needs. */
export const ADMINISTRATOR = { name: '王敏', login: 'wang.min', password: 'secret-123' } as const;

/** What a flow asks the warehouse itself, past the screens: an effect, not an echo. Uses the browser's own sign-in. */
export async function ask<Answer>(page: Page, path: string, input: unknown = {}): Promise<Answer> {
  const url = new URL(`/rpc/${path.replaceAll('.', '/')}`, page.url());
  const response = await page.request.post(url.href, { data: { json: input } });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  const { json }: { json: Answer } = await response.json();
  return json;
}

/** Sets the warehouse up past the screens and opens it at a path, signed in. */
export async function enter(page: Page, url: string, path = '/'): Promise<void> {
  await page.goto(url);
  await ask(page, 'people.setUp', ADMINISTRATOR);
  await page.goto(new URL(path, url).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The demonstration workbooks in the catalogue and on the shelves. */
export async function fill(page: Page): Promise<void> {
  await ask(page, 'stock.loadDemonstration');
}

/** A keyboard-wedge scanner: keys two milliseconds apart and its suffix. */
export async function scan(page: Page, text: string, suffix: 'Enter' | 'Tab' | 'none' = 'Enter'): Promise<void> {
  await page.keyboard.type(text, { delay: 2 });
  if (suffix !== 'none') await page.keyboard.press(suffix);
}

/** A demonstration workbook's path. */
export function demoWorkbook(name: string): string {
  return fileURLToPath(new URL(`../../resources/demo/${name}.xlsx`, import.meta.url));
}

/** What axe finds that keeps people out: nothing serious, nothing critical. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
