import { readFileSync } from 'node:fs';

/** A workbook of the demonstration warehouse, by its name. */
export function demo(name: string): Uint8Array {
  return readFileSync(new URL(`../../resources/demo/${name}.xlsx`, import.meta.url));
}
