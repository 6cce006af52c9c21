import type { z } from 'zod';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import { allocate } from '../../../shared/areas/stock/fifo.ts';
import { type PlaceId, placeOf, STAGING } from '../../../shared/areas/stock/place.ts';
import type { moveLine } from '../../../shared/areas/stock/shapes.ts';
import type { Tx } from '../../database/handles.ts';
import { binByCode } from '../catalog/bins.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { binState, refuseUnstorable } from './binStates.ts';
import { documentByNumber } from './documents.ts';
import { move, openDocument, type Step } from './ledger.ts';
import { placeCode } from './places.ts';
import { type OpenPick, openPicksAt } from './reservations.ts';

type Stock = Operations<typeof contract>;
type Line = z.output<typeof moveLine>;

export const moves: Pick<Stock, 'putAway' | 'transfer'> = {
  putAway: async (context, input) => {
    const bin = await binByCode(context.tx, input.binCode);
    const steps = await stepsFrom(context.tx, input.lines, {
      from: STAGING,
      to: placeOf('bin', bin.id),
      condition: input.condition,
    });
    return store(context, 'putAway', bin.id, steps, input.isOverCapacityAccepted ?? false);
  },

  transfer: async (context, input) => {
    const from = await binByCode(context.tx, input.fromBinCode);
    const to = await binByCode(context.tx, input.toBinCode);
    if (from.id === to.id) throw new AppError('SAME_BIN', { binCode: from.code });
    if (from.use === 'returnMachine' || from.use === 'repair') {
      throw new AppError('BIN_WRONG_USE', { binCode: from.code, use: from.use, condition: 'good' });
    }
    const steps = await stepsFrom(context.tx, input.lines, {
      from: placeOf('bin', from.id),
      to: placeOf('bin', to.id),
      condition: from.use,
    });
    return store(context, 'transfer', to.id, steps, input.isOverCapacityAccepted ?? false);
  },
};

type NamedStep = Step & { readonly partCode: string };

async function store(
  context: CommandContext,
  kind: 'putAway' | 'transfer',
  binId: Parameters<typeof binState>[1],
  steps: readonly NamedStep[],
  isOverCapacityAccepted: boolean,
) {
  const { tx } = context;
  refuseUnstorable(
    await binState(tx, binId),
    steps.map((step) => ({ partCode: step.partCode, condition: step.toCondition, qty: step.qty })),
    isOverCapacityAccepted,
  );
  const { id, number } = await openDocument(context, { kind });
  await move(tx, id, steps);
  return documentByNumber(tx, number);
}

/** What the lines mean at the place they are taken from: units as scanned, pieces from the oldest lots there that nobody has picked. */
export async function stepsFrom(
  tx: Tx,
  lines: readonly Line[],
  { from, to, condition }: { readonly from: PlaceId; readonly to: PlaceId; readonly condition: Condition },
  before: readonly Step[] = [],
): Promise<NamedStep[]> {
  const picks = await openPicksAt(tx, from);
  const steps: NamedStep[] = [];
  for (const line of lines) {
    if ('unitBarcode' in line) steps.push(await unitStep(tx, line.unitBarcode, from, to, condition, picks));
    else steps.push(...(await lotSteps(tx, line, from, to, condition, picks, [...before, ...steps])));
  }
  return steps;
}

async function unitStep(
  tx: Tx,
  barcode: string,
  from: PlaceId,
  to: PlaceId,
  condition: Condition,
  picks: readonly OpenPick[],
): Promise<NamedStep> {
  const unit = await tx
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .select([
      'unit.id',
      'unit.part_id',
      'unit.lot_id',
      'unit.place_id',
      'unit.condition',
      'part.code',
      'lot.received_day',
    ])
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  if (!unit) throw new AppError('UNKNOWN_BARCODE', { barcode });
  if (unit.place_id !== from || unit.condition !== condition) {
    throw new AppError('UNIT_ELSEWHERE', { barcode, place: await placeCode(tx, unit.place_id) });
  }
  const pick = picks.find((each) => each.unit_id === unit.id);
  if (pick) throw new AppError('UNIT_ELSEWHERE', { barcode, place: pick.number });
  return {
    partId: unit.part_id,
    partCode: unit.code,
    lotId: unit.lot_id,
    unitId: unit.id,
    qty: 1,
    receivedDay: unit.received_day,
    from,
    fromCondition: condition,
    to,
    toCondition: condition,
  };
}

async function lotSteps(
  tx: Tx,
  line: Extract<Line, { qty: number }>,
  from: PlaceId,
  to: PlaceId,
  condition: Condition,
  picks: readonly OpenPick[],
  before: readonly Step[],
): Promise<NamedStep[]> {
  const part = await tx
    .selectFrom('part')
    .select(['code', 'tracking'])
    .where('id', '=', line.partId)
    .executeTakeFirst();
  if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: line.partId });
  if (part.tracking === 'unit') throw new AppError('UNIT_NEEDS_SCAN', { partCode: part.code });
  const rows = await tx
    .selectFrom('balance')
    .select(['lot_id', 'received_day', 'qty'])
    .where('place_id', '=', from)
    .where('condition', '=', condition)
    .where('part_id', '=', line.partId)
    .where('qty', '>', 0)
    .execute();
  const layers = rows.map((row) => ({
    lotId: row.lot_id,
    receivedDay: row.received_day,
    place: from as string,
    qty:
      row.qty -
      pieces(
        before.filter((step) => step.lotId === row.lot_id && step.from === from && step.fromCondition === condition),
      ) -
      pieces(picks.filter((pick) => pick.lot_id === row.lot_id)),
  }));
  const { take, short } = allocate(layers, line.qty);
  if (short > 0) {
    throw new AppError('NOT_ENOUGH_STOCK', {
      partCode: part.code,
      place: await placeCode(tx, from),
      wanted: line.qty,
      available: line.qty - short,
    });
  }
  return take.map(({ layer, qty }) => ({
    partId: line.partId,
    partCode: part.code,
    lotId: layer.lotId,
    unitId: null,
    qty,
    receivedDay: layer.receivedDay,
    from,
    fromCondition: condition,
    to,
    toCondition: condition,
  }));
}

function pieces(rows: readonly { readonly qty: number }[]): number {
  return rows.reduce((sum, { qty }) => sum + qty, 0);
}
