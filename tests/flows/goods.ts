import type { Page } from '@playwright/test';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Holding } from '../../shared/areas/stock/contract.ts';
import { ADMINISTRATOR, ask } from '../support/flow.ts';

/** Parts of the demonstration catalogue that the guided tasks are tried with. */
export const LOT_PART = 'HW.BL.0078-A1';
export const UNIT_PART = 'HW.TU.0145-A2';
export const QUARANTINE_BIN = 'Q-01-1-01';

/** Signs in and opens a screen. */
export async function openAs(page: Page, url: string, path: string): Promise<void> {
  await page.goto(url);
  await ask(page, 'people.signIn', { login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
  await page.goto(new URL(path, url).href);
}

export interface Wanted {
  readonly partCode: string;
  readonly qty: number;
  /** Serials of unit-tracked parts. */
  readonly units?: readonly string[];
  /** How many of them fail inspection. */
  readonly failed?: number;
}

let notes = 0;

/** A delivery on file, as its note says; nobody has looked at it yet. */
export function openDelivery(page: Page, wanted: readonly Wanted[]): Promise<Delivery> {
  notes += 1;
  return ask<Delivery>(page, 'receiving.open', {
    noteNumber: `DN-FLOW-${process.pid}-${notes}`,
    waybill: `SF-FLOW-${notes}`,
    carrier: '顺丰',
    sender: '总部备件组',
    lines: wanted.map(({ partCode, qty }) => ({ partCode, expected: qty, priceFen: 2848, requestDay: null })),
  });
}

/** A delivery counted as wanted and received into quarantine. */
export async function receiveDelivery(page: Page, wanted: readonly Wanted[]): Promise<Delivery> {
  const { id, lines } = await openDelivery(page, wanted);
  await ask(page, 'receiving.grade', { id, packageGrade: 'intact', jointOpening: null });
  for (const [index, line] of lines.entries()) {
    const { units, qty = 0 } = wanted[index] ?? {};
    if (!units) await ask(page, 'receiving.countLine', { lineId: line.id, counted: qty, damaged: 0 });
    else for (const barcode of units) await ask(page, 'receiving.countUnit', { id, barcode, lineId: line.id });
  }
  return ask<Delivery>(page, 'receiving.receive', { id, binCode: QUARANTINE_BIN });
}

/** Goods on the trolley: received and inspected, not yet put away. */
export async function stage(page: Page, wanted: readonly Wanted[]): Promise<void> {
  const { id, lines } = await receiveDelivery(page, wanted);
  const verdicts = lines.flatMap((line, index): readonly object[] => {
    const { units, qty = 0, failed = 0 } = wanted[index] ?? {};
    if (!units) return [{ lineId: line.id, passed: qty - failed, failed, reason: failed > 0 ? 'notWorking' : null }];
    return units.map((barcode, nth) =>
      nth < failed ? { barcode, verdict: 'fail', reason: 'notWorking' } : { barcode, verdict: 'pass' },
    );
  });
  await ask(page, 'receiving.inspect', { id, verdicts });
}

/** What lies where of one part. */
export async function holdingsOf(page: Page, code: string): Promise<readonly Holding[]> {
  return (await ask<{ holdings: readonly Holding[] }>(page, 'stock.part', { code })).holdings;
}

/** Pieces of a part in a bin. */
export async function heldIn(page: Page, code: string, bin: string): Promise<number> {
  const holdings = await holdingsOf(page, code);
  return holdings.filter(({ place }) => place.code === bin).reduce((sum, { qty }) => sum + qty, 0);
}
