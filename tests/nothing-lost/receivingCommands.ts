import { sql } from 'kysely';
import type { Database } from '../../electron/database/handles.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { Api } from '../support/world.ts';
import { type Command, type Corner, type Maker, oneOf } from './command.ts';
import type { Model, ModelDelivery, ModelLine, Move, Spot } from './model.ts';

export const receivingCommands: Readonly<Record<'deliver' | 'receive' | 'inspect', Maker>> = {
  deliver: (corner, { a, b, c }) => ({
    says: 'deliver',
    path: 'receiving.open',
    isComposite: true,
    send: (window) => deliver(corner, window, a, b, c),
    record(answer: Delivery) {
      corner.model.deliveries.push({
        id: answer.id,
        lines: answer.lines.map((line) => ({
          id: line.id,
          partCode: line.partCode,
          qty: line.counted ?? 0,
          serials: line.units.map((unit) => unit.barcode),
          judged: 0,
          judgedSerials: new Set(),
        })),
        received: null,
        inspections: 0,
      });
    },
  }),

  receive: ({ model, bins, today }, { a, b }) => {
    const delivery = oneOf(
      model.deliveries.filter(({ received }) => b % 8 === 0 || received === null),
      a,
    );
    const bin = oneOf(bins.quarantine, b);
    if (!delivery || !bin) return undefined;
    return {
      says: `receive delivery ${model.deliveries.indexOf(delivery)} into ${bin} on ${today}`,
      path: 'receiving.receive',
      send: (window, context) => window.receiving.receive({ id: delivery.id as never, binCode: bin }, { context }),
      record(answer: Delivery) {
        if (delivery.received) throw new Error('received twice');
        delivery.received = { bin, day: today };
        const to: Spot = { place: bin, condition: 'quarantine' };
        model.post({
          number: answer.receiptNumber ?? '',
          moves: delivery.lines.flatMap((line): Move[] => {
            const base = { partCode: line.partCode, day: today, from: null, to };
            return model.unitParts.has(line.partCode)
              ? line.serials.map((serial) => ({ ...base, qty: 1, serial }))
              : [{ ...base, qty: line.qty, serial: null }];
          }),
          undo: () => {
            delivery.received = null;
          },
        });
      },
      expects: () => (delivery.received ? ['DELIVERY_STATE'] : receiptEnds(model, delivery)),
    };
  },

  inspect: (corner, { a, b, c }) => {
    const { model } = corner;
    const delivery = oneOf(
      model.deliveries.filter((each) => each.received && unjudged(each) > 0),
      a,
    );
    return delivery && inspect(corner, delivery, b, c);
  },
};

/** A line whose every serial turned out to be known was never counted; a unit may have come in with another delivery meanwhile. */
function receiptEnds(model: Model, { lines }: ModelDelivery): readonly (string | null)[] {
  if (lines.some((line) => line.qty === 0)) return ['COUNT_INCOMPLETE'];
  return [lines.some((line) => line.serials.some((serial) => model.units.get(serial)?.spot)) ? 'UNIT_EXISTS' : null];
}

/** Opens a delivery of one or two lines and counts it whole. Now and then it brings a unit that the books know. */
async function deliver(corner: Corner, window: Api, a: number, b: number, c: number): Promise<Delivery> {
  const chosen = [a, b].slice(0, 1 + (c % 2)).map((each) => ({ part: oneOf(corner.parts, each), qty: 1 + (each % 4) }));
  corner.notes += 1;
  const noteNumber = `DN-${corner.name}-${corner.notes}`;
  let delivery = await window.receiving.open({
    noteNumber,
    waybill: `SF-${noteNumber}`,
    carrier: '',
    sender: '供方',
    lines: chosen.map(({ part, qty }) => ({
      partCode: part?.code ?? '',
      expected: qty,
      priceFen: 8_000,
      requestDay: null,
    })),
  });
  const { id } = delivery;
  await window.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
  for (const line of delivery.lines) {
    if (line.tracking === 'lot') {
      delivery = await window.receiving.countLine({ lineId: line.id, counted: line.expected, damaged: 0 });
      continue;
    }
    for (let at = 0; at < line.expected; at += 1) {
      const known = c % 3 === 0 && at === 0 ? oneOf([...corner.model.units.keys()], c) : undefined;
      corner.serials += 1;
      const barcode = known ?? `SN-${corner.name}-${corner.serials}`;
      await window.receiving.countUnit({ id, barcode, lineId: line.id }).catch((error: { code?: string }) => {
        if (error.code !== 'UNIT_EXISTS' && error.code !== 'UNIT_COUNTED_TWICE') throw error;
      });
    }
  }
  return window.receiving.get({ id });
}

