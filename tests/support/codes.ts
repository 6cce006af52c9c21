import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What a scanner reads from the codes of a printed page as they are drawn. */
export async function codesOn(paper: Page): Promise<string[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const read = await readBarcodes(await paper.locator('main').screenshot(), {
    formats: ['Code128', 'QRCode'],
    tryHarder: true,
  });
  return read.map((code) => code.text);
}
