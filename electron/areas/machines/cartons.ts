import { AppError } from '../../../shared/areas/errors.ts';
import { mayKeepCartonCheck } from '../../../shared/areas/machines/carton.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { readScans } from '../../../shared/areas/machines/sheet.ts';
import type { CartonPlace, RmaState } from '../../../shared/areas/machines/words.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { newId } from '../../database/ids.ts';
import type { Operations } from '../operation.ts';
import { lineOf, rmaAfter, rmaIdOf, rmaInState } from './rmas.ts';

/** Keeps a carton check: the newest of each place counts, and none is ever overwritten (R2.2). */
export const cartons: Operations<typeof contract>['cartons'] = {
  check: async (context, { lineId, place, machineScan, cartonScan, items }) => {
    const { tx, now, by } = context;
    if (!checkers[place].some((role) => by.roles.includes(role))) {
      throw new AppError('FORBIDDEN', { needed: [...checkers[place]] });
    }
    const rma = await rmaInState(context, await rmaIdOf(tx, lineId), checkable[place]);
    const line = lineOf(rma, lineId);
    if (place === 'packing' && !line.sheet) throw new AppError('SHEET_MISSING', { serial: line.serial });
    refuseScans(line, machineScan, cartonScan, place);
    const decision = mayKeepCartonCheck(items);
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    for (const { item, verdict, photoHash } of items) {
      if (verdict !== 'notOk') continue;
      // A picture of this machine, not just any that the house has.
      if (!line.evidence.some(({ hash }) => hash === photoHash)) {
        throw new AppError('CARTON_PHOTO_REQUIRED', { cartonItem: item });
      }
    }
    const id = newId<'CartonCheckId'>();
    await tx.insertInto('carton_check').values({ id, line_id: lineId, place, at: now, user_id: by.id }).execute();
    await tx
      .insertInto('carton_check_item')
      .values(
        items.map(({ item, verdict, note, photoHash }) => ({
          check_id: id,
          item,
          verdict,
          note,
          photo_hash: verdict === 'notOk' ? photoHash : null,
        })),
      )
      .execute();
    return rmaAfter(context, rma.row.id);
  },
};

/** At packing the station's own people check, or a keeper for them; on arrival those who receive. */
const checkers: Readonly<Record<CartonPlace, readonly Role[]>> = {
  packing: ['station', 'keeper'],
  arrival: ['keeper', 'inspector'],
};

const checkable: Readonly<Record<CartonPlace, readonly RmaState[]>> = {
  packing: ['authorised'],
  arrival: ['shipped', 'arrived'],
};

/** R2.3.5: the machine's code and the carton's, each in its place. A wrong carton on arrival is a case, and checked all the same. */
function refuseScans(line: RmaLine, machineScan: string, cartonScan: string, place: CartonPlace): void {
  const scans = readScans(line, machineScan, cartonScan);
  if (scans === 'swapped') throw new AppError('CODES_SWAPPED', { serial: machineScan });
  if (scans === 'wrongMachine') throw new AppError('MACHINE_UNKNOWN', { scanned: machineScan, expected: line.serial });
  if (scans === 'wrongCarton' && place === 'packing') {
    throw new AppError('CARTON_UNKNOWN', { scanned: cartonScan, expected: line.cartonBarcode });
  }
}