function inspect({ model, beside }: Corner, delivery: ModelDelivery, b: number, c: number): Command {
  const judged = delivery.lines.flatMap((line, at): Judged[] => {
    if (model.unitParts.has(line.partCode)) {
      const serials = line.serials.filter((serial) => !line.judgedSerials.has(serial));
      return serials
        .filter((_, index) => (b + index) % 4 !== 0)
        .map((serial, index) => ({
          line,
          serial,
          passed: (c + index) % 3 === 0 ? 0 : 1,
          failed: (c + index) % 3 === 0 ? 1 : 0,
        }));
    }
    const left = line.qty - line.judged;
    const failed = (c + at) % 4 === 0 ? Math.min(left, 1) : 0;
    const passed = Math.min(left - failed, 1 + (b % 4));
    return passed + failed > 0 ? [{ line, serial: null, passed, failed }] : [];
  });
  const verdicts = judged.map(({ line, serial, passed, failed }) => {
    if (serial === null)
      return { lineId: line.id as never, passed, failed, reason: failed > 0 ? ('notWorking' as const) : null };
    return passed > 0
      ? { barcode: serial, verdict: 'pass' as const }
      : { barcode: serial, verdict: 'fail' as const, reason: 'appearance' as const };
  });
  const day = delivery.received?.day as Day;
  return {
    says: `inspect delivery ${model.deliveries.indexOf(delivery)}: ${JSON.stringify(verdicts)}`,
    path: 'receiving.inspect',
    send: (window, context) =>
      verdicts.length === 0
        ? Promise.resolve(null)
        : window.receiving.inspect({ id: delivery.id as never, verdicts }, { context }),
    async record(answer: Delivery | null) {
      if (!answer) return;
      for (const { line, serial, passed, failed } of judged) judge(line, serial, passed + failed);
      delivery.inspections += 1;
      const { number, taken } = await inspectionDocument(beside, delivery);
      for (const condition of ['good', 'doa'] as const) {
        const wanted = judged.reduce((sum, each) => sum + (condition === 'good' ? each.passed : each.failed), 0);
        const moved = taken.filter((row) => row.condition === condition).reduce((sum, { qty }) => sum + qty, 0);
        if (moved !== wanted) throw new Error(`${number} moved ${moved} as ${condition}, ${wanted} were judged so`);
      }
      model.post({
        number,
        moves: taken.map(({ partCode, serial, qty, bin, condition }) => ({
          partCode,
          day,
          serial,
          qty,
          from: { place: bin, condition: 'quarantine' },
          to: { place: 'staging', condition },
        })),
        undo: () => {
          for (const { line, serial, passed, failed } of judged) {
            line.judged -= passed + failed;
            if (serial !== null) line.judgedSerials.delete(serial);
          }
        },
      });
    },
    // It judges only what nobody has judged, wherever in quarantine it was moved to.
    expects: () => [null],
  };
}

interface Judged {
  readonly line: ModelLine;
  readonly serial: string | null;
  readonly passed: number;
  readonly failed: number;
}

function judge(line: ModelLine, serial: string | null, pieces: number): void {
  line.judged += pieces;
  if (line.judged > line.qty) throw new Error(`${line.partCode}: more was judged than was counted`);
  if (serial === null) return;
  if (line.judgedSerials.has(serial)) throw new Error(`${serial} was judged twice`);
  line.judgedSerials.add(serial);
}

/**
 * The n-th inspection of a delivery has its n-th document; the answer does not name it. Which bins it took from only the books know: the
 * model has no lots, and lots of one day may have been moved apart. That they held so much, the model checks.
 */
async function inspectionDocument(beside: Database, delivery: ModelDelivery) {
  const documents = await beside.read
    .selectFrom('document')
    .select(['id', 'number'])
    .where('source_id', '=', delivery.id)
    .where('kind', '=', 'inspection')
    .orderBy('id')
    .execute();
  const document = documents[delivery.inspections - 1];
  if (!document) throw new Error(`an inspection of ${delivery.id} has no document`);
  const rows = await beside.read
    .selectFrom('movement')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .innerJoin('bin', (join) => join.on(sql<boolean>`movement.from_place = 'bin:' || bin.id`))
    .leftJoin('unit', 'unit.id', 'movement.unit_id')
    .select([
      'part.code as partCode',
      'unit.barcode as serial',
      'movement.qty',
      'bin.code as bin',
      'movement.to_condition as condition',
    ])
    .where('document_id', '=', document.id)
    .orderBy('seq')
    .execute();
  return { number: document.number, taken: rows };
}

function unjudged(delivery: ModelDelivery): number {
  return delivery.lines.reduce((total, line) => total + line.qty - line.judged, 0);
}
