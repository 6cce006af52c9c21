import { XLSX } from '../../catalog/importing.ts';
import type { QueryContext } from '../../context.ts';
import type { Printing } from './ledger.ts';

/** Who asks for a workbook, when, and in which language. */
export function printing({ caller, now, language }: QueryContext): Printing {
  return { printedBy: caller?.name ?? '', printedAt: now, language };
}

/** A workbook under a name that says what it is and of when: `借用未还表-N001-2026-11-10.xlsx`. */
export function workbook(bytes: Uint8Array, ...name: readonly string[]): File {
  return new File([new Uint8Array(bytes)], `${name.join('-')}.xlsx`, { type: XLSX });
}
