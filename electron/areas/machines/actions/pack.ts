import { AppError } from '../../../../shared/areas/errors.ts';
import { cartonFaults } from '../../../../shared/areas/machines/carton.ts';
import type { RmaLine } from '../../../../shared/areas/machines/rmas.ts';
import type { Instant } from '../../../../shared/kernel/day.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import type { RmaStep } from './step.ts';

/** R2.2, R2.3.3, R2.3.5: every machine has a sheet that equals the application, and a carton that was checked and is in order. */
export const pack: RmaStep<{ readonly id: RmaId }> = {
  action: 'pack',

  validate: (_context, { row, lines }) => {
    for (const line of lines) refuseUnpacked(line, row.since);
  },

  apply: async () => ({ state: 'packed' }),
};

/** A check from before HQ's word was one of another packing. */
function refuseUnpacked({ serial, sheet, checks }: RmaLine, authorisedAt: Instant): void {
  refuseSheet(serial, sheet);
  const check = checks.findLast(({ place, at }) => place === 'packing' && at >= authorisedAt);
  if (!check) throw new AppError('CARTON_NOT_CHECKED', { serial });
  const [fault] = cartonFaults(check.items);
  if (fault) throw new AppError('CARTON_NOT_OK', { serial, cartonItem: fault });
}

/** R2.3.3, R2.3.5. Throws SHEET_MISSING, or SHEET_DIFFERS with both texts. */
export function refuseSheet(serial: string, sheet: RmaLine['sheet']): void {
  if (!sheet) throw new AppError('SHEET_MISSING', { serial });
  const [difference] = sheet.differences;
  if (!difference) return;
  const { field, onSheet, onApplication } = difference;
  throw new AppError('SHEET_DIFFERS', { serial, sheetField: field, onSheet, onApplication });
}
