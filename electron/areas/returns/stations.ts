import { AppError } from '../../../shared/areas/errors.ts';
import type { StationId } from '../../../shared/kernel/ids.ts';
import type { Reading } from '../context.ts';
import { refuseForeign } from '../people/stationScope.ts';

/** The station with a code. Throws NOT_FOUND, also for another station's sign-in. */
export async function stationByCode(
  { db, caller }: Pick<Reading, 'db' | 'caller'>,
  code: string,
): Promise<{ readonly id: StationId; readonly name: string }> {
  const paper = { kind: 'station', key: code };
  const station = await db.selectFrom('station').select(['id', 'name']).where('code', '=', code).executeTakeFirst();
  if (!station) throw new AppError('NOT_FOUND', paper);
  refuseForeign(caller, station.id, paper);
  return station;
}
