import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { receiving as contract, Delivery, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { mayJudge, maySign } from '../../../shared/areas/receiving/rules.ts';
import { leftOfSample, mayJudgeBeside } from '../../../shared/areas/receiving/sampling.ts';
import type { FailureReason } from '../../../shared/areas/receiving/words.ts';
import { allocate } from '../../../shared/areas/stock/fifo.ts';
import { type PlaceId, placeOf, STAGING, SUPPLIER } from '../../../shared/areas/stock/place.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { binByCode } from '../catalog/bins.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { addLots, addUnit, move, openDocument, type Step } from '../stock/ledger.ts';
import { deliveryById } from './deliveries.ts';
import { openDelivery } from './states.ts';

type Receiving = Operations<typeof contract>;
type Verdict = Parameters<Extract<Receiving['inspect'], (...args: never[]) => unknown>>[1]['verdicts'][number];

export const posting: Pick<Receiving, 'receive' | 'inspect'> = {
  receive: async (context, { id, binCode }) => {
    const { tx } = context;
    const delivery = await openDelivery(context, id, 'open');
    await refuseStocktakeDay(context);
    refuseUnsigned(delivery);
    const bin = await binByCode(tx, binCode);
    if (bin.use !== 'quarantine') throw new AppError('QUARANTINE_BIN_REQUIRED', { binCode: bin.code });
    await postReceipt(context, delivery, placeOf('bin', bin.id));
    await tx.updateTable('delivery').set({ quarantine_bin_id: bin.id }).where('id', '=', id).execute();
    context.subject(delivery.number);
    return deliveryById(tx, id);
  },

  inspect: async (context, { id, verdicts }) => {
    const { tx } = context;
    const delivery = await openDelivery(context, id, 'received');
    const judged = verdicts.map((verdict) => judge(delivery, verdict));
    refuseRepeated(judged);
    for (const each of judged) refuseBesideSample(each);
    const { id: documentId } = await openDocument(context, { kind: 'inspection', sourceId: id });
    const steps: Step[] = [];
    for (const each of judged) steps.push(...(await inspectionSteps(tx, delivery, each)));
    await move(tx, documentId, steps);
    await tx
      .insertInto('inspection_result')
      .values(
        judged.map(({ line, barcode, passed, failed, reason }) => ({
          id: newId(),
          document_id: documentId,
          line_id: line.id,
          barcode,
          passed,
          failed,
          reason: failed > 0 ? reason : null,
          sampling_id: line.sampling?.verdict === 'open' ? line.sampling.id : null,
        })),
      )
      .execute();
    context.subject(delivery.number);
    return deliveryById(tx, id);
  },
};

interface Judged {
  readonly line: DeliveryLine;
  readonly barcode: string | null;
  readonly passed: number;
  readonly failed: number;
  readonly reason: FailureReason | null;
}

function refuseUnsigned(delivery: Delivery): void {
  const decision = maySign({
    number: delivery.number,
    grade: delivery.packageGrade,
    hasPhoto: delivery.photos.length > 0,
    jointOpening: delivery.jointOpening,
    isDifferent: delivery.isDifferent,
  });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
  const uncounted = delivery.lines.find((line) => line.counted === null);
  if (uncounted) throw new AppError('COUNT_INCOMPLETE', { number: delivery.number, partCode: uncounted.partCode });
  if (delivery.countedPieces === 0) throw new AppError('NOTHING_COUNTED', { number: delivery.number });
}

async function postReceipt(context: CommandContext, delivery: Delivery, bin: PlaceId): Promise<void> {
  const { tx, today } = context;
  const { id: documentId } = await openDocument(context, {
    kind: 'receipt',
    sourceId: delivery.id,
    note: delivery.noteNumber,
  });
  const lines = delivery.lines.flatMap((line) => (line.counted ? [{ ...line, counted: line.counted }] : []));
  const lotIds = await addLots(
    tx,
    lines.map((line) => ({
      partId: line.partId,
      documentId,
      sourceLineId: line.id,
      receivedDay: today,
      priceFen: line.priceFen,
    })),
  );
  const steps: Step[] = [];
  for (const [at, line] of lines.entries()) {
    const lotId = lotIds[at];
    if (!lotId) throw new Error('a line without its lot');
    const base = {
      partId: line.partId,
      lotId,
      receivedDay: today,
      from: SUPPLIER,
      fromCondition: 'quarantine',
      to: bin,
      toCondition: 'quarantine',
    } as const;
    if (line.tracking === 'lot') steps.push({ ...base, unitId: null, qty: line.counted });
    for (const unit of line.units.filter((each) => line.tracking === 'unit' && each.isCounted)) {
      const unitId = await addUnit(tx, {
        barcode: unit.barcode,
        partId: line.partId,
        lotId,
        from: SUPPLIER,
        condition: 'quarantine',
      });
      steps.push({ ...base, unitId, qty: 1 });
    }
  }
  await move(tx, documentId, steps);
}

/** What a verdict means for its line. Throws the refusal of R4.6.1.2b. */
function judge(delivery: Delivery, verdict: Verdict): Judged {
  if ('barcode' in verdict) {
    const line = delivery.lines.find((each) =>
      each.units.some((unit) => unit.barcode === verdict.barcode && unit.isCounted),
    );
    const unit = line?.units.find((each) => each.barcode === verdict.barcode);
    if (!line || !unit) throw new AppError('UNIT_NOT_COUNTED', { barcode: verdict.barcode });
    if (unit.verdict !== null) throw new AppError('ALREADY_INSPECTED', { code: verdict.barcode });
    if (verdict.verdict === 'fail')
      return { line, barcode: verdict.barcode, passed: 0, failed: 1, reason: verdict.reason };
    if (unit.isDamaged) throw new AppError('DAMAGED_CANNOT_PASS', { partCode: line.partCode, damaged: 1 });
    return { line, barcode: verdict.barcode, passed: 1, failed: 0, reason: null };
  }
  const line = delivery.lines.find((each) => each.id === verdict.lineId);
  if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: verdict.lineId });
  if (line.tracking === 'unit') throw new AppError('UNIT_NEEDS_SCAN', { partCode: line.partCode });
  const decision = mayJudge({ ...line, counted: line.counted ?? 0 }, verdict);
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  return { line, barcode: null, passed: verdict.passed, failed: verdict.failed, reason: verdict.reason ?? 'other' };
}

