import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { claimDataFolder } from '../../electron/launcher/running.ts';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Document } from '../../shared/areas/stock/shapes.ts';
import { call, furnish, openShop } from './shop.ts';

/*
 * A program of its own, which the test kills: three clerks post as fast as they can. Each line of its output is one message; what it says
 * was acknowledged, was.
 */

/** What the poster tells: that it is open, what it is about to send, and what it was answered. */
export type Message =
  | { readonly kind: 'open' }
  | { readonly kind: 'sent'; readonly id: string; readonly path: string; readonly input: unknown }
  | { readonly kind: 'acknowledged'; readonly id: string; readonly output: unknown }
  | { readonly kind: 'refused'; readonly id: string; readonly code: string };

const [dataDir = '', databaseUrl] = process.argv.slice(2);
if (!databaseUrl && !(await claimDataFolder(dataDir, Promise.resolve(null))).isHeld)
  throw new Error('the data folder is held');
const { api } = await openShop({ dataDir, databaseUrl });
// Whoever is killed has no end at which this would be kept.
flushCompileCache();
await furnish(api);
tell({ kind: 'open' });
await Promise.all([1, 2, 3].map((clerk) => work(clerk)));

async function work(clerk: number): Promise<never> {
  for (;;) {
    const note = `DN-${randomUUID()}`;
    const heads = { noteNumber: note, waybill: note, carrier: '', sender: '供方' };
    const line = { priceFen: 8_000, requestDay: null };
    const { id, lines } = await send<Delivery>('receiving.open', {
      ...heads,
      lines: [
        { partCode: 'L-1', expected: 5, ...line },
        { partCode: 'U-1', expected: 2, ...line },
      ],
    });
    const [lot, unit] = lines;
    const serials = [1, 2].map((each) => `SN${each}-${note}`);
    await send('receiving.grade', { id, packageGrade: 'intact', jointOpening: null });
    await send('receiving.countLine', { lineId: lot?.id, counted: 5, damaged: 0 });
    for (const barcode of serials) await send('receiving.countUnit', { id, barcode, lineId: unit?.id });
    await send('receiving.receive', { id, binCode: 'Q-1' });
    await send('receiving.inspect', {
      id,
      verdicts: [
        { lineId: lot?.id, passed: 5, failed: 0, reason: null },
        ...serials.map((barcode) => ({ barcode, verdict: 'pass' })),
      ],
    });
    const units = serials.map((unitBarcode) => ({ unitBarcode }));
    const [here, there] = [`A-${clerk}`, `B-${clerk}`];
    await send('stock.putAway', {
      lines: [{ partId: lot?.partId, qty: 5 }, ...units],
      condition: 'good',
      binCode: here,
    });
    const transfer = {
      lines: [{ partId: lot?.partId, qty: 3 }, ...units.slice(1)],
      fromBinCode: here,
      toBinCode: there,
    };
    const { number } = await send<Document>('stock.transfer', transfer);
    if (Math.random() < 0.3) await send('stock.reverse', { number, reason: '放错库位' });
    const issue = await send<Issue>('issuing.create', {
      ...{ recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'stock', repairOrder: '', note: '' },
      lines: [
        { partCode: 'L-1', qty: 2 },
        { partCode: 'U-1', qty: 1 },
      ],
    });
    const pick = (what: unknown) => send('issuing.pick', { id: issue.id, what, fifoReason: 'other' });
    await pick({ partId: lot?.partId, binCode: here, qty: 2 });
    await pick({ unitBarcode: serials[0] });
    await send('issuing.post', { id: issue.id });
  }
}

async function send<T>(path: string, input: unknown): Promise<T> {
  const id = randomUUID();
  tell({ kind: 'sent', id, path, input });
  try {
    const output = await call(api, path, input, id);
    tell({ kind: 'acknowledged', id, output });
    return output as T;
  } catch (error) {
    tell({ kind: 'refused', id, code: (error as { code?: string }).code ?? String(error) });
    throw error;
  }
}

/** Written at once: what waits in a stream would be lost with the process. */
function tell(message: Message): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}
