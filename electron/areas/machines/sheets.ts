import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import type { RmaState } from '../../../shared/areas/machines/words.ts';
import { newId } from '../../database/ids.ts';
import { code128Svg, qrSvg } from '../labels/codePictures.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { stationScope } from '../people/stationScope.ts';
import { refuseSheet } from './actions/pack.ts';
import { lineOf, loadRma, rmaAfter, rmaIdOf, rmaInState } from './rmas.ts';

/** A sheet is written while the machine is assessed, and until it is packed; HQ may write one anew on arrival. */
const OPEN: readonly RmaState[] = ['draft', 'reported', 'assessed', 'applied', 'judged', 'authorised', 'arrived'];

export const sheets: Operations<typeof contract>['sheets'] = {
  save: async (context, { lineId, ...sheet }) => {
    const { tx, now, today, by } = context;
    const rma = await rmaInState(context, await rmaIdOf(tx, lineId), OPEN);
    const line = lineOf(rma, lineId);
    // What the station stuck on its carton is what it stuck there; on arrival HQ writes anew.
    if (rma.row.state === 'arrived' && stationScope(by))
      throw new AppError('FORBIDDEN', { needed: ['keeper', 'inspector'] });
    if (sheet.serial === line.cartonBarcode) throw new AppError('SERIAL_IS_CARTON', { serial: sheet.serial });
    if (sheet.assessedDay > today) throw new AppError('DAY_AHEAD', { day: sheet.assessedDay, today });
    await tx
      .insertInto('state_sheet')
      .values({
        id: newId<'StateSheetId'>(),
        line_id: lineId,
        number: line.sheet?.number ?? (await nextNumber(tx, 'JD', today)),
        serial: sheet.serial,
        machine_kind: sheet.machineKind,
        apparent_fault: sheet.apparentFault,
        hidden_fault: sheet.hiddenFault,
        bad_boards: sheet.badBoards,
        panel_use: sheet.panelUse,
        assessed_by: sheet.assessedBy,
        assessed_day: sheet.assessedDay,
        copies: 0,
        at: now,
        user_id: by.id,
      })
      .execute();
    return rmaAfter(context, rma.row.id);
  },

  codes: async (context, { lineId }) => {
    const { serial } = lineOf(await loadRma(context, await rmaIdOf(context.db, lineId)), lineId);
    return { code128: code128Svg(serial), qr: qrSvg(serial) };
  },

  print: async (context, { lineId }) => {
    const { tx } = context;
    const rma = await rmaInState(context, await rmaIdOf(tx, lineId), [...OPEN, 'packed', 'shipped']);
    const { serial, sheet } = lineOf(rma, lineId);
    refuseSheet(serial, sheet);
    const newest = await tx
      .selectFrom('state_sheet')
      .select('id')
      .where('line_id', '=', lineId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('state_sheet')
      .set((eb) => ({ copies: eb('copies', '+', 1) }))
      .where('id', '=', newest.id)
      .execute();
    return rmaAfter(context, rma.row.id);
  },
};