/** One message may judge a unit or a line only once; the second verdict would be checked against figures that the first has changed. */
function refuseRepeated(judged: readonly Judged[]): void {
  const seen = new Set<string>();
  for (const { line, barcode } of judged) {
    const key = barcode ?? line.id;
    if (seen.has(key)) throw new AppError('ALREADY_INSPECTED', { code: barcode ?? line.partCode });
    seen.add(key);
  }
}

/** While a sample of the line is open, only its pieces are judged. */
function refuseBesideSample({ line, barcode, passed, failed }: Judged): void {
  if (line.sampling?.verdict !== 'open') return;
  const sample = { partCode: line.partCode, ...leftOfSample(line.sampling, line.units) };
  const decision = mayJudgeBeside(sample, { barcode, pieces: passed + failed });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
}

/** What passes and what fails, taken from wherever it stands in quarantine: somebody may have moved it since its receipt. */
async function inspectionSteps(tx: Tx, delivery: Delivery, { line, barcode, passed, failed }: Judged): Promise<Step[]> {
  const lot = await standingLot(tx, delivery, line);
  const unit =
    barcode === null
      ? undefined
      : await tx.selectFrom('unit').select(['id', 'place_id']).where('barcode', '=', barcode).executeTakeFirstOrThrow();
  const balances = await tx
    .selectFrom('balance')
    .select(['place_id', 'qty'])
    .where('lot_id', '=', lot.id)
    .where('condition', '=', 'quarantine')
    .where('qty', '>', 0)
    .where(sql<boolean>`place_id like 'bin:%'`)
    .execute();
  const layers = balances
    .filter((row) => unit === undefined || row.place_id === unit.place_id)
    .map((row) => ({
      lotId: lot.id,
      receivedDay: lot.received_day,
      place: row.place_id as string,
      qty: row.qty,
      from: row.place_id,
    }));
  const { take, short } = allocate(layers, passed + failed);
  if (short > 0) {
    const place = delivery.quarantineBinCode ?? '';
    throw new AppError('NOT_ENOUGH_STOCK', {
      partCode: line.partCode,
      place,
      wanted: passed + failed,
      available: passed + failed - short,
    });
  }
  const base = {
    partId: line.partId,
    lotId: lot.id,
    unitId: unit?.id ?? null,
    receivedDay: lot.received_day,
    to: STAGING,
  };
  const steps: Step[] = [];
  let left = passed;
  for (const { layer, qty } of take) {
    const good = Math.min(left, qty);
    left -= good;
    const fromHere = { ...base, from: layer.from, fromCondition: 'quarantine' as const };
    if (good > 0) steps.push({ ...fromHere, qty: good, toCondition: 'good' });
    if (qty > good) steps.push({ ...fromHere, qty: qty - good, toCondition: 'doa' });
  }
  return steps;
}

/** The lot of a line: that of the receipt that stands, not of one that was taken back. */
function standingLot(tx: Tx, delivery: Delivery, line: DeliveryLine) {
  return tx
    .selectFrom('lot')
    .innerJoin('document', 'document.id', 'lot.document_id')
    .select(['lot.id', 'lot.received_day'])
    .where('lot.source_line_id', '=', line.id)
    .where('document.number', '=', delivery.receiptNumber ?? '')
    .executeTakeFirstOrThrow();
}
