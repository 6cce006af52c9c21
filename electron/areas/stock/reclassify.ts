import { AppError } from '../../../shared/areas/errors.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import { placeOf, STAGING } from '../../../shared/areas/stock/place.ts';
import { mayReclassify } from '../../../shared/areas/stock/reclassify.ts';
import type { Tx } from '../../database/handles.ts';
import { binByCode } from '../catalog/bins.ts';
import type { Operations } from '../operation.ts';
import { awaitingInspection } from './awaiting.ts';
import { documentByNumber } from './documents.ts';
import { move, openDocument } from './ledger.ts';
import { stepsFrom } from './moves.ts';

/** Goods that are not what they were go onto the trolley in their new condition, and from there into a bin for it. The age stays (R4.8.1). */
export const reclassify: Operations<typeof contract>['reclassify'] = async (
  context,
  { lines, fromBinCode, to, why, reason },
) => {
  const { tx, by } = context;
  const bin = await binByCode(tx, fromBinCode);
  const condition = bin.use;
  if (condition === 'returnMachine' || condition === 'repair') {
    throw new AppError('BIN_WRONG_USE', { binCode: bin.code, use: condition, condition: 'good' });
  }
  const decision = mayReclassify(condition, to, why, { isInspector: by.roles.includes('inspector') });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  const steps = await stepsFrom(tx, lines, { from: placeOf('bin', bin.id), to: STAGING, condition });
  if (condition === 'quarantine') await refuseUninspected(tx, steps);
  const { id, number } = await openDocument(context, { kind: 'reclassify', note: reason });
  await move(
    tx,
    id,
    steps.map((step) => ({ ...step, toCondition: to })),
  );
  return documentByNumber(tx, number);
};

/** Throws UNDER_INSPECTION where a delivery still waits for verdicts on the goods: it would wait for ever. */
async function refuseUninspected(tx: Tx, steps: Awaited<ReturnType<typeof stepsFrom>>): Promise<void> {
  const awaiting = await awaitingInspection(
    tx,
    steps.map(({ lotId }) => lotId),
  );
  for (const { lotId, partCode } of steps) {
    const number = awaiting.get(lotId);
    if (number !== undefined) throw new AppError('UNDER_INSPECTION', { number, partCode });
  }
}
