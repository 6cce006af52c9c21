import { AppError } from '../../../shared/areas/errors.ts';
import type { StationId } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../context.ts';

/** The one station that a caller is held to (R4.1); null for staff, who see all. */
export function stationScope(caller: Caller | null): StationId | null {
  return caller?.stationId ?? null;
}

/** Another station's paper does not exist for a station's sign-in. Throws NOT_FOUND. */
export function refuseForeign(
  caller: Caller | null,
  stationId: StationId,
  paper: { readonly kind: string; readonly key: string },
): void {
  const own = stationScope(caller);
  if (own && own !== stationId) throw new AppError('NOT_FOUND', paper);
}
