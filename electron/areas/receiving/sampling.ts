import { randomInt } from 'node:crypto';
import { AppError } from '../../../shared/areas/errors.ts';
import type { receiving as contract, Delivery, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { mayDraw, planFor, type SamplingState, stateAfter } from '../../../shared/areas/receiving/sampling.ts';
import type { DeliveryId, DeliveryLineId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Operations } from '../operation.ts';
import { deliveryById } from './deliveries.ts';
import { samplingEvents } from './samples.ts';
import { standard } from './samplingStandard.ts';
import { openDelivery } from './states.ts';

export const sampling: Operations<typeof contract>['sampling'] = {
  plan: async ({ db }, { lineId, level = standard.defaults.level, aql = standard.defaults.aql }) => {
    const { delivery, line } = await lineById(db, lineId);
    const { severity, isStopped, because } = await stateOf(db, delivery, line);
    const lot = line.counted ?? 0;
    const plan = planFor(standard, { lot, level, aql, severity });
    const { smallestLot } = standard.defaults;
    return { lot, level, aql, severity, ...plan, because, isStopped, smallestLot, source: standard.name };
  },

  draw: async (context, { lineId, level, aql }) => {
    const { tx, now, by } = context;
    const delivery = await openDelivery(context, await deliveryOf(tx, lineId), 'received');
    const line = lineIn(delivery, lineId);
    const { severity, isStopped } = await stateOf(tx, delivery, line);
    const lot = line.counted ?? 0;
    const plan = planFor(standard, { lot, level, aql, severity });
    const decision = mayDraw({
      partCode: line.partCode,
      sender: delivery.sender,
      lot,
      smallestLot: standard.defaults.smallestLot,
      size: plan.size,
      ac: plan.ac,
      damaged: line.tracking === 'lot' ? line.damaged : 0,
      isDrawn: line.sampling !== null,
      isJudged: line.passed + line.failed > 0,
      isStopped,
    });
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    const receipt = await tx
      .selectFrom('document')
      .select('id')
      .where('number', '=', delivery.receiptNumber ?? '')
      .executeTakeFirstOrThrow();
    const id = newId();
    await tx
      .insertInto('sampling')
      .values({
        id,
        line_id: lineId,
        receipt_id: receipt.id,
        at: now,
        drawn_by: by.id,
        lot,
        level,
        aql,
        severity,
        ...plan,
      })
      .execute();
    const units = chosen(
      line.units.filter((unit) => unit.isCounted).map((unit) => unit.barcode),
      line.tracking === 'unit' ? plan.size : 0,
    );
    if (units.length > 0)
      await tx
        .insertInto('sampling_unit')
        .values(units.map((barcode) => ({ sampling_id: id, barcode })))
        .execute();
    const { sampling: drawn } = lineIn(await deliveryById(tx, delivery.id), lineId);
    if (!drawn) throw new Error('a sample that was drawn is not there');
    return drawn;
  },

  resume: async ({ tx, now, by, subject }, { lineId, reason }) => {
    const { delivery, line } = await lineById(tx, lineId);
    const { isStopped } = await stateOf(tx, delivery, line);
    if (!isStopped) throw new AppError('SAMPLING_NOT_STOPPED', { partCode: line.partCode });
    await tx
      .insertInto('sampling_resumed')
      .values({ id: newId(), part_id: line.partId, sender: delivery.sender, at: now, resumed_by: by.id, reason })
      .execute();
    subject(delivery.number);
    return { severity: 'tightened' };
  },
};

async function lineById(
  db: ReadDb,
  lineId: DeliveryLineId,
): Promise<{ readonly delivery: Delivery; readonly line: DeliveryLine }> {
  const delivery = await deliveryById(db, await deliveryOf(db, lineId));
  return { delivery, line: lineIn(delivery, lineId) };
}

/** Which delivery a line is of. Throws NOT_FOUND. */
async function deliveryOf(db: ReadDb, lineId: DeliveryLineId): Promise<DeliveryId> {
  const row = await db.selectFrom('delivery_line').select('delivery_id').where('id', '=', lineId).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
  return row.delivery_id;
}

function lineIn(delivery: Delivery, lineId: DeliveryLineId): DeliveryLine {
  const line = delivery.lines.find(({ id }) => id === lineId);
  if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
  return line;
}

/** How severely the lots of this part from this sender are inspected now. */
async function stateOf(db: ReadDb, { sender }: Delivery, { partId }: DeliveryLine): Promise<SamplingState> {
  return stateAfter(standard, await samplingEvents(db, { sender, partId }));
}

/** So many of them, chosen by chance alone. */
function chosen(barcodes: readonly string[], size: number): string[] {
  const left = [...barcodes];
  return Array.from(
    { length: Math.min(size, left.length) },
    () => left.splice(randomInt(left.length), 1)[0] ?? '',
  ).sort();
}
