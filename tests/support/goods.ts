import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bin, Part } from '../../shared/areas/catalog/contract.ts';
import type { BinUse, Tracking } from '../../shared/areas/catalog/words.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { type Api, root } from './world.ts';

/** A workbook of the demonstration, as a user would choose it. */
export function workbook(name: string): File {
  return new File([readFileSync(join(root, 'resources/demo', name))], name, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** A part that says only what matters to a test. */
export function addPart(api: Api, code: string, tracking: Tracking, more: Partial<Part> = {}): Promise<Part> {
  return api.catalog.parts.create({
    code,
    name: more.name ?? `${code} 主板`,
    category: more.category ?? '主板',
    modelCodes: more.modelCodes ?? ['HW-42F2'],
    unitName: '个',
    tracking,
    isSellable: more.isSellable ?? true,
    isDefectiveReturned: more.isDefectiveReturned ?? true,
    originalPacking: '防静电袋',
    safetyStock: more.safetyStock ?? 0,
    barcodes: more.barcodes ?? [],
    price: { stationPriceFen: 10_000, publicPriceFen: 15_000, validFrom: '2026-01-01' as Day },
  });
}

export function addBin(
  api: Api,
  code: string,
  use: BinUse,
  more: { capacity?: number; isMixing?: boolean } = {},
): Promise<Bin> {
  return api.catalog.bins.create({
    code,
    zone: code.slice(0, code.indexOf('-')),
    use,
    capacity: more.capacity ?? null,
    isMixing: more.isMixing ?? use !== 'good',
  });
}

/** The bins that every small warehouse has. */
export async function addBins(api: Api): Promise<void> {
  for (const code of ['A-01', 'A-02', 'A-03', 'A-04']) await addBin(api, code, 'good');
  await addBin(api, 'Q-01', 'quarantine');
  await addBin(api, 'D-01', 'defective');
  await addBin(api, 'E-01', 'doa');
}

/** One judgement of an inspection. */
export type Verdict = Parameters<Api['receiving']['inspect']>[0]['verdicts'][number];

let note = 0;

/** What arrives: serials for a unit-tracked part, a number for a lot-tracked one; some of it fails inspection. */
export interface Arrival {
  readonly partCode: string;
  readonly serials?: readonly string[];
  readonly qty?: number;
  readonly failed?: number | readonly string[];
}

/** A delivery as its note announces it, with nothing counted yet. */
export function openNote(
  api: Api,
  lines: readonly { readonly partCode: string; readonly expected: number }[],
  noteNumber = 'DN-X',
): Promise<Delivery> {
  return api.receiving.open({
    noteNumber,
    waybill: 'SF-X',
    carrier: '顺丰',
    sender: '供方',
    lines: lines.map((line) => ({ ...line, priceFen: 1_000, requestDay: null })),
  });
}

/** Opens a delivery and counts what arrived, up to the posting. */
export async function countedDelivery(api: Api, arrivals: readonly Arrival[]): Promise<Delivery> {
  note += 1;
  let delivery = await api.receiving.open({
    noteNumber: `DN-${note}`,
    waybill: `SF${note}`,
    carrier: '顺丰',
    sender: '供方',
    lines: arrivals.map((arrival) => ({
      partCode: arrival.partCode,
      expected: arrival.serials?.length ?? arrival.qty ?? 1,
      priceFen: 8_000,
      requestDay: null,
    })),
  });
  await api.receiving.grade({ id: delivery.id, packageGrade: 'intact', jointOpening: null });
  for (const [at, arrival] of arrivals.entries()) {
    const lineId = delivery.lines[at]?.id ?? fail();
    for (const barcode of arrival.serials ?? [])
      delivery = await api.receiving.countUnit({ id: delivery.id, barcode, lineId });
    if (!arrival.serials) delivery = await api.receiving.countLine({ lineId, counted: arrival.qty ?? 1, damaged: 0 });
  }
  return delivery;
}

/** A delivery received into quarantine and inspected: what passed and what failed waits to be put away. */
export async function inspectedDelivery(api: Api, arrivals: readonly Arrival[], binCode = 'Q-01'): Promise<Delivery> {
  const counted = await countedDelivery(api, arrivals);
  const delivery = await api.receiving.receive({ id: counted.id, binCode });
  return api.receiving.inspect({
    id: delivery.id,
    verdicts: arrivals.flatMap((arrival, at): Verdict[] => {
      const failed = Array.isArray(arrival.failed) ? (arrival.failed as readonly string[]) : [];
      if (arrival.serials) {
        return arrival.serials.map((barcode) =>
          failed.includes(barcode) ? { barcode, verdict: 'fail', reason: 'notWorking' } : { barcode, verdict: 'pass' },
        );
      }
      const qty = arrival.qty ?? 1;
      const bad = typeof arrival.failed === 'number' ? arrival.failed : 0;
      return [
        {
          lineId: delivery.lines[at]?.id ?? fail(),
          passed: qty - bad,
          failed: bad,
          reason: bad > 0 ? ('notWorking' as const) : null,
        },
      ];
    }),
  });
}

/** Good stock of one part in a bin, received today. */
export async function stockUp(api: Api, arrival: Arrival, binCode: string): Promise<void> {
  const delivery = await inspectedDelivery(api, [arrival]);
  const partId = delivery.lines[0]?.partId ?? fail();
  await api.stock.putAway({
    lines: arrival.serials
      ? arrival.serials.map((unitBarcode) => ({ unitBarcode }))
      : [{ partId, qty: arrival.qty ?? 1 }],
    condition: 'good',
    binCode,
  });
}

function fail(): never {
  throw new Error('the delivery has no such line');
}
