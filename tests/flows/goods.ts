import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Holding } from '../../shared/areas/stock/shapes.ts';
import { type Asker, ask } from '../support/flow.ts';

/** Parts of the demonstration catalogue that the guided tasks are tried with. */
export const LOT_PART = 'HW.BL.0078-A1';
export const UNIT_PART = 'HW.TU.0145-A2';
export const QUARANTINE_BIN = 'Q-01-1-01';

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
export function openDelivery(asker: Asker, wanted: readonly Wanted[]): Promise<Delivery> {
  notes += 1;
  return ask<Delivery>(asker, 'receiving.open', {
    noteNumber: `DN-FLOW-${process.pid}-${notes}`,
    waybill: `SF-FLOW-${notes}`,
    carrier: '顺丰',
    sender: '总部备件组',
    lines: wanted.map(({ partCode, qty }) => ({ partCode, expected: qty, priceFen: 2848, requestDay: null })),
  });
}

/** A delivery counted as wanted and received into quarantine. */
export async function receiveDelivery(asker: Asker, wanted: readonly Wanted[]): Promise<Delivery> {
  const { id, lines } = await openDelivery(asker, wanted);
  await ask(asker, 'receiving.grade', { id, packageGrade: 'intact', jointOpening: null });
  for (const [index, line] of lines.entries()) {
    const { units, qty = 0 } = wanted[index] ?? {};
    if (!units) await ask(asker, 'receiving.countLine', { lineId: line.id, counted: qty, damaged: 0 });
    else for (const barcode of units) await ask(asker, 'receiving.countUnit', { id, barcode, lineId: line.id });
  }
  return ask<Delivery>(asker, 'receiving.receive', { id, binCode: QUARANTINE_BIN });
}

/** Goods on the trolley: received and inspected, not yet put away. */
export async function stage(asker: Asker, wanted: readonly Wanted[]): Promise<void> {
  const { id, lines } = await receiveDelivery(asker, wanted);
  const verdicts = lines.flatMap((line, index): readonly object[] => {
    const { units, qty = 0, failed = 0 } = wanted[index] ?? {};
    if (!units) return [{ lineId: line.id, passed: qty - failed, failed, reason: failed > 0 ? 'notWorking' : null }];
    return units.map((barcode, nth) =>
      nth < failed ? { barcode, verdict: 'fail', reason: 'notWorking' } : { barcode, verdict: 'pass' },
    );
  });
  await ask(asker, 'receiving.inspect', { id, verdicts });
}

/** What lies where of one part. */
export async function holdingsOf(asker: Asker, code: string): Promise<readonly Holding[]> {
  return (await ask<{ holdings: readonly Holding[] }>(asker, 'stock.part', { code })).holdings;
}

/** Pieces of a part in a bin. */
export async function heldIn(asker: Asker, code: string, bin: string): Promise<number> {
  const holdings = await holdingsOf(asker, code);
  return holdings.filter(({ place }) => place.code === bin).reduce((sum, { qty }) => sum + qty, 0);
}
