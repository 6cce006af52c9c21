import { AppError } from '../../../shared/areas/errors.ts';
import type { LabelFields } from '../../../shared/areas/labels/layout.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { mayConfirm } from '../../../shared/areas/returns/rules.ts';
import { chinaDay, type Day } from '../../../shared/kernel/day.ts';
import { labelSvg } from '../labels/picture.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { countChange, refuseChanged } from './lines.ts';
import { type LoadedList, lineInState, lineOf, listAfter, listIdOf, listInState, loadList } from './lists.ts';

type Returns = Operations<typeof contract>;

export const confirming: Pick<Returns, 'confirm' | 'labelPicture' | 'printLabel'> = {
  confirm: async (context, { id, version, lines: words }) => {
    const { tx, today, now, by } = context;
    const list = await listInState(context, id, 'submitted');
    refuseChanged(list, version);
    const { number, created_by, submitted_by } = list.row;
    const applicants = submitted_by ? [created_by, submitted_by] : [created_by];
    const decision = mayConfirm({ number, applicants, lines: list.lines }, by.id, words);
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    for (const word of words) {
      const { kind } = lineOf(list, word.lineId);
      // R4.6.2.1: a good part carries no label.
      const isLabelled = word.decision === 'confirmed' && kind !== 'unused';
      await tx
        .updateTable('return_line')
        .set({
          decision: word.decision,
          decision_reason: word.reason,
          label_number: isLabelled ? await nextNumber(tx, 'BQ', today) : null,
        })
        .where('id', '=', word.lineId)
        .execute();
    }
    await tx.updateTable('return_list').set({ confirmed_at: now, confirmed_by: by.id }).where('id', '=', id).execute();
    await countChange(tx, id);
    context.subject(number);
    return listAfter(context, id);
  },

  labelPicture: async (context, { lineId, size }) => {
    const list = await loadList(context, await listIdOf(context.db, lineId));
    const line = lineOf(list, lineId);
    return labelSvg(labelOf(list, line, Math.max(1, line.labelCopies)), size, context.language);
  },

  printLabel: async (context, { lineId, size }) => {
    const list = await lineInState(context, lineId, 'confirmed', 'shipped', 'arrived');
    const copy = list.line.labelCopies + 1;
    labelSvg(labelOf(list, list.line, copy), size, context.language);
    await context.tx.updateTable('return_line').set({ label_copies: copy }).where('id', '=', lineId).execute();
    return listAfter(context, list.row.id);
  },
};

/** R4.3.1.2: what the label of a confirmed line says. Throws LABEL_NOT_FOR_GOOD, or RETURN_LIST_STATE while it has no number. */
function labelOf({ row, state }: LoadedList, line: ReturnLine, copy: number): LabelFields {
  if (line.kind === 'unused') throw new AppError('LABEL_NOT_FOR_GOOD', { code: line.barcode || line.partCode });
  if (line.labelNumber === null) throw new AppError('RETURN_LIST_STATE', { number: row.number, state });
  return {
    number: line.labelNumber,
    barcode: line.barcode || line.labelNumber,
    partCode: line.partCode,
    partName: line.partName,
    fault: line.fault,
    repairOrder: line.repairOrder,
    machineSerial: line.machineSerial,
    engineer: line.engineer,
    day: labelDay(row),
    isBatch: line.isBatch,
    isDoa: line.kind === 'doa',
    copy,
  };
}

/** The day of HQ's confirmation, on which the label got its number. */
function labelDay({ confirmed_at, day }: LoadedList['row']): Day {
  return confirmed_at ? chinaDay(confirmed_at) : day;
}
