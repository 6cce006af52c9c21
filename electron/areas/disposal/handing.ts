import type { disposal as contract } from '../../../shared/areas/disposal/contract.ts';
import { maySettle } from '../../../shared/areas/disposal/rules.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { placeOf, QC, SCRAPPED, STAGING } from '../../../shared/areas/stock/place.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { move, openDocument, type Step } from '../stock/ledger.ts';
import { stepsFrom } from '../stock/moves.ts';
import { disposalById, disposalIn } from './disposals.ts';

type Disposal = Operations<typeof contract>;

/** The goods leave the store with an approved list, and come back from quality control. */
export const handing: Pick<Disposal, 'handOver' | 'settle'> = {
  handOver: async (context, { id, to }) => {
    const { tx, subject } = context;
    const row = await disposalIn(tx, id, ['approved']);
    const steps = await goodsOf(context, id, row.kind === 'scrap' ? SCRAPPED : QC);
    const document = await openDocument(context, { kind: row.kind, sourceId: id, note: `${row.number} ${to}` });
    await move(tx, document.id, steps);
    // What was said of an earlier handing over was taken back with it.
    await tx
      .updateTable('disposal_line')
      .set({ outcome: null, outcome_document_id: null })
      .where('disposal_id', '=', id)
      .execute();
    await tx.updateTable('disposal').set({ document_id: document.id, handed_to: to }).where('id', '=', id).execute();
    subject(row.number);
    return disposalById(tx, id);
  },

  settle: async (context, { id, lineId, outcome }) => {
    const { tx, by, subject } = context;
    const row = await disposalIn(tx, id, ['posted']);
    const line = (await disposalById(tx, id)).lineList.find((each) => each.id === lineId);
    if (!line || row.kind !== 'qc') throw new AppError('NOT_FOUND', { kind: 'disposalLine', key: lineId });
    if (line.outcome !== null) throw new AppError('ALREADY_SETTLED', { number: row.number });
    const decision = maySettle(outcome, by.roles);
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    const condition = outcome === 'passed' ? 'good' : outcome === 'failed' ? 'defective' : line.condition;
    const end = outcome === 'kept' ? SCRAPPED : STAGING;
    const asked = line.barcode === null ? { partId: line.partId, qty: line.qty } : { unitBarcode: line.barcode };
    const from = { from: QC, to: end, condition: line.condition };
    const steps = (await stepsFrom(tx, [asked], from)).map((step) => ({ ...step, toCondition: condition }));
    const { id: documentId } = await openDocument(context, { kind: 'qcReturn', sourceId: id, note: row.number });
    await move(tx, documentId, steps);
    await tx
      .updateTable('disposal_line')
      .set({ outcome, outcome_document_id: documentId })
      .where('id', '=', lineId)
      .execute();
    subject(row.number);
    return disposalById(tx, id);
  },
};

/** What the lines of a list take out of their bins. */
async function goodsOf({ tx }: CommandContext, id: Parameters<typeof disposalById>[1], to: Step['to']) {
  const lines = await tx.selectFrom('disposal_line').selectAll().where('disposal_id', '=', id).orderBy('id').execute();
  const steps: Step[] = [];
  for (const line of lines) {
    const from = { from: placeOf('bin', line.bin_id), to, condition: line.condition };
    const asked = line.unit_id
      ? { unitBarcode: await barcodeOf(tx, line.unit_id) }
      : { partId: line.part_id, qty: line.qty };
    steps.push(...(await stepsFrom(tx, [asked], from, steps)));
  }
  return steps;
}

async function barcodeOf(tx: CommandContext['tx'], unitId: NonNullable<Step['unitId']>): Promise<string> {
  const unit = await tx.selectFrom('unit').select('barcode').where('id', '=', unitId).executeTakeFirstOrThrow();
  return unit.barcode;
}
