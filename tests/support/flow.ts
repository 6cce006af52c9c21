import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, test as base, expect, type Page, request } from '@playwright/test';
import { preparedSignIn } from './warehouse.ts';

/** The administrator whom the flows sign in as; the first person of a warehouse holds every role that a keeper needs. */
export const ADMINISTRATOR = { name: '王敏', login: 'wang.min', password: 'secret-123' } as const;

/** Who asks the warehouse: a page, with its browser's sign-in, or a desk without a browser. */
export interface Asker {
  url(): string;
  readonly request: APIRequestContext;
}

/** A flow whose pages are written down where it fails: where a run cannot be repeated, they are all that is left to look at. */
export const test = base.extend<{ readonly pagesWrittenDown: undefined }>({
  pagesWrittenDown: [
    async ({ page }, use, info) => {
      await use(undefined);
      if (info.status === info.expectedStatus) return;
      const windows = page.context().browser()?.contexts() ?? [];
      const pages = windows.flatMap((window) => window.pages()).filter((shown) => hostOf(shown) !== '');
      // Windows of flows before it may still be there, of hosts that have ended.
      const host = hostOf(page) || hostOf(pages.at(-1) ?? page);
      for (const [index, shown] of pages.filter((shown) => hostOf(shown) === host).entries()) {
        const seen = await shown.locator('body').ariaSnapshot({ timeout: 2000 }).catch(String);
        const focus = await shown.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)).catch(String);
        writeFileSync(info.outputPath(`shown-${index + 1}.txt`), `${shown.url()}\nfocus: ${focus}\n${seen}\n`);
      }
    },
    { auto: true },
  ],
});

function hostOf(page: Page): string {
  return new URL(page.url()).host;
}

/** What a flow asks the warehouse itself, past the screens: an effect, not an echo. */
export async function ask<Answer>(asker: Asker, path: string, input: unknown = {}): Promise<Answer> {
  const url = new URL(`/rpc/${path.replaceAll('.', '/')}`, asker.url());
  const response = await asker.request.post(url.href, { data: { json: input } });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  const { json }: { json: Answer } = await response.json();
  return json;
}

/** A desk where the administrator of a prepared warehouse asks and records without a browser. */
export async function openDesk(url: string): Promise<Asker> {
  return { url: () => url, request: await request.newContext({ storageState: preparedSignIn() }) };
}

/** Opens a screen of a prepared warehouse, signed in as its administrator, and waits until it stands. */
export async function visit(page: Page, url: string, path = '/'): Promise<void> {
  await page.context().addCookies(preparedSignIn().cookies);
  await open(page, new URL(path, url).href);
}

/** Opens a screen and waits until it stands. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Keeps a page waiting for what it asks of a procedure, until the returned function lets it go. */
export async function holdBack(page: Page, procedure: string): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**/rpc/${procedure.replaceAll('.', '/')}`, async (route) => {
    await promise;
    await route.continue();
  });
  return async () => {
    resolve();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

/**
 * A keyboard-wedge scanner: keys two milliseconds apart by their own time, then its suffix. The keys are sent without
 * waiting for the page, as a scanner does not either.
 */
export async function scan(page: Page, text: string, suffix: 'Enter' | 'Tab' | 'none' = 'Enter'): Promise<void> {
  const device = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000;
  const keys = [...text].map(keyOf);
  if (suffix !== 'none') keys.push(suffix === 'Enter' ? { ...ENTER } : { ...TAB });
  await Promise.all(
    keys.flatMap((key, index) => [
      device.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp: begin + index * 0.002, ...key }),
      device.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        timestamp: begin + index * 0.002 + 0.001,
        ...key,
        text: '',
      }),
    ]),
  );
  await device.detach();
}

/** A demonstration workbook's path. */
export function demoWorkbook(name: string): string {
  return fileURLToPath(new URL(`../../resources/demo/${name}.xlsx`, import.meta.url));
}

/** Rules that find nothing serious or critical, and take a third of the time. */
const UNGRAVE = Object.fromEntries(
  [
    'region',
    'heading-order',
    'landmark-one-main',
    'landmark-unique',
    'landmark-no-duplicate-main',
    'landmark-no-duplicate-banner',
    'landmark-no-duplicate-contentinfo',
    'page-has-heading-one',
    'image-redundant-alt',
    'presentation-role-conflict',
    'empty-heading',
    'empty-table-header',
    'skip-link',
    'aria-allowed-role',
    'meta-viewport-large',
  ].map((rule) => [rule, { enabled: false }]),
);

/** What axe finds that keeps people out: nothing serious, nothing critical. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // There are no frames, so no page of axe's own is needed to put their findings together.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: UNGRAVE, preload: false })
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

interface DeviceKey {
  readonly code: string;
  readonly key: string;
  readonly text: string;
  readonly modifiers: number;
  readonly windowsVirtualKeyCode: number;
}

const ENTER: DeviceKey = { code: 'Enter', key: 'Enter', text: '\r', modifiers: 0, windowsVirtualKeyCode: 13 };
const TAB: DeviceKey = { code: 'Tab', key: 'Tab', text: '', modifiers: 0, windowsVirtualKeyCode: 9 };
const SIGNS: Readonly<Record<string, readonly [code: string, windowsVirtualKeyCode: number]>> = {
  '-': ['Minus', 189],
  '.': ['Period', 190],
  '/': ['Slash', 191],
};
const SHIFT = 8;

/** The key of a US keyboard that makes a character. */
function keyOf(char: string): DeviceKey {
  const upper = char.toUpperCase();
  const virtual = upper.charCodeAt(0);
  if (/[A-Z]/.test(upper)) {
    const modifiers = char === upper ? SHIFT : 0;
    return { code: `Key${upper}`, key: char, text: char, modifiers, windowsVirtualKeyCode: virtual };
  }
  if (/\d/.test(char))
    return { code: `Digit${char}`, key: char, text: char, modifiers: 0, windowsVirtualKeyCode: virtual };
  const sign = SIGNS[char];
  if (!sign) throw new Error(`no key for ${char}`);
  return { code: sign[0], key: char, text: char, modifiers: 0, windowsVirtualKeyCode: sign[1] };
}
